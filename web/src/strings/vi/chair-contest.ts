/** Words of the chair's page for one contest, from its list to its result. */
export const list = {
  heading: 'Danh sách bầu',
  order: 'Thứ tự trên phiếu',
  bySheet: 'Theo bảng đã nhập',
  byName: 'Theo tên, A đến Y',
  eligible: (count: number): string => `Đủ điều kiện (${count})`,
  others: (count: number): string => `Không đưa vào được (${count})`,
  noneEligible: 'Chưa có tên nào đủ điều kiện.',
  all: 'Chọn hết',
  none: 'Bỏ chọn hết',
  propose: (count: number): string => `Giới thiệu danh sách ${count} tên`,
  change: 'Đổi danh sách',
  adoptHeading: 'Biểu quyết giơ tay về danh sách bầu',
  put: 'Đưa danh sách ra biểu quyết',
  needsSession: 'Làm được sau khi khai mạc.',
} as const;

export const item = {
  heading: 'Biểu quyết giơ tay từng tên trong danh sách bầu',
  intro: 'Tên nào được thông qua thì vào danh sách bầu.',
  name: 'Tên',
  record: 'Ghi nhận',
  show: 'Hiện lên màn hình',
  withdraw: 'Rút lại',
} as const;

export const next = {
  put: 'Đưa ra biểu quyết',
  tied: 'Bằng phiếu',
  score: 'Điểm thống nhất',
  noScore: 'chưa có',
  scoreHint: 'Điểm cũng bằng nhau thì không lấy theo điểm được.',
} as const;

export const withdrawal = {
  heading: 'Rút tên khỏi danh sách bầu',
  intro: 'Chỉ rút được tên chưa được chọn, và chỉ giữa hai lần bỏ phiếu.',
  withdraw: 'Rút tên',
  title: (name: string): string => `Rút ${name} khỏi danh sách bầu?`,
  text: 'Từ lần bỏ phiếu sau, tên này không có trên phiếu. Không đưa lại được.',
} as const;

export const round = {
  heading: (number: number): string => `Lần bỏ phiếu ${number}`,
  seal: (number: number): string => `Chốt danh sách bỏ phiếu lần ${number}`,
  sealText: (tokens: number): string =>
    `${tokens} đại biểu đang có mã bỏ phiếu sẽ được bỏ phiếu lần này.`,
  withoutToken: (count: number): string =>
    `${count} đại biểu có mặt chưa nhận mã bỏ phiếu và sẽ không bỏ phiếu được lần này.`,
  orLeaveOpen: 'Hoặc để trống số còn thiếu, không bỏ phiếu tiếp',
  leaveOpenTitle: 'Để trống số còn thiếu',
  put: 'Đưa ra biểu quyết',
  open: 'Mở bỏ phiếu',
  openText: 'Khi mở, mọi điện thoại trong danh sách nhận được phiếu.',
  turnout: 'phiếu đã vào hòm',
  notVoted: (count: number): string =>
    count === 0 ? 'Tất cả đã bỏ phiếu.' : `Còn ${count} đại biểu chưa bỏ phiếu.`,
  close: 'Kết thúc bỏ phiếu',
  closeTitle: 'Kết thúc bỏ phiếu và đóng hòm?',
  closeTooFew: (ballots: number, minimum: number): string =>
    `Mới có ${ballots} phiếu, cần ít nhất ${minimum}. Đóng bây giờ thì lần này không được kiểm, vì quá ít phiếu sẽ làm lộ lựa chọn.`,
  annul: 'Hủy lần bỏ phiếu này',
  annulTitle: 'Hủy lần bỏ phiếu này?',
  shares: 'phần mở đã nhận',
  shareGiven: 'đã góp phần mở',
  shareWaits: 'chưa góp',
  counting:
    'Từng thành viên Tổ kiểm phiếu kiểm tra hòm trên điện thoại của mình rồi góp phần mở. Không ai thấy gì trước khi đủ.',
  vouched: (vouched: number, ballots: number): string =>
    `Theo máy chủ: ${vouched}/${ballots} thiết bị xác nhận phiếu của mình có trong hòm.`,
  giveUp: 'Không mở được kết quả',
  giveUpTitle: 'Kết thúc lần này mà không có kết quả',
  giveUpText:
    'Chỉ dùng khi một thành viên không thể góp phần mở. Hội nghị biểu quyết; kết quả sẽ không bao giờ được mở.',
  putGiveUp: 'Đưa ra biểu quyết',
  chosenSoFar: 'Được bình chọn',
  recounts: (recounts: number, ballots: number): string =>
    `Theo máy chủ: ${recounts}/${ballots} thiết bị đã kiểm đếm lại và khớp.`,
  adoptHeading: 'Biểu quyết giơ tay thông qua kết quả',
  earlier: 'Các lần bỏ phiếu',
} as const;
