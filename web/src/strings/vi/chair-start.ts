/** Words for where a meeting starts from, its wording, the years before, and the deputy. */
import { formatScore } from '../format';

export const start = {
  heading: 'Mẫu cuộc họp',
  intro:
    'Chọn một mẫu để có sẵn lời văn, thời hạn, chương trình và Thể lệ. Mọi thứ sửa được sau khi nhận. Cũng có thể bỏ qua và tự điền.',
  replaces: 'Nhận mẫu sẽ thay thông tin, lời văn, Thể lệ và chương trình đang có.',
  fixed: 'Mẫu chỉ nhận được khi cuộc họp đang chuẩn bị.',
  loading: 'Đang lấy các mẫu…',
  likeBefore: 'Như năm trước',
  likeIntro:
    'Lấy danh sách đơn vị, Thể lệ và lời văn của một cuộc họp trước; điểm và xác nhận không chuyển sang.',
  likeFile:
    'Hoặc chọn tệp hồ sơ (.zip) hay nhật ký (log.jsonl) của cuộc họp trước, hay kéo tệp thả vào đây',
  unreadableFile: 'Không đọc được tệp này. Chọn lại tệp.',
  largeFile: 'Tệp quá lớn để gửi. Giải nén hồ sơ rồi chọn tệp log.jsonl ở trong.',
  damaged: (meeting: string, why: string): string => `Bỏ qua cuộc họp ${meeting}: ${why}`,
  showLike: 'Xem để lấy làm mẫu',
  take: 'Nhận mẫu này',
  takeTitle: (name: string): string => `Nhận mẫu “${name}”?`,
  takeText: 'Thông tin, lời văn, Thể lệ và chương trình đang có được thay bằng của mẫu.',
  title: 'Tên hội nghị',
  meeting: 'Cụm, địa điểm',
  contests: 'Nội dung bỏ phiếu',
  lists: 'Điều kiện vào danh sách',
  list: (list: string, max: string | null, attested: number): string =>
    `${list}: ${max === null ? 'không xét điểm' : `điểm tối đa ${formatScore(max)}`}, ${attested} điều phải được xác nhận`,
  units: 'Đơn vị',
  unitsOf: (list: string, count: number): string => `${list}: ${count}`,
  agenda: 'Chương trình',
  bases: 'Căn cứ',
  addressees: 'Kính gửi',
  awards: 'Đề nghị tặng',
  deadlines: 'Thời hạn',
  holders: 'Cụm trưởng, cụm phó trước đây',
} as const;

export const history = {
  heading: 'Các cuộc họp đã có',
  loading: 'Đang lấy danh sách…',
  search: 'Tìm theo năm, cụm, đơn vị',
  searchHint: 'Gõ có dấu hay không dấu đều được.',
  none: 'Không có cuộc họp nào như vậy.',
  notSealed: 'chưa niêm phong',
  download: 'Tải bảng tổng hợp (CSV)',
  file: 'cac-cuoc-hop.csv',
  result: (title: string, chosen: readonly string[], adopted: boolean): string =>
    `${title}: ${chosen.join(', ') || 'không có'}${adopted ? '' : ' (hội nghị không thông qua)'}.`,
  heads: (units: readonly string[]): string => `Cụm trưởng được bầu: ${units.join(', ')}.`,
  deputies: (units: readonly string[]): string => `Cụm phó được bầu: ${units.join(', ')}.`,
} as const;

export const wording = {
  heading: 'Lời văn văn bản, thời hạn',
  intro: 'In trên văn bản và màn hình. Sửa được bất cứ lúc nào.',
  superior: 'Cơ quan chủ quản (ghi ở đầu văn bản)',
  bases: 'Căn cứ',
  addressees: 'Kính gửi',
  awards: 'Cờ, danh hiệu có thể đề nghị',
  awardsHint: 'Cụm chỉ “đề nghị tặng”; cấp có thẩm quyền quyết định.',
  banner: 'Dòng chữ trên màn hình hội trường',
  perLine: 'Mỗi dòng một mục.',
  deadlines: 'Thời hạn',
  what: 'Việc phải làm',
  day: 'Trước ngày',
  month: 'Tháng',
  year: 'Năm',
  same: (year: number): string => `năm thi đua (${year})`,
  nextYear: (year: number): string => `năm sau (${year + 1})`,
  due: (what: string, before: string, last: string): string =>
    `${what}. Hạn: trước ngày ${before} (ngày cuối: ${last}).`,
  noSuchDay: (what: string, before: string): string => `${what}: không có ngày ${before}.`,
  addDeadline: 'Thêm thời hạn',
  removeDeadline: 'Bỏ thời hạn này',
  badDay: 'Điền ngày và tháng bằng số.',
  save: 'Lưu lời văn',
} as const;

export const holders = {
  heading: 'Cụm trưởng, cụm phó các năm trước',
  intro:
    'Để nhắc khi bầu luân phiên. Chương trình chỉ nhắc, không chặn. Ghi đúng tên đơn vị như trong danh sách.',
  warned: 'Đơn vị mới giữ chức gần đây',
  heldBefore: (role: string, unit: string, year: number): string => `${unit}: ${role} năm ${year}.`,
  none: 'Chưa có năm nào.',
  year: 'Năm',
  role: 'Chức trách',
  unit: 'Đơn vị',
  add: 'Thêm dòng',
  fill: 'Lấy từ các cuộc họp đã có',
  filled: (count: number): string =>
    count === 0 ? 'Không tìm thấy thêm ai của cụm này.' : `Đã thêm ${count} dòng. Xem lại rồi lưu.`,
  save: 'Lưu',
  remove: 'Bỏ dòng',
} as const;

export const delegation = {
  heading: 'Ủy quyền điều hành',
  intro:
    'Cụm trưởng ủy quyền cho cụm phó điều hành bằng khóa riêng. Việc ủy quyền và mọi việc người được ủy quyền làm đều ghi trong nhật ký.',
  to: 'Ủy quyền cho',
  toExample: 'Ông Nguyễn Văn A, Phó Giám đốc, cụm phó',
  delegate: 'Ủy quyền',
  active: (to: string): string => `Đang ủy quyền cho ${to}.`,
  end: 'Chấm dứt ủy quyền',
  endTitle: 'Chấm dứt ủy quyền?',
  endText: 'Trang của người được ủy quyền không điều hành được nữa.',
  handOver: (to: string): string => `Giao khóa cho ${to}`,
  handOverText:
    'Quét mã QR này bằng máy của người được ủy quyền. Mã chỉ hiện một lần, không lưu ở đâu.',
  handedOver: 'Đã giao khóa, ẩn mã',
} as const;
