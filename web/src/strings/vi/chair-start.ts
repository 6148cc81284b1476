/** Words for where a meeting starts from, its wording, the years before, and the deputy. */
import { formatCount, formatScore } from '../format';

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

export const rehearsal = {
  heading: 'Chạy thử cuộc họp này',
  intro:
    'Người ảo đóng vai chủ tọa, bàn điểm danh, Tổ kiểm phiếu và đại biểu, họp trọn buổi theo đúng những gì đã chuẩn bị.',
  apart: [
    'Cuộc họp thật không thay đổi gì: buổi chạy thử có mã, nhật ký và thư mục riêng.',
    'Mọi khóa của buổi chạy thử nằm trên máy này, nên ở đó không có gì kín.',
    'Kết quả không có giá trị. Mọi trang, phiếu và hồ sơ đều mang chữ CHẠY THỬ.',
  ],
  late: 'Chỉ chạy thử được trước khi cuộc họp thật bắt đầu.',
  delegates: 'Số đại biểu ảo',
  delegatesHint: (expected: number): string =>
    `Từ 3 đến ${formatCount(expected)}. Để trống: ${formatCount(expected)} đại biểu, đúng số dự kiến có mặt.`,
  badDelegates: 'Điền một số, hoặc để trống.',
  pace: 'Nhịp độ',
  paces: {
    quick: 'Nhanh: xem kết quả ngay',
    watch: 'Vừa: theo dõi được trên màn hình, vài phút',
    slow: 'Chậm: đủ để giải thích từng bước',
  },
  start: 'Bắt đầu chạy thử',
  again: 'Chạy thử lại từ đầu',
  againText: 'Buổi chạy thử đang mở sẽ dừng.',
  stop: 'Dừng chạy thử',
  playing: 'Đang chạy thử',
  held: 'Buổi chạy thử đã xong',
  heldText: 'Xem kết quả và tải hồ sơ kiểm tra ở trang công khai của buổi chạy thử.',
  broken: 'Buổi chạy thử dừng giữa chừng',
  brokenText:
    'Người ảo không làm tiếp được. Xem đang dừng ở bước nào, sửa phần chuẩn bị rồi chạy lại.',
  connecting: 'Đang mở buổi chạy thử…',
  now: (step: string): string => `Đang ở bước: ${step}`,
  present: (present: number, seats: number): string =>
    `Có mặt ${formatCount(present)}/${formatCount(seats)}`,
  ballots: (title: string, ballots: number, voters: number): string =>
    `${title}: ${formatCount(ballots)}/${formatCount(voters)} phiếu trong hòm`,
  openChair: 'Mở trang chủ tọa của buổi chạy thử',
  openScreen: 'Mở màn hình',
  openBoard: 'Mở trang công khai',
  phones: 'Xem trên điện thoại',
  phonesText:
    'Quét mã để xem buổi chạy thử như một đại biểu chưa có mã. Muốn bỏ phiếu thử, hãy để số đại biểu ảo ít hơn số đơn vị, rồi thêm bàn điểm danh ở trang chủ tọa của buổi chạy thử.',
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
    'Để nhắc khi bầu luân phiên. Chỉ nhắc, không chặn. Ghi đúng tên đơn vị như trong danh sách.',
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
