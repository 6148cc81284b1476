/** The chair's page at this moment: what is now, next and missing, what was just done, the wall's reveal and clock. */
import type { Lack, NextThing } from '../../chair/task';
import type { Undo } from '../../chair/undo';
import { formatCount } from '../format';
import { missingSentence as refusalLack, stepTitle } from './chair-agenda';
import { missingSentence as rollLack } from './contest-stage';

export const now = {
  skip: 'Đến việc đang làm',
  nowAt: (line: string): string => `Bây giờ · ${line}`,
  motion: 'Đang biểu quyết giơ tay. Đếm xong thì ghi nhận ở dưới.',
  list: (done: number, all: number): string => `Chương trình: ${done}/${all} đã xong`,
  undo: 'Hoàn tác',
} as const;

/** What a step still lacks. */
export function lackSentence(lack: Lack): string {
  switch (lack.lack) {
    case 'refusal':
      return refusalLack(lack.refusal);
    case 'roll':
      return rollLack(lack.missing);
    case 'step':
      return stepTitle(lack.step);
    case 'tokens':
      return `${formatCount(lack.count)} đại biểu có mặt chưa nhận mã bỏ phiếu.`;
    case 'ballots':
      return `${formatCount(lack.count)} đại biểu chưa bỏ phiếu.`;
    case 'shares':
      return `Phần mở của: ${lack.names.join(', ')}.`;
    case 'paper_counts':
      return `Số phiếu giấy do ${formatCount(lack.count)} thành viên Tổ kiểm phiếu nhập.`;
    case 'paper_agreement':
      return 'Hai bản nhập giống nhau của Tổ kiểm phiếu.';
    case 'hands':
      return 'Số phiếu giơ tay.';
  }
}

const NEXT: Readonly<Record<Exclude<NextThing['next'], 'step' | 'back'>, string>> = {
  count: 'Tổ kiểm phiếu kiểm tra hòm và góp phần mở',
  vote: 'Đại biểu bỏ phiếu trên điện thoại',
  publish: 'Công bố lên màn hình',
  reveal: 'Hiện kết quả trên màn hình',
  adopt: 'Biểu quyết thông qua kết quả, hoặc bầu lại nếu bằng phiếu',
};

/** What comes after what is now. */
export function nextThingSentence(thing: NextThing): string {
  switch (thing.next) {
    case 'step':
      return stepTitle(thing.step);
    case 'back':
      return `Trở lại: ${stepTitle(thing.step)}`;
    default:
      return NEXT[thing.next];
  }
}

/** What was just done, and can be taken back. */
export function undoSentence({ undo, title }: Undo): string {
  switch (undo) {
    case 'tick':
      return `Đã đánh dấu xong: ${title}.`;
    case 'untick':
      return `Đã mở lại mục: ${title}.`;
    case 'agenda':
      return 'Đã lưu chương trình.';
    case 'rules':
      return 'Đã lưu Thể lệ.';
    case 'wording':
      return 'Đã lưu lời văn, thời hạn.';
    case 'paper_words':
      return 'Đã lưu tiêu đề và chữ ký.';
    case 'name':
      return 'Đã lưu thông tin hội nghị.';
    case 'list':
      return `Đã đổi danh sách bầu: ${title}.`;
  }
}

/** What a count of hands came to. */
export function countedSentence(title: string, outcome: string): string {
  return `${title}: ${outcome}`;
}

export const preview = {
  heading: (time: string): string => `Đã kiểm xong lúc ${time}, chờ công bố`,
  headingWithoutTime: 'Đã kiểm xong, chờ công bố',
  final:
    'Kết quả kiểm phiếu không hủy được. Hội nghị không đồng ý thì không thông qua ở bước sau; số liệu vẫn giữ nguyên.',
  wall: 'Màn hình hội trường đang ghi “đã kiểm xong, chờ công bố”. Số liệu chỉ có trên trang này.',
  tellers: (time: string): string =>
    `Trang của mỗi thành viên Tổ kiểm phiếu ghi: chờ công bố từ ${time}.`,
  publish: 'Công bố lên màn hình',
  how: 'Cách hiện trên màn hình',
  staged: 'Hiện dần từng đơn vị, từ cuối lên',
  atOnce: 'Hiện tất cả ngay',
  waits: (names: readonly string[]): string => `Chờ phần mở của: ${names.join(', ')}.`,
} as const;

export const reveal = {
  heading: 'Đang hiện kết quả trên màn hình',
  soFar: (shown: number, steps: number): string =>
    `Đã hiện ${formatCount(shown)}/${formatCount(steps)} bước. Bước cuối đánh dấu đơn vị được chọn.`,
  nextRow: (name: string): string => `Hiện tiếp: ${name}`,
  mark: 'Hiện tiếp: đánh dấu đơn vị được chọn',
  all: 'Hiện tất cả',
} as const;

export const clock = {
  heading: 'Báo giờ còn lại trên màn hình',
  minutes: (minutes: number): string => `${minutes} phút`,
  other: 'Số phút khác',
  set: 'Báo giờ',
  stop: 'Bỏ báo giờ',
  badMinutes: 'Ghi số phút từ 1 đến 120.',
  hint: 'Chỉ để báo. Hết giờ hòm không tự đóng.',
} as const;

export const notYet = {
  choosePreset: 'Mở một mẫu ở trên để xem trước khi nhận.',
  chooseUnit: 'Chọn đơn vị trước.',
  chooseAnswer: 'Chọn một cách giải quyết ở trên.',
  noUnits: 'Nhập danh sách đơn vị thành viên trước.',
  nobodyPresent: 'Chờ bàn điểm danh ghi đại biểu đầu tiên có mặt.',
  handOut: (count: number): string =>
    `Chờ bàn điểm danh phát mã cho ${formatCount(count)} đại biểu.`,
  sealRoll: 'Chốt danh sách bỏ phiếu',
  withoutWaiting: 'Bỏ phiếu không chờ',
  keys: (names: readonly string[]): string => `Chờ tạo khóa trên điện thoại: ${names.join(', ')}.`,
  answers: 'Hội nghị giải quyết thế nào?',
  toTheEnd: 'Sang kết thúc và niêm phong',
} as const;

export const consequences = {
  close: (waiting: number): string =>
    waiting === 0
      ? 'Tất cả đã bỏ phiếu. Đóng hòm rồi thì không mở lại được.'
      : `${formatCount(waiting)} đại biểu chưa bỏ phiếu. Đóng hòm rồi thì không mở lại được.`,
  annul: (ballots: number): string =>
    `${formatCount(ballots)} phiếu trong hòm không bao giờ được mở. Bỏ phiếu lại được ngay sau đó.`,
  openCheckIn: (units: number): string =>
    `Tên hội nghị và danh sách ${formatCount(units)} đơn vị không đổi được nữa; từng đơn vị vẫn sửa được, kèm lý do.`,
  seal: (undecided: number): string =>
    undecided === 0
      ? 'Sau khi niêm phong không ghi thêm được gì, và không mở lại được.'
      : `${formatCount(undecided)} nội dung chưa có quyết định sẽ để như hiện nay. Niêm phong rồi thì không mở lại được.`,
} as const;
