/** Words of the chair's page. */
import type { SheetFlaw } from '../../chair/sheet';
import type { PassedOver } from '../../protocol';

export const chair = {
  untitled: 'Hội nghị chưa đặt tên',
  reason: 'Lý do',
  remove: 'Bỏ',
  keep: 'Để nguyên',
  unit: 'Đơn vị',
  order: 'STT',
  reasonNeeded: 'Ghi lý do; lý do được lưu vào nhật ký.',
} as const;

export const gate = {
  heading: 'Mở trang chủ tọa',
  noKey: 'Mở trang này bằng đường dẫn mà máy chủ in ra khi khởi động, hoặc nhập khóa chủ tọa.',
  sealedOpen: 'Mở bằng khóa chủ tọa',
  sealedHint:
    'Khóa đã xóa khỏi máy này khi niêm phong. Nhập lại để in giấy tờ, tải số liệu hoặc đề nghị hủy phiếu điện tử.',
  label: 'Khóa chủ tọa',
  submit: 'Mở trang',
  unknown: 'Khóa này không phải khóa chủ tọa của cuộc họp. Kiểm tra lại đường dẫn máy chủ đã in.',
  waiting: 'Trang chủ tọa đang mở trên máy khác. Chờ máy đó cho phép.',
  secondHeading: 'Có thêm một trang chủ tọa xin mở',
  second:
    'Có nơi khác đang chờ với khóa chủ tọa. Chỉ cho phép nếu biết chắc người mở là bộ phận thường trực hoặc người được ủy quyền.',
  allow: 'Cho phép',
  deny: 'Từ chối',
} as const;

export const particulars = {
  heading: 'Thông tin hội nghị',
  title: 'Tên hội nghị',
  titleExample: 'Hội nghị tổng kết công tác thi đua, khen thưởng năm 2026',
  cluster: 'Cụm thi đua',
  year: 'Năm thi đua',
  place: 'Địa điểm',
  badYear: 'Năm có bốn chữ số.',
  save: 'Lưu thông tin',
  fixed: 'Thông tin đã cố định từ khi mở điểm danh.',
} as const;

export const sheet = {
  heading: 'Nhập danh sách từ bảng tính (Excel hoặc CSV)',
  choose: 'Chọn tệp .xlsx hoặc CSV, hoặc kéo tệp thả vào đây',
  templates: 'Tải mẫu:',
  templateNames: {
    'cum-thi-dua-tinh': 'đơn vị thành viên',
    'bhxh-huyen': 'BHXH huyện, cơ sở',
    'tap-the': 'tập thể',
    'ca-nhan': 'cá nhân',
    'dai-bieu': 'đại biểu',
  },
  reading: 'Đang đọc tệp…',
  problems: (count: number, name: string): string =>
    `Tệp “${name}” có ${count} chỗ cần sửa. Chưa nhập gì. Sửa trong tệp rồi chọn lại.`,
  notes: 'Lưu ý trước khi nhận',
  row: 'Dòng',
  column: 'Cột',
  value: 'Nội dung',
  problem: 'Cần sửa',
  note: 'Lưu ý',
  wholeFile: 'cả dòng',
  letter: (letter: string): string => `cột ${letter}`,
  lettered: (letter: string, column: string): string => `${column} (cột ${letter})`,
  tab: (name: string): string => `Trang tính “${name}”`,
  tabOf: (name: string, file: string): string => `${file} – trang tính ${name}`,
  whichTab: (count: number): string => `Tệp có ${count} trang tính ghi danh sách. Nhận trang nào?`,
  toMend: (count: number): string => `${count} chỗ cần sửa.`,
  noList: (file: string): string =>
    `Tệp “${file}” không có danh sách nào. Dòng tiêu đề cần có cột “Đơn vị”, “Tập thể” hoặc “Họ và tên”.`,
  ready: (count: number, list: string): string => `Đọc được ${count} đơn vị: ${list}.`,
  replaces: 'Danh sách cùng loại đã nhập trước đây sẽ được thay bằng danh sách này.',
  take: (count: number): string => `Nhận ${count} đơn vị này`,
  drop: 'Bỏ tệp này',
  fixed: 'Danh sách đã cố định từ khi mở điểm danh; chỉ còn sửa được từng đơn vị, kèm lý do.',
} as const;

export const passedOverSentences: Readonly<Record<PassedOver, string>> = {
  no_units: 'không có danh sách, được bỏ qua.',
  too_large: 'lớn hơn mọi danh sách, được bỏ qua. Xem có ô nào ghi ở quá xa không.',
};

export const sheetFlaws: Readonly<Record<SheetFlaw, string>> = {
  too_large: 'Tệp lớn hơn 4 MB, không phải danh sách đơn vị.',
  unreadable: 'Không đọc được tệp này. Chọn lại tệp.',
};
