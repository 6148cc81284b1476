/** The steps of the chair's page in words, and the editing of the agenda. */
import type { Fact, PreparationId, Step, StepState, ToolId } from '../../chair/agenda';
import type { AgendaStep, Refusal } from '../../protocol';
import { refusalSentence } from './refusals';
import { listNames } from './units';

export const agenda = {
  now: 'Bây giờ',
  next: 'Tiếp theo',
  missing: 'Còn thiếu',
  nothingMissing: 'Không thiếu gì.',
  nothingNext: 'Không còn việc nào sau việc này.',
  goThere: 'Đến việc đang làm',
  tickNow: 'Đánh dấu đã xong',
  heading: 'Chương trình hội nghị',
  intro: 'Việc làm trên trang này thì mục tự đánh dấu. Việc khác, khi xong thì bấm “Đã xong”.',
  done: 'Đã xong',
  notDone: 'Chưa xong, mở lại',
  edit: 'Sửa chương trình',
  title: 'Tên mục',
  step: 'Việc trong mục',
  up: 'Lên',
  down: 'Xuống',
  remove: 'Bỏ mục',
  add: 'Thêm mục',
  newItem: 'Mục mới',
  save: 'Lưu chương trình',
  discard: 'Bỏ các sửa đổi',
} as const;

export const groupNames = {
  preparation: 'Chuẩn bị',
  agenda: 'Chương trình',
  contests: 'Nội dung bỏ phiếu',
  tools: 'Việc khác',
} as const;

const TITLES: Readonly<
  Record<
    | Exclude<PreparationId, 'members' | 'districts' | 'collectives' | 'individuals'>
    | ToolId
    | 'seal',
    string
  >
> = {
  start: 'Mẫu cuộc họp',
  name: 'Thông tin hội nghị',
  wording: 'Lời văn văn bản, thời hạn',
  rules: 'Thể lệ bỏ phiếu',
  tellers: 'Giới thiệu Tổ kiểm phiếu',
  desks: 'Bàn điểm danh',
  papers: 'Giấy tờ, số liệu',
  rehearsal: 'Chạy thử',
  motions: 'Biểu quyết khác',
  agenda: 'Sửa chương trình',
  holders: 'Cụm trưởng, cụm phó các năm trước',
  delegation: 'Ủy quyền điều hành',
  history: 'Các cuộc họp đã có',
  seal: 'Kết thúc và niêm phong',
};

const LIST_TITLES = {
  members: 'Danh sách đơn vị thành viên',
  districts: 'Danh sách BHXH huyện, cơ sở',
  collectives: 'Danh sách tập thể',
  individuals: 'Danh sách cá nhân',
} as const;

/** What a step is called; a line of the agenda and a contest by their own titles. */
export function stepTitle({ id, title }: Pick<Step, 'id' | 'title'>): string {
  const names: Readonly<Record<string, string>> = { ...TITLES, ...LIST_TITLES };
  return title ?? names[id] ?? '';
}

export const stepStateNames: Readonly<Record<StepState, string>> = {
  done: 'Đã xong',
  now: 'Đang làm',
  open: 'Chưa xong',
  waits: 'Chờ',
  any_time: 'Làm lúc nào cũng được',
};

/** What a step has brought so far. */
export function factSentence(fact: Fact): string {
  switch (fact.fact) {
    case 'nothing_yet':
      return 'Chưa có.';
    case 'named':
      return fact.title;
    case 'list':
      return `${listNames[fact.list]}: ${fact.units}, đủ điều kiện ${fact.eligible}.`;
    case 'contests':
      return fact.adopted
        ? `${fact.contests} nội dung bỏ phiếu. Hội nghị đã thông qua.`
        : `${fact.contests} nội dung bỏ phiếu. Chưa biểu quyết.`;
    case 'tellers':
      return `${fact.tellers} người, ${fact.accepted} khóa đã xác nhận.`;
    case 'desks':
      return `${fact.desks} bàn.`;
    case 'deputy':
      return `Đang ủy quyền cho ${fact.to}.`;
    case 'sealed':
      return 'Cuộc họp đã kết thúc và niêm phong.';
  }
}

/** What a step waits for; what is no mistake of an act yet has words of its own. */
export function missingSentence(refusal: Refusal): string {
  switch (refusal.refusal) {
    case 'unknown_teller':
      return 'Chưa giới thiệu Tổ kiểm phiếu.';
    case 'empty':
      return 'Chưa giới thiệu Đoàn Chủ tịch.';
    case 'not_in_session':
      return 'Chờ chủ tọa khai mạc.';
    default:
      return refusalSentence(refusal);
  }
}

export const agendaStepNames: Readonly<Record<AgendaStep, string>> = {
  opening: 'Điểm danh, khai mạc',
  presidium: 'Bầu Đoàn Chủ tịch',
  tellers: 'Bầu Tổ kiểm phiếu',
  reports: 'Báo cáo, khóa điểm thống nhất',
  discussion: 'Thảo luận, nhận xét (chủ tọa đánh dấu)',
  rules: 'Thông qua Thể lệ bỏ phiếu',
  lists: 'Biểu quyết danh sách bầu',
  hand_out: 'Phát mã bỏ phiếu',
  ballot: 'Bỏ phiếu kín',
  count: 'Kiểm phiếu',
  publish: 'Công bố kết quả',
  adoption: 'Thông qua kết quả',
  officers: 'Bầu cụm trưởng, cụm phó',
  pact: 'Ký giao ước thi đua',
  minutes: 'Thông qua biên bản (chủ tọa đánh dấu)',
  report: 'Báo cáo Thường trực Hội đồng (chủ tọa đánh dấu)',
  other: 'Việc khác (chủ tọa đánh dấu)',
};
