/** What becomes of the electronic ballots after sealing. */
import type { Day } from '../../protocol';
import { formatDay } from '../format';

export const keeping = {
  heading: 'Lưu giữ',
  written: 'Hồ sơ kiểm tra đã ghi vào thư mục của cuộc họp trên máy chủ.',
  erased: 'Ghi chép mã bỏ phiếu nào của đơn vị nào đã xóa khỏi máy.',
  kept: (until: Day): string =>
    `Phiếu điện tử đã mã hóa được giữ ít nhất 06 tháng. Từ ngày ${formatDay(until)} mới hủy được.`,
  over: (until: Day): string =>
    `Phiếu điện tử đã giữ đủ thời hạn: từ ngày ${formatDay(until)} hủy được.`,
  propose: 'Đề nghị hủy phiếu điện tử',
  proposeTitle: 'Đề nghị hủy phiếu điện tử?',
  reason: 'Lý do (ghi vào nhật ký)',
  proposeText:
    'Cần hai người: chủ tọa đề nghị, một thành viên Tổ kiểm phiếu xác nhận. Trước khi xác nhận, chủ tọa rút lại được.',
  consequence:
    'Hủy rồi thì không lấy lại được phiếu điện tử, không ai kiểm đếm lại trên máy chủ này được nữa. Kết quả, nhật ký và giấy tờ vẫn còn.',
  copies:
    'Hồ sơ kiểm tra đã tải về trước đây vẫn có đủ phiếu đã mã hóa; hủy theo quy định lưu trữ.',
  waiting: 'Chờ một thành viên Tổ kiểm phiếu xác nhận trên trang Tổ kiểm phiếu.',
  proposed: (reason: string): string => `Chủ tọa đề nghị hủy phiếu điện tử. Lý do: ${reason}`,
  withdraw: 'Rút lại đề nghị hủy',
  unlock: 'Muốn xác nhận, nhập mã kiểm phiếu trên giấy ở dưới.',
  confirm: 'Xác nhận hủy phiếu điện tử',
  confirmTitle: 'Hủy phiếu điện tử?',
  destroyed: 'Phiếu điện tử đã hủy khi hết thời hạn lưu. Kết quả và giấy tờ vẫn còn.',
} as const;
