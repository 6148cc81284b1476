/** What the meeting is asked by a show of hands: as it is read out, and where the chair finds it. */
import type { HallView, Matter, QuorumView, Resolution } from '../../protocol';
import { formatCount } from '../format';
import { clusterRoleNames } from './units';

export const motions = {
  heading: 'Biểu quyết giơ tay',
  put: 'Đưa ra biểu quyết',
  putAgain: 'Đưa ra biểu quyết lại',
  withdraw: 'Rút lại, không biểu quyết',
  open: 'Đang biểu quyết',
  other: (title: string, place: string): string =>
    `Đang biểu quyết việc khác: ${title} Ghi nhận hoặc rút lại ở mục “${place}” trước.`,
  last: 'Lần biểu quyết gần nhất',
  reason: (reason: string): string => `Ý kiến: ${reason}`,
  noQuorum: (present: number, needed: number): string =>
    `Có mặt ${present}, Thể lệ cần ít nhất ${needed}: chưa ghi nhận biểu quyết được.`,
  others: 'Biểu quyết khác',
  othersIntro:
    'Chương trình, biên bản, nghị quyết và việc khác: ghi đúng câu sẽ đọc trước hội nghị.',
  text: 'Nội dung biểu quyết',
  held: 'Các lần biểu quyết',
  noneHeld: 'Chưa có lần biểu quyết nào.',
  withdrawn: 'Đã rút lại, không biểu quyết',
} as const;

export const resolutionNames: Readonly<Record<Resolution, string>> = {
  run_off_again: 'Bầu lại thêm một lần giữa các đơn vị bằng phiếu',
  higher_score: 'Lấy đơn vị có điểm thống nhất cao hơn',
  report_tied: 'Báo cáo các đơn vị bằng phiếu như đã công bố',
  further_round: 'Bỏ phiếu tiếp một lần cho số còn thiếu',
  leave_open: 'Để trống số còn thiếu',
  repeat: 'Bỏ phiếu lại lần này',
  on_paper: 'Chuyển sang bỏ phiếu giấy',
  drop: 'Dừng nội dung này, giữ kết quả đã có',
};

/** The question as it stands before the room; it ends as a question does. */
export function questionOf(matter: Matter, hall: HallView): string {
  switch (matter.matter) {
    case 'tellers':
      return 'Thông qua danh sách Tổ kiểm phiếu?';
    case 'rules':
      return 'Thông qua Thể lệ bỏ phiếu?';
    case 'presidium':
      return 'Thông qua danh sách Đoàn Chủ tịch?';
    case 'list':
      return `Thông qua danh sách bầu: ${titleOf(hall, matter.contest)}?`;
    case 'candidate':
      return `Đưa ${nameOf(hall, matter.unit)} vào danh sách bầu: ${titleOf(hall, matter.contest)}?`;
    case 'resolve':
      return `${titleOf(hall, matter.contest)}: ${lowered(resolutionNames[matter.resolution])}?`;
    case 'give_up':
      return `${titleOf(hall, matter.contest)}: kết thúc lần bỏ phiếu này mà không mở kết quả?`;
    case 'result':
      return `Thông qua kết quả: ${titleOf(hall, matter.contest)}?`;
    case 'office':
      return `Bầu ${nameOf(hall, matter.unit)} làm ${lowered(clusterRoleNames[matter.role])}?`;
    case 'other':
      return matter.text;
  }
}

/** The same as a statement, for tables and what is over. */
export function matterSentence(matter: Matter, hall: HallView): string {
  return questionOf(matter, hall).replace(/\?$/, '');
}

/** How many are there, and how many the rules ask for. */
export function quorumSentence({ convened, present, needed, met }: QuorumView): string {
  const there = `Có mặt ${formatCount(present)}/${formatCount(convened)} đại biểu`;
  return needed === null
    ? `${there}.`
    : `${there}, cần ít nhất ${formatCount(needed)}: ${met ? 'đủ' : 'chưa đủ'}.`;
}

/** Where on the chair's page its hands are counted. */
export function placeOf(matter: Matter, hall: HallView): string {
  switch (matter.matter) {
    case 'tellers':
      return 'Tổ kiểm phiếu';
    case 'rules':
      return 'Thể lệ bỏ phiếu';
    case 'presidium':
      return 'Đoàn Chủ tịch';
    case 'office':
      return 'Cụm trưởng, cụm phó';
    case 'other':
      return motions.others;
    case 'list':
    case 'candidate':
    case 'resolve':
    case 'give_up':
    case 'result':
      return titleOf(hall, matter.contest);
  }
}

function titleOf(hall: HallView, contest: number): string {
  return hall.contests.find(({ id }) => id === contest)?.rules.title ?? '';
}

function nameOf(hall: HallView, unit: number): string {
  return hall.standings.find((one) => one.unit === unit)?.name ?? '';
}

function lowered(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
