/** Words of a round on paper (phiếu giấy), for the chair, the wall, the board and the tellers. */
import type { PaperLine, PaperStage } from '../../protocol';
import { formatCount } from '../format';

export const paper = {
  mark: 'Phiếu giấy',
  reason: (reason: string): string => `Lý do bỏ phiếu giấy: ${reason}`,

  move: 'Chuyển sang phiếu giấy',
  moveInstead: 'Hoặc bỏ phiếu giấy thay cho điện thoại',
  moveTitle: 'Chuyển lần bỏ phiếu này sang phiếu giấy?',
  moveReason: 'Vì sao phải bỏ phiếu giấy (ghi vào biên bản)',
  neverOpened: (ballots: number): string =>
    ballots === 0
      ? 'Lần bỏ phiếu trên điện thoại bị hủy. Trong hòm chưa có phiếu nào.'
      : `Lần bỏ phiếu trên điện thoại bị hủy: ${formatCount(ballots)} phiếu trong hòm không bao giờ được mở. Ai đã bỏ trên điện thoại thì bỏ lại bằng phiếu giấy.`,
  voters: (present: number): string =>
    `${formatCount(present)} đại biểu có mặt bỏ phiếu giấy. Điện thoại không nhận phiếu lần này.`,
  counters: (tellers: number): string =>
    `Tổ kiểm phiếu kiểm bằng tay (${formatCount(tellers)} thành viên có khóa). Hai thành viên nhập số phiếu trên hai máy; hai bản phải giống nhau.`,
  nextOnPaper: 'Hội nghị đã quyết định bỏ phiếu giấy cho nội dung này.',

  steps: 'Làm lần lượt',
  stepPrint: (present: number): string =>
    `In “Phiếu bầu giấy” ở mục Giấy tờ của trang này: ${formatCount(present)} tờ, thêm vài tờ để đổi.`,
  stepHandOut:
    'Phát mỗi đại biểu có mặt một phiếu. Phiếu hỏng thì đổi phiếu khác và giữ lại tờ hỏng.',
  stepCollect: 'Thu phiếu vào hòm. Tổ kiểm phiếu mở hòm và kiểm bằng tay.',
  stepType: 'Hai thành viên Tổ kiểm phiếu nhập số phiếu trên trang của mình, ở hai máy.',
  counts: 'bản nhập đã nhận',
  entered: 'đã nhập',
  notEntered: 'chưa nhập',
  differHeading: 'Hai bản nhập chưa giống nhau',
  differ: 'Hai thành viên đếm lại những dòng này rồi sửa trên trang của mình:',
  publishWaits: 'Chờ hai bản nhập giống nhau.',
  annulText: (entered: number): string =>
    entered === 0
      ? 'Phiếu giấy đã phát không được tính. Bỏ phiếu lại được ngay sau đó.'
      : `Phiếu giấy đã phát và ${formatCount(entered)} bản nhập không được tính. Bỏ phiếu lại được ngay sau đó.`,

  agreed: 'Hai bản nhập giống nhau, chờ công bố',
  agreedText:
    'Số liệu dưới đây chỉ có trên trang này và không hủy được nữa. Công bố thì màn hình hiện tất cả.',
  publish: 'Công bố',
  exchanged: (exchanged: number): string => `Số phiếu đổi: ${formatCount(exchanged)}`,
  spoiled: (spoiled: number): string => `Không hợp lệ vì lý do khác: ${formatCount(spoiled)}`,
  byHand: 'Kiểm bằng tay. Hai thành viên Tổ kiểm phiếu nhập riêng, hai bản giống nhau.',
  noFiles: 'Lần này không có hòm phiếu điện tử nên không có tệp để tải và kiểm đếm lại.',
} as const;

export const paperStageNames: Readonly<Record<PaperStage, string>> = {
  open: 'Đang bỏ phiếu giấy',
  counted: 'Đã kiểm phiếu giấy, chờ công bố',
  published: 'Đã công bố',
  annulled: 'Đã hủy, phiếu giấy không được tính',
};

/** A line of the count, as the teller's form calls it; `list` is the title of its list, where there are several. */
export function paperLineName(line: PaperLine, name: string, list: string): string {
  const within = (text: string) => (list ? `${list}: ${text}` : text);
  switch (line.line) {
    case 'issued':
      return 'Số phiếu phát ra';
    case 'exchanged':
      return 'Số phiếu đổi';
    case 'returned':
      return 'Số phiếu thu về';
    case 'blank':
      return within('Phiếu trắng');
    case 'spoiled':
      return within('Không hợp lệ vì lý do khác');
    case 'row':
      return within(name);
  }
}
