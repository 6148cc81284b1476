/** Words of the chair's page for one contest, from its list to its result. */
export const list = {
  heading: 'Danh sách bầu',
  order: 'Thứ tự trên phiếu',
  bySheet: 'Theo bảng đã nhập',
  byName: 'Theo tên, A đến Y',
  eligible: (count: number): string => `Đủ điều kiện (${count})`,
  others: (count: number): string => `Không đưa vào được (${count})`,
  noneEligible: 'Chưa có đơn vị nào đủ điều kiện.',
  propose: (count: number): string => `Giới thiệu danh sách ${count} đơn vị`,
  change: 'Đổi danh sách',
  adoptHeading: 'Biểu quyết giơ tay về danh sách bầu',
  needsSession: 'Làm được sau khi khai mạc phiên họp.',
} as const;

export const round = {
  heading: (number: number): string => `Lần bỏ phiếu ${number}`,
  seal: (number: number): string => `Chốt danh sách bỏ phiếu lần ${number}`,
  sealText: (tokens: number): string =>
    `${tokens} đơn vị đang có mã bỏ phiếu sẽ được bỏ phiếu lần này.`,
  withoutToken: (count: number): string =>
    `${count} đơn vị có mặt chưa nhận mã bỏ phiếu và sẽ không bỏ phiếu được lần này.`,
  runOff: (places: number, first: number, ranked: boolean): string =>
    ranked
      ? `Bầu lại giữa các đơn vị bằng phiếu để ${ranks(first, places)}:`
      : `Bầu lại giữa các đơn vị bằng phiếu, lấy ${places} đơn vị:`,
  adoptTie: 'Hoặc thông qua kết quả với các đơn vị bằng phiếu như đã công bố',
  candidates: (names: number, picks: number): string =>
    `${names} đơn vị, đánh dấu nhiều nhất ${picks}.`,
  open: 'Mở bỏ phiếu',
  openText: 'Khi mở, mọi điện thoại trong danh sách nhận được phiếu.',
  turnout: 'phiếu đã vào hòm',
  notVoted: (count: number): string =>
    count === 0 ? 'Tất cả đã bỏ phiếu.' : `Còn ${count} đơn vị chưa bỏ phiếu.`,
  close: 'Kết thúc bỏ phiếu',
  closeTitle: 'Kết thúc bỏ phiếu và đóng hòm?',
  closeText: 'Sau khi đóng, không ai bỏ phiếu thêm được và không mở lại được hòm này.',
  closeLose: (count: number): string =>
    `${count} đơn vị chưa bỏ phiếu sẽ mất quyền bỏ phiếu trong lần này.`,
  closeTooFew: (ballots: number, minimum: number): string =>
    `Mới có ${ballots} phiếu, ít hơn ${minimum}: đóng bây giờ thì lần này không được kiểm, để giữ kín lựa chọn.`,
  annul: 'Hủy lần bỏ phiếu này',
  annulTitle: 'Hủy lần bỏ phiếu này?',
  annulText: 'Các phiếu trong hòm sẽ không bao giờ được mở. Có thể bỏ phiếu lại ngay sau đó.',
  shares: 'phần mở đã nhận',
  shareGiven: 'đã góp phần mở',
  shareWaits: 'chưa góp',
  counting:
    'Từng thành viên Tổ kiểm phiếu kiểm tra hòm trên điện thoại của mình rồi góp phần mở. Không ai thấy gì trước khi đủ.',
  vouched: (vouched: number, ballots: number): string =>
    `Theo máy chủ: ${vouched}/${ballots} thiết bị xác nhận phiếu của mình có trong hòm.`,
  giveUp: 'Không mở được kết quả',
  giveUpTitle: 'Kết thúc lần này mà không có kết quả?',
  giveUpText:
    'Chỉ dùng khi một thành viên không thể góp phần mở. Kết quả sẽ không bao giờ được mở.',
  preview: 'Kết quả đã mở, không thể hủy; chờ công bố.',
  previewText: 'Chỉ trang này thấy số liệu. Màn hình hội trường hiện kết quả khi công bố.',
  publish: 'Công bố kết quả',
  chosen: 'Được bình chọn',
  tied: 'Bằng phiếu, chờ bầu lại',
  tiedLeft: 'Bằng phiếu',
  unfilled: (count: number): string => `Còn ${count} vị trí chưa có đơn vị nào được chọn.`,
  recounts: (recounts: number, ballots: number): string =>
    `Theo máy chủ: ${recounts}/${ballots} thiết bị đã kiểm đếm lại và khớp.`,
  adoptHeading: 'Biểu quyết giơ tay thông qua kết quả',
  adopted: 'Hội nghị đã thông qua kết quả.',
  declined: 'Hội nghị không thông qua kết quả; số liệu được giữ nguyên.',
  earlier: 'Các lần bỏ phiếu',
} as const;

const ORDINALS: readonly string[] = ['nhất', 'nhì', 'ba', 'tư', 'năm'];

function ranks(first: number, places: number): string {
  const word = (place: number) => ORDINALS[place - 1] ?? String(place);
  return places === 1
    ? `chọn đơn vị xếp thứ ${word(first)}`
    : `xếp từ thứ ${word(first)} đến thứ ${word(first + places - 1)}`;
}
