/** Words of the form into which a teller types the count of paper ballots. */
import type { Unbalanced } from '../../teller/paper-sums';
import { formatCount } from '../format';

export const count = {
  title: (title: string, number: number): string => `${title}, lần ${number}: phiếu giấy`,
  intro:
    'Nhập theo tờ kiểm phiếu, từ trên xuống; Enter sang ô sau. Không hỏi, không xem số của thành viên khác.',
  ballots: 'Số phiếu',
  present: (present: number): string => `Có mặt ${formatCount(present)} đại biểu.`,
  inBox: 'Trong số phiếu thu về',
  rowHint: 'Dòng để trống trên phiếu thì không cộng vào ô nào.',
  valid: (valid: number): string => `Phiếu hợp lệ: ${formatCount(valid)}.`,
  marks: (marks: number, most: number): string =>
    `Các tên cộng lại: ${formatCount(marks)}, nhiều nhất ${formatCount(most)}.`,
  left: (fields: number): string => `Còn ${formatCount(fields)} ô chưa nhập.`,
  fits: 'Các số khớp nhau.',
  doesNotFit: 'Có số chưa khớp. Xem dòng màu đỏ.',
  review: 'Xem lại',
  reviewHeading: 'So lại với tờ kiểm phiếu',
  change: 'Sửa số',
  done: 'Nhập xong',
  sent: 'Đã nhận số của anh/chị',
  sentText: 'Chờ thành viên thứ hai nhập ở máy khác. Số này chỉ có trên trang này.',
  together: 'Đã có hai bản nhập và chưa giống nhau. Đếm lại những dòng có dấu ≠ rồi sửa.',
  differs: 'hai bản khác nhau',
  forgotten:
    'Anh/chị đã nhập, nhưng trang đã tải lại nên không còn giữ số. Cần sửa thì nhập lại từ đầu.',
  agreed: 'Hai bản nhập giống nhau. Chờ chủ tọa công bố.',
  othersAgreed: 'Hai thành viên khác đã nhập giống nhau. Anh/chị không phải làm gì.',
  published: 'Đã công bố đúng số anh/chị nhập.',
  publishedOther: 'Số đã công bố khác số anh/chị nhập. Báo ngay cho hội nghị, không ký biên bản.',
  publishedAlone: 'Kết quả phiếu giấy đã công bố.',
  annulled: 'Lần bỏ phiếu giấy này đã hủy. Anh/chị không phải làm gì.',
} as const;

/** What does not balance, and the numbers that say so. */
export function unbalancedSentence(flaw: Unbalanced, nameOf: (unit: number) => string): string {
  switch (flaw.flaw) {
    case 'issued_above_present':
      return `Phát ra ${formatCount(flaw.issued)} phiếu, nhiều hơn ${formatCount(flaw.present)} đại biểu có mặt. Phiếu đổi chỉ ghi ở ô phiếu đổi.`;
    case 'returned_above_issued':
      return `Thu về ${formatCount(flaw.returned)} phiếu, nhiều hơn ${formatCount(flaw.issued)} phiếu phát ra.`;
    case 'invalid_above_returned':
      return `Phiếu trắng và không hợp lệ cộng lại ${formatCount(flaw.invalid)}, nhiều hơn ${formatCount(flaw.returned)} phiếu thu về.`;
    case 'votes_above_valid':
      return `${nameOf(flaw.unit)}: ${formatCount(flaw.votes)} phiếu, nhiều hơn ${formatCount(flaw.valid)} phiếu hợp lệ.`;
    case 'votes_above_picks':
      return `Các tên cộng lại ${formatCount(flaw.votes)}, nhiều hơn mức ${formatCount(flaw.most)} mà số phiếu hợp lệ cho phép.`;
    case 'votes_below_valid':
      return `Các tên cộng lại ${formatCount(flaw.votes)}, ít hơn ${formatCount(flaw.valid)} phiếu hợp lệ. Phiếu không chọn tên nào là phiếu trắng.`;
    case 'blank_is_rest':
      return flaw.rest < 0
        ? `Đồng ý và không đồng ý cộng lại nhiều hơn số phiếu thu về ${formatCount(-flaw.rest)} phiếu.`
        : `Phiếu trắng phải là ${formatCount(flaw.rest)}: thu về trừ không hợp lệ, đồng ý và không đồng ý. Đang ghi ${formatCount(flaw.blank)}.`;
  }
}
