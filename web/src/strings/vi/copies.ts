/** Words of the chair's page for the copies of a spare machine. */
import { moment } from '../format';

export const copies = {
  kept: (folder: string): string =>
    `Bản sao cho máy dự phòng đang được ghi liên tục vào ${folder}. Giữ kín như máy này.`,
  lostHeading: 'Bản sao cho máy dự phòng không ghi được',
  lost: (folder: string, since: string): string =>
    `${folder}: không ghi được từ ${moment(since)}. Máy này hỏng lúc này thì máy dự phòng thiếu phần sau đó.`,
  lostNow:
    'Bỏ phiếu vẫn tiếp tục. Cắm lại USB vào đúng chỗ cũ: máy tự ghi bù. Không cắm lại được thì ghi vào nhật ký và biên bản.',
  note: 'Ghi vào nhật ký',
  noted: 'Đã ghi vào nhật ký và biên bản.',
  noteBack: 'Ghi vào nhật ký: bản sao đã ghi lại được',
  takenOverHeading: 'Máy khác đã chạy tiếp cuộc họp này',
  takenOver: (folder: string): string =>
    `Có máy khác chạy tiếp từ bản sao ${folder}. Máy này không nhận phiếu hay việc gì nữa. Hãy tắt hẳn máy này.`,
  movedHeading: 'Máy này vừa thay máy trước',
  switchOff: 'Tắt hẳn máy trước. Hai máy cùng chạy là hai hòm phiếu.',
  sameAddress:
    'Địa chỉ như cũ: điện thoại tự nối lại và tự gửi lại phiếu mà bản sao thiếu. Mọi người chỉ cần để trang mở.',
  otherAddress: (before: string, now: string): string =>
    `Điện thoại còn gọi địa chỉ cũ ${before}. Đặt địa chỉ đó cho máy này theo dòng lệnh in ở cửa sổ chương trình. Không được thì chiếu mã QR của ${now}; mọi người quét rồi nhập lại mã trên phiếu giấy.`,
  newCertificate:
    'Máy trước dùng https: điện thoại có thể báo chứng thư mới. So dấu vân tay trên màn hình rồi mới đi tiếp.',
  compare: (height: number): string =>
    `Nhật ký ở đây có ${height} dòng. Việc nào trên giấy hoặc trên màn hình cũ mà ở đây chưa có thì làm lại.`,
} as const;
