/** Sentences for what the server may answer to a delegate's phone, which carries no others. */
import type { Refusal } from '../../protocol';

const SENTENCES = {
  not_yours: 'Việc này thuộc vai trò khác. Người giữ vai trò đó làm trên trang của mình.',
  unreadable: 'Máy chủ không đọc được thao tác này. Tải lại trang rồi làm lại.',
  not_open: 'Lần bỏ phiếu này chưa mở hoặc đã đóng.',
  second_ballot:
    'Trong hòm đã có một phiếu khác của mã này. Báo ngay Tổ trưởng Tổ kiểm phiếu, đừng đóng trang.',
  bad_statement: 'Xác nhận của thiết bị không được nhận vì khác với xác nhận trước đó.',
  disk_refused: 'Máy chủ không ghi được vào đĩa. Chưa có gì thay đổi. Báo người phụ trách máy.',
  taken_over: 'Máy chủ này đã ngừng. Vào lại bằng mã QR trên màn hình.',
} as const;

function badBallot({ flaw }: Extract<Refusal, { refusal: 'bad_ballot' }>): string {
  switch (flaw) {
    case 'unknown_credential':
      return 'Mã bỏ phiếu này không có trong danh sách bỏ phiếu của lần này. Đến bàn điểm danh.';
    case 'replaced_credential':
    case 'unused_spare':
      return 'Mã bỏ phiếu này đã bị đổi, hoặc là mã dự phòng chưa được đổi. Đến bàn điểm danh.';
    default:
      return 'Phiếu không hợp lệ nên chưa vào hòm. Tải lại trang rồi làm lại; nếu vẫn lỗi, báo Tổ trưởng Tổ kiểm phiếu.';
  }
}

/** The sentence for a refusal that a phone met. */
export function phoneRefusal(refusal: Refusal): string {
  switch (refusal.refusal) {
    case 'bad_ballot':
      return badBallot(refusal);
    case 'not_yours':
    case 'not_open':
    case 'second_ballot':
    case 'bad_statement':
    case 'disk_refused':
    case 'taken_over':
      return SENTENCES[refusal.refusal];
    default:
      return SENTENCES.unreadable;
  }
}
