/** Words of the chair's page for tellers, desks, addresses and attendance. */
export const tellers = {
  heading: 'Tổ kiểm phiếu',
  intro:
    'Từ 2 đến 5 người, thường là 3, không thuộc đơn vị trong danh sách bầu nếu có thể. Người đầu là Tổ trưởng.',
  head: 'Tổ trưởng',
  member: (number: number): string => `Thành viên ${number}`,
  save: 'Lưu danh sách Tổ kiểm phiếu',
  change: 'Đổi danh sách',
  changeWarning: 'Lưu danh sách mới thì biểu quyết và khóa của danh sách cũ không còn hiệu lực.',
  adoptHeading: 'Biểu quyết giơ tay về Tổ kiểm phiếu',
  put: 'Đưa danh sách Tổ ra biểu quyết',
  keysHeading: 'Khóa của từng thành viên',
  keysHow:
    'Mỗi thành viên quét mã QR này bằng điện thoại của mình, chọn tên, rồi đọc to mã khóa 8 ký tự.',
  compare: 'So mã khóa này với mã khóa trên điện thoại của người đó:',
  accept: 'Đúng mã khóa, xác nhận',
  reject: 'Không xác nhận khóa',
  revoke: 'Thu hồi khóa',
  rejectTitle: (name: string): string => `Không dùng khóa này của ${name}?`,
  rejectText: 'Người đó sẽ phải tạo khóa mới trên điện thoại.',
  codeReadOut: 'Đọc to mã Tổ kiểm phiếu một lần để mọi người so với mã trên điện thoại của mình.',
} as const;

export const people = {
  name: 'Họ và tên',
  office: 'Chức vụ, đơn vị',
  add: 'Thêm người',
} as const;

export const presidium = {
  heading: 'Đoàn Chủ tịch',
  intro: 'Những người điều hành hội nghị. Hội nghị biểu quyết thông qua danh sách.',
  member: (at: number): string => `Người thứ ${at + 1}`,
  save: 'Lưu danh sách Đoàn Chủ tịch',
  change: 'Đổi danh sách',
  changeWarning: 'Lưu danh sách mới thì cần biểu quyết lại.',
  adoptHeading: 'Biểu quyết giơ tay về Đoàn Chủ tịch',
  put: 'Đưa danh sách ra biểu quyết',
} as const;

export const offices = {
  heading: 'Cụm trưởng, cụm phó',
  wanted: (held: number, wanted: number): string => `Đã bầu ${held}/${wanted} đơn vị.`,
  atOnce: 'nhận nhiệm vụ ngay',
  byBallot: (titles: readonly string[]): string =>
    `Bầu bằng bỏ phiếu kín ở nội dung: ${titles.join('; ')}. Đơn vị được bầu nhận nhiệm vụ ngay khi hội nghị thông qua kết quả.`,
  unit: 'Đơn vị được giới thiệu',
  choose: 'Chọn đơn vị',
  heldBefore: (role: string, year: number): string =>
    `Đơn vị này đã làm ${role.toLowerCase()} năm ${year}. Hướng dẫn yêu cầu luân phiên; hội nghị vẫn có thể bầu đơn vị này.`,
  motion: (role: string, unit: string): string => `${role}: ${unit}`,
  put: 'Đưa ra biểu quyết',
  past: 'Các năm trước',
} as const;

export const pact = {
  heading: 'Ký kết giao ước thi đua',
  intro:
    'Thủ trưởng đơn vị hoặc Chủ tịch Hội đồng Thi đua - Khen thưởng của đơn vị ký. Người khác ký thì vẫn ghi, kèm chú thích “chưa hợp lệ”.',
  sign: 'Ghi chữ ký',
  signer: 'Người ký',
  title: 'Chức vụ',
  office: 'Ghi rõ chức vụ',
  otherWarning: 'Chức vụ này không thuộc hai chức vụ được ký: sẽ ghi là chưa hợp lệ.',
  save: 'Ghi vào sổ ký kết',
  invalid: 'chưa hợp lệ',
  unsign: 'Bỏ chữ ký',
  unsignTitle: (unit: string): string => `Bỏ chữ ký của ${unit}?`,
  unsignText: 'Dòng này được xóa khỏi sổ; việc xóa và lý do còn trong nhật ký.',
} as const;

export const desks = {
  heading: 'Bàn điểm danh',
  intro:
    'Bàn điểm danh chạy trên máy của Tổ kiểm phiếu hoặc của đơn vị khác, không phải trên máy chủ này.',
  name: 'Tên bàn',
  defaultName: (number: number): string => `Bàn ${number}`,
  add: 'Tạo bàn điểm danh',
  handOver: (name: string): string => `Giao ${name}`,
  handOverText: 'Quét mã QR này bằng máy của bàn điểm danh. Mã chỉ hiện một lần, không lưu ở đâu.',
  handedOver: 'Bàn đã mở, ẩn mã',
  noAddress: 'Chưa chọn địa chỉ nên chưa vẽ được mã QR. Chọn địa chỉ ở dưới.',
  ended: 'Đã kết thúc',
  live: 'Đang dùng',
  end: 'Kết thúc bàn này',
  endTitle: (name: string): string => `Kết thúc ${name}?`,
  endText: 'Trang của bàn này sẽ không điểm danh hay phát mã được nữa.',
} as const;

export const addresses = {
  heading: 'Địa chỉ cho điện thoại',
  intro: 'Chọn địa chỉ của mạng mà các điện thoại cùng dùng. Mọi mã QR đều dẫn đến địa chỉ này.',
  none: 'Máy chủ chưa ở trong mạng nào mà điện thoại vào được. Nối mạng của hội trường trước.',
  choose: 'Dùng địa chỉ này',
  chosen: 'Đang dùng',
  links: 'Các trang khác',
  screen: 'Màn hình hội trường',
  board: 'Bảng kiểm tra công khai',
  certificate: 'Dấu vân tay chứng thư (SHA-256)',
  certificateHow:
    'Trình duyệt báo chứng thư lạ? Mở phần chi tiết, so dấu vân tay với dòng này. Giống hệt mới đi tiếp.',
} as const;

export const hall = {
  heading: 'Điểm danh và khai mạc',
  present: 'Có mặt',
  absent: 'Vắng mặt',
  left: 'Đã về',
  leftReason: (reason: string): string => `đã về: ${reason}`,
  expectedAbsent: 'báo vắng',
  tokens: 'Mã bỏ phiếu đã phát',
  attendees: (count: number): string => `Dự họp không bỏ phiếu (${count})`,
  guest: 'Khách mời',
  openCheckIn: 'Mở điểm danh',
  openCheckInTitle: 'Mở điểm danh?',
  openSession: 'Khai mạc hội nghị',
  withoutToken: (count: number): string => `${count} đại biểu có mặt chưa nhận mã bỏ phiếu.`,
  tooMany: 'Số đại biểu nhiều hơn mức Thể lệ nêu cho hội nghị này. Vẫn họp được.',
} as const;

export const seal = {
  heading: 'Kết thúc và niêm phong',
  intro:
    'Niêm phong là việc cuối cùng. Sau đó không ghi thêm được gì. Mã bỏ phiếu nào của đơn vị nào bị xóa khỏi máy. Hồ sơ kiểm tra được đóng lại.',
  action: 'Kết thúc và niêm phong',
  title: 'Kết thúc và niêm phong cuộc họp?',
  underWay: 'Còn lần bỏ phiếu chưa xong.',
  motionOpen: 'Còn một biểu quyết chưa ghi nhận.',
  undecided: (titles: readonly string[]): string =>
    `Còn nội dung chưa có quyết định của hội nghị: ${titles.join('; ')}.`,
  notInSession: 'Chỉ niêm phong được sau khi khai mạc.',
  sealed: 'Cuộc họp đã kết thúc và niêm phong.',
  digestHint: 'Ghi mã băm này vào biên bản. Ai có hồ sơ cũng kiểm tra được bằng mã băm này.',
  bundle: 'Tải hồ sơ kiểm tra (.zip)',
  log: 'Xem nhật ký công khai',
} as const;
