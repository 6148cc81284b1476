/** Words of the check-in desk's page. */
export const desk = {
  title: 'Bàn điểm danh',
  gate: 'Mở bàn điểm danh',
  noKey: 'Quét mã QR mà trang chủ tọa hiện ra khi tạo bàn, hoặc nhập khóa của bàn.',
  keyLabel: 'Khóa của bàn',
  open: 'Mở bàn',
  unknown: 'Khóa này không phải của bàn điểm danh nào đang dùng. Hỏi chủ tọa.',
  onServer: 'Trang này đang chạy trên chính máy chủ',
  onServerText:
    'Máy giữ hòm phiếu không được làm mã bỏ phiếu. Chuyển bàn điểm danh sang máy của Tổ kiểm phiếu hoặc của đơn vị khác; việc này được ghi vào nhật ký và hiện trên màn hình.',
  notOpen: 'Chủ tọa chưa mở điểm danh.',
  sealed: 'Cuộc họp đã kết thúc và niêm phong. Có thể đóng trang này.',
  search: 'Tìm đơn vị',
  searchHint: 'Gõ vài chữ không dấu hoặc chữ cái đầu (“bn” là Bắc Ninh), ↑ ↓ để chọn, Enter để mở.',
  found: (count: number): string => `${count} đơn vị`,
  notFound: 'Không có đơn vị nào như vậy.',
  more: (count: number): string => `Còn ${count} đơn vị nữa. Gõ thêm chữ để tìm.`,
  units: 'Các đơn vị',
  counts: (present: number, seats: number, tokens: number): string =>
    `Có mặt ${present}/${seats}, đã phát ${tokens} mã.`,
  absent: 'Chưa điểm danh',
  left: 'Đã về',
  leftReason: (reason: string): string => `Đã về: ${reason}`,
  leave: 'Về sớm',
  leaveTitle: (name: string): string => `${name} về trước khi kết thúc?`,
  leaveText:
    'Không còn tính là có mặt khi biểu quyết; mã bỏ phiếu không dùng được nữa. Quay lại thì điểm danh lại.',
  present: 'Có mặt',
  withToken: 'Đã có mã',
  connected: 'Điện thoại đã vào',
  pick: 'Chọn một đơn vị để điểm danh.',
  delegate: 'Họ tên đại biểu',
  optional: 'không bắt buộc',
  delegateIs: (name: string): string => `Đại biểu: ${name}`,
  checkIn: 'Điểm danh',
  checkInAndIssue: 'Điểm danh và phát mã',
  issue: 'Phát mã bỏ phiếu',
  making: 'Đang tạo mã…',
  undo: 'Bỏ điểm danh',
  undoTitle: (name: string): string => `Bỏ điểm danh ${name}?`,
  undoText: 'Dùng khi điểm danh nhầm.',
  undoNeedsVoid: 'Muốn bỏ điểm danh thì hủy mã trước.',
  replace: 'Hủy mã, phát mã mới',
  replaceTitle: (name: string): string => `Hủy mã của ${name} và phát mã mới?`,
  replaceText: 'Mã cũ không dùng được nữa. Chỉ làm khi mã đã mất hoặc không vào được.',
  void: 'Hủy mã',
  voidTitle: (name: string): string => `Hủy mã của ${name}?`,
  voidText: 'Đơn vị này sẽ không có mã bỏ phiếu cho đến khi được phát mã mới.',
  whileVoting:
    'Đang bỏ phiếu: chưa hủy mã, đổi mã hay ghi về sớm được. Mã phát lúc này dùng từ lần bỏ phiếu sau.',
  whileVotingSpares:
    'Đang bỏ phiếu: mã bị mất mà chưa bỏ phiếu thì đổi bằng mã dự phòng. Mã phát lúc này dùng từ lần bỏ phiếu sau.',
  reason: 'Lý do',
} as const;

export const attendees = {
  ofUnit: (count: number): string => `Người cùng đoàn dự họp, không bỏ phiếu (${count})`,
  guests: (count: number): string => `Khách mời (${count})`,
  name: 'Họ và tên',
  office: 'Chức vụ',
  note: 'Ghi tên',
  drop: 'Bỏ tên',
} as const;

/** Mã dự phòng. */
export const spares = {
  heading: 'Mã dự phòng',
  what: (foreseen: number): string =>
    `Thể lệ cho ${foreseen} mã dự phòng để đổi mã bị mất khi đang bỏ phiếu. Làm trước khi chốt danh sách bỏ phiếu.`,
  none: 'Chưa có mã dự phòng nào.',
  left: (left: number): string => `Trong phong bì còn ${left} mã dự phòng.`,
  again: 'Làm lại thì các mã dự phòng chưa dùng đều mất hiệu lực; hủy phiếu đã in.',
  afterRules: 'Hội nghị thông qua Thể lệ rồi mới làm mã dự phòng.',
  make: (number: number): string => `Làm ${number} mã dự phòng`,
  envelope:
    'In ngay, cho phiếu vào phong bì, Tổ kiểm phiếu ký niêm phong và giữ. Trang không hiện mã; rời trang là mất, phải làm lại.',
  slip: (number: number, all: number): string => `MÃ DỰ PHÒNG ${number}/${all}`,
  slipKeep:
    'Giữ trong phong bì Tổ kiểm phiếu đã ký. Mã chỉ dùng được sau khi bàn điểm danh đổi cho mã bị mất.',
  replaceHeading: 'Đổi mã bị mất',
  replaceText:
    'Chỉ đổi được khi đơn vị chưa bỏ phiếu ở lần này. Lấy một phiếu dự phòng trong phong bì trước mặt Tổ kiểm phiếu, gõ mã vào đây rồi giao phiếu cho đại biểu. Mã cũ không bỏ phiếu được nữa.',
  noneLeft: 'Đã dùng hết mã dự phòng. Chủ tọa có thể hủy lần này và bỏ phiếu lại.',
  why: 'Vì sao đổi',
  lost: 'Mất, không tìm thấy',
  unreadable: 'Rách, mờ hoặc điện thoại hỏng',
  seen: 'Người khác đã nhìn thấy mã',
  code: 'Mã trên phiếu dự phòng',
  codeHint: 'Nhật ký ghi việc đổi nhưng không ghi tên đơn vị.',
  replace: 'Đổi mã',
  replaced: (unit: string): string =>
    `Đã đổi mã cho ${unit}. Đại biểu quét hoặc gõ mã trên phiếu dự phòng để bỏ phiếu.`,
} as const;

/** In phiếu mã cho nhiều đơn vị một lúc. */
export const batch = {
  heading: 'In phiếu mã cả loạt',
  what: 'Cho các đơn vị đã có mặt mà chưa có mã. Mỗi tờ A4 có 8 phiếu, cắt theo nét đứt.',
  make: (units: number): string => `In phiếu cho mọi đơn vị đã có mặt mà chưa có mã (${units})`,
  making: (made: number, of: number): string => `Đang tạo mã: ${made}/${of}`,
  made: (made: number): string => `Đã tạo ${made} mã.`,
  unprinted: 'Mã chỉ có trong trang này cho đến khi in. Rời trang là mất, phải hủy và phát lại.',
  stopped: (unit: string): string => `Dừng lại ở ${unit}. Các mã đã tạo trước đó vẫn dùng được.`,
} as const;

/** In, xem lại, rồi mới quên mã. */
export const printing = {
  print: (slips: number): string => `In ${slips} phiếu`,
  again: 'In lại',
  check: (slips: number): string => `Đếm đủ ${slips} phiếu, chữ và mã QR rõ chưa?`,
  forget: 'Đã in đủ, quên mã',
} as const;

export const token = {
  heading: (unit: string): string => `Mã bỏ phiếu của ${unit}`,
  scan: 'Đại biểu quét mã này bằng điện thoại của mình.',
  typed: 'Hoặc mở địa chỉ dưới đây rồi gõ mã:',
  keepAway: 'Chỉ cho đại biểu của đơn vị này thấy. Mã tự ẩn khi điện thoại đã vào.',
  noAddress: 'Chủ tọa chưa chọn địa chỉ cho điện thoại nên chưa vẽ được mã QR.',
  print: 'In phiếu mã',
  hide: 'Ẩn mã',
  ok: 'Đã rõ',
  hidden: (unit: string): string => `Đã ẩn mã của ${unit}. Trang không còn giữ mã.`,
  hiddenConnected: (unit: string): string => `Điện thoại của ${unit} đã vào. Mã đã ẩn.`,
  hiddenHint: 'Nếu đại biểu chưa kịp quét: hủy mã và phát mã mới.',
  lost: 'Mất kết nối khi đang phát mã. Khi kết nối lại, nếu đơn vị đã có mã thì hủy mã đó và phát mã mới.',
  slipTitle: 'PHIẾU MÃ BỎ PHIẾU',
  slipHow: 'Quét mã QR bằng điện thoại, hoặc mở địa chỉ dưới đây và gõ mã.',
  slipKeep: 'Giữ kín đến khi hội nghị kết thúc. Ai có mã này thì bỏ phiếu được.',
} as const;
