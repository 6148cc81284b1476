/** Words of the hall screen: short, for the last row. */
import { formatCount } from '../format';

export const screen = {
  pageTitle: 'Màn hình hội trường · Phiếu Kín',
  idle: 'Cuộc họp đang được chuẩn bị',
  steps: 'Cách vào bỏ phiếu',
  joinWifi: 'Vào Wi-Fi của hội trường',
  wifiQr: 'Mã QR để vào Wi-Fi',
  wifiName: 'Tên',
  wifiPassword: 'Mật khẩu',
  wifiOpen: 'không cần',
  scan: 'Quét mã QR để vào bỏ phiếu',
  typeAddress: 'Hoặc gõ địa chỉ',
  certificate: 'Dấu vân tay chứng thư',
  thenVote: 'Nhập mã bỏ phiếu. Phiếu hiện ra khi đến lượt.',
  attendance: (present: number, seats: number): string =>
    `${formatCount(present)}/${formatCount(seats)} đơn vị có mặt`,
  present: 'có mặt',
  absent: 'chưa điểm danh',
  left: 'đã về',
  step: (title: string): string => `Đang ở bước: ${title}`,
  page: (page: number, pages: number): string => `Trang ${page}/${pages}`,
  tellers: 'Tổ kiểm phiếu',
  tellersAdopted: 'Đã được hội nghị thông qua',
  tellersProposed: 'Chờ hội nghị biểu quyết',
  codeHint: 'So với mã trên điện thoại của mình. Khác thì dừng lại và báo ngay.',
  codeWait: 'Mã hiện ra khi tất cả thành viên trong Tổ đã có khóa.',

  presidium: 'Đoàn Chủ tịch',

  motionOpen: 'Biểu quyết giơ tay',
  motionCounted: 'Kết quả biểu quyết',

  rules: 'Thể lệ bỏ phiếu',
  rulesAdopted: 'Đã được hội nghị thông qua',
  rulesProposed: 'Chờ hội nghị biểu quyết',
  eligible: (eligible: number, all: number): string =>
    `Đủ điều kiện: ${formatCount(eligible)}/${formatCount(all)}`,
  locked: (by: string): string => `Điểm thống nhất đã khóa: ${by}`,

  officers: 'Cụm trưởng, cụm phó mới',
  atOnce: 'Nhận nhiệm vụ ngay',
  pact: 'Ký kết giao ước thi đua',
  signed: (signed: number, all: number): string =>
    `${formatCount(signed)}/${formatCount(all)} đơn vị đã ký`,
  invalid: 'chưa hợp lệ',

  listProposed: 'Danh sách đề nghị, chờ biểu quyết',
  listAdopted: 'Danh sách đã được thông qua',
  listDeclined: 'Danh sách không được thông qua',

  sealed: 'Sắp mở bỏ phiếu',
  sealedHint: (voters: number): string => `Đã chốt danh sách: ${formatCount(voters)} mã bỏ phiếu.`,
  open: 'Đang bỏ phiếu kín',
  turnout: 'phiếu đã vào hòm',
  timeLeft: 'Còn lại',
  timeOver: 'Hết giờ',

  closed: 'Đã đóng hòm phiếu',
  ballots: (ballots: number): string => `${formatCount(ballots)} phiếu trong hòm`,
  shares: 'Tổ kiểm phiếu góp phần mở',
  shareGiven: 'đã góp',
  shareWaits: 'chờ góp',
  shareMeaning: 'Chỉ mở tổng số phiếu, không mở lá phiếu nào.',
  vouched: (vouched: number, ballots: number): string =>
    `${formatCount(vouched)}/${formatCount(ballots)} thiết bị thấy phiếu của mình trong hòm`,
  byServer: 'Theo máy chủ:',
  digestsDiffer: 'Hòm phiếu tải về không khớp với mã băm đã công bố. Dừng lại và kiểm tra.',
  counted: 'Đã kiểm xong, chờ công bố',
  since: (time: string): string => `từ ${time}`,

  result: 'Kết quả bỏ phiếu',
  hiddenPlace: (place: number): string => `Vị trí ${formatCount(place)}: chờ công bố`,
  recounts: (recounts: number, ballots: number): string =>
    `${formatCount(recounts)}/${formatCount(ballots)} thiết bị đã kiểm đếm lại và khớp`,
  archive: 'Mã băm hòm phiếu',
  twoCounts: (one: string, other: string): string => `Số phiếu: ${one} | ${other}.`,
  percentages: (base: string): string => `Tỷ lệ tính trên ${base}; trong ngoặc: trên số có mặt.`,
  runOff: 'Ai nhiều phiếu hơn được chọn. Không bốc thăm.',

  annulled: 'Lần bỏ phiếu này đã hủy',
  annulledHint: 'Không lá phiếu nào được mở.',
  notCountable: 'Quá ít phiếu nên không kiểm',
  notCountableHint: 'Mở tổng của quá ít phiếu sẽ làm lộ lựa chọn. Không lá phiếu nào được mở.',
  notDecryptable: 'Không mở được kết quả',
  notDecryptableHint: 'Thiếu phần mở của một thành viên Tổ kiểm phiếu.',
  paper: 'BỎ PHIẾU BẰNG PHIẾU GIẤY',
  paperSteps: [
    'Nhận phiếu ở bàn điểm danh.',
    'Đánh dấu theo lời ghi trên phiếu.',
    'Gấp phiếu, bỏ vào hòm.',
  ],
  paperSpoiled: 'Viết hỏng thì đổi phiếu khác trước khi bỏ vào hòm. Không dùng điện thoại.',
  paperCounting: 'Đang kiểm phiếu giấy',
  paperEntered: 'Hai thành viên Tổ kiểm phiếu nhập riêng',
  paperTyped: 'đã nhập',
  paperWaits: 'chưa nhập',
  paperDiffers: 'Hai bản nhập chưa giống nhau. Tổ kiểm phiếu đang đếm lại.',
  paperMeaning: 'Hai bản phải giống nhau. Số phiếu chỉ hiện khi công bố.',
  paperAnnulledHint: 'Phiếu giấy của lần này không được tính.',
  reason: (reason: string): string => `Lý do: ${reason}`,

  end: 'Cuộc họp đã kết thúc và được niêm phong',
  digest: 'Mã băm của cuộc họp',
  digestHint: 'Ghi mã băm này vào biên bản. Ai cũng kiểm tra lại được, cả sau nhiều năm.',
} as const;
