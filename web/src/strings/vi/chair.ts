/** Words of the chair's page. */
import type { SheetFlaw } from '../../chair/sheet';

export const chair = {
  untitled: 'Hội nghị chưa đặt tên',
  now: 'Bây giờ',
  next: 'Tiếp theo',
  missing: 'Còn thiếu',
  nothingMissing: 'Không thiếu gì.',
  nothingNext: 'Không còn việc nào sau việc này.',
  goThere: 'Đến việc đang làm',
  agenda: 'Chương trình',
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
  label: 'Khóa chủ tọa',
  submit: 'Mở trang',
  unknown: 'Khóa này không phải khóa chủ tọa của cuộc họp. Kiểm tra lại đường dẫn máy chủ đã in.',
  waiting: 'Đang có một phiên điều hành khác. Chờ phiên đó cho phép.',
  secondHeading: 'Có thêm một trang chủ tọa xin mở',
  second:
    'Một trình duyệt khác có khóa chủ tọa và đang chờ. Chỉ cho phép nếu chính bộ phận thường trực đang mở.',
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
  maxScore: 'Điểm tối đa',
  maxScoreHint:
    'Đơn vị trực thuộc BHXH Việt Nam: 300; BHXH tỉnh: 1.400. Ngưỡng đủ điều kiện là 90%.',
  scoreExample: 'Ví dụ: 1.372,5',
  badScore: 'Không phải số điểm. Ví dụ: 1.400 hoặc 1.372,5.',
  badYear: 'Năm có bốn chữ số.',
  save: 'Lưu thông tin',
  fixed: 'Thông tin đã cố định từ khi mở điểm danh.',
} as const;

export const sheet = {
  heading: 'Nhập danh sách từ bảng tính (CSV)',
  choose: 'Chọn tệp CSV, hoặc kéo tệp thả vào đây',
  templates: 'Tải mẫu:',
  membersTemplate: 'mẫu đơn vị thành viên',
  districtsTemplate: 'mẫu BHXH huyện',
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
  ready: (count: number, list: string): string => `Đọc được ${count} đơn vị: ${list}.`,
  replaces: 'Danh sách cùng loại đã nhập trước đây sẽ được thay bằng danh sách này.',
  take: (count: number): string => `Nhận ${count} đơn vị này`,
  drop: 'Bỏ tệp này',
  fixed: 'Danh sách đã cố định từ khi mở điểm danh; chỉ còn sửa được từng đơn vị, kèm lý do.',
} as const;

export const sheetFlaws: Readonly<Record<SheetFlaw, string>> = {
  too_large: 'Tệp lớn hơn 1 MB, không phải danh sách đơn vị.',
  workbook: 'Đây là tệp bảng tính (xlsx, ods). Mở ra và lưu lại dạng “CSV UTF-8” rồi chọn tệp đó.',
  unreadable: 'Không đọc được tệp này. Chọn lại tệp.',
};

export const units = {
  none: 'Chưa có đơn vị nào.',
  role: 'Chức trách',
  selfScore: 'Điểm tự chấm',
  agreedScore: 'Điểm thống nhất',
  standing: 'Điều kiện',
  correct: 'Sửa',
  correctTitle: (name: string): string => `Sửa: ${name}`,
  what: 'Nội dung sửa',
  holds: 'Đạt',
  holdsNot: 'Không đạt',
  status: 'Tình trạng khác',
  statusNone: 'Không có',
  statusReason: 'Lý do không xét hoặc chưa xét',
  becomes: 'Sửa thành',
  record: 'Ghi sửa đổi',
} as const;

export const rules = {
  heading: 'Nội dung bình chọn',
  title: 'Tên nội dung (ghi trên phiếu)',
  list: 'Chọn từ',
  places: 'Số lượng được chọn',
  ranked: 'Xếp thứ nhất, thứ nhì… (không đánh dấu: ngang nhau)',
  maxPicks: 'Đánh dấu nhiều nhất',
  contest: (number: number): string => `Nội dung ${number}`,
  add: 'Thêm nội dung',
  save: 'Lưu nội dung bình chọn',
  fixed: 'Nội dung bình chọn đã cố định từ khi mở điểm danh.',
  summary: (places: number, picks: number, ranked: boolean): string =>
    `Chọn ${places}, đánh dấu nhiều nhất ${picks}${ranked ? ', có xếp thứ hạng' : ''}.`,
} as const;
