/** Words of the hall screen: short, for the last row. */
import type { TieStory } from '../../screen/standings';
import { formatCount } from '../format';

export const screen = {
  idle: 'Cuộc họp đang được chuẩn bị',
  scan: 'Quét mã QR để vào bỏ phiếu',
  typeAddress: 'Hoặc gõ địa chỉ',
  attendance: (present: number, seats: number): string =>
    `${formatCount(present)}/${formatCount(seats)} đơn vị có mặt`,
  present: 'có mặt',
  absent: 'chưa điểm danh',
  tellers: 'Tổ kiểm phiếu',
  tellersAdopted: 'Đã được hội nghị thông qua',
  tellersProposed: 'Chờ hội nghị biểu quyết',
  codeHint: 'So với mã trên điện thoại của mình. Khác thì dừng lại và báo ngay.',
  codeWait: 'Mã hiện ra khi tất cả thành viên trong Tổ đã có khóa.',

  listProposed: 'Danh sách đề nghị, chờ biểu quyết',
  listAdopted: 'Danh sách đã được thông qua',
  listDeclined: 'Danh sách không được thông qua',
  listRule: (places: number, picks: number): string =>
    `Chọn ${places} đơn vị. Mỗi phiếu chọn nhiều nhất ${picks} đơn vị.`,

  sealed: 'Sắp mở bỏ phiếu',
  sealedHint: (voters: number): string => `Đã chốt danh sách: ${formatCount(voters)} mã bỏ phiếu.`,
  open: 'Đang bỏ phiếu kín',
  turnout: 'phiếu đã vào hòm',

  closed: 'Đã đóng hòm phiếu',
  ballots: (ballots: number): string => `${formatCount(ballots)} phiếu trong hòm`,
  shares: 'Tổ kiểm phiếu góp phần mở',
  shareMeaning: 'Chỉ mở tổng số phiếu, không mở lá phiếu nào.',
  vouched: (vouched: number, ballots: number): string =>
    `${formatCount(vouched)}/${formatCount(ballots)} thiết bị thấy phiếu của mình trong hòm`,
  byServer: 'Theo máy chủ:',
  digestsDiffer: 'Hòm phiếu tải về không khớp với mã băm đã công bố. Dừng lại và kiểm tra.',
  counted: 'Đã kiểm phiếu, chờ công bố',

  result: 'Kết quả bỏ phiếu',
  percentHint: 'Tỷ lệ tính trên số phiếu hợp lệ',
  recounts: (recounts: number, ballots: number): string =>
    `${formatCount(recounts)}/${formatCount(ballots)} thiết bị đã kiểm đếm lại và khớp`,
  archive: 'Mã băm hòm phiếu',
  tied: 'Bằng phiếu',
  overall: 'Đã được bình chọn',
  adopted: (inFavour: number): string =>
    `Hội nghị đã thông qua kết quả: ${formatCount(inFavour)} tán thành`,
  declined: 'Hội nghị không thông qua kết quả',
  tie: (tie: TieStory): string =>
    `${tie.names.join(', ')} cùng được ${formatCount(tie.votes)} phiếu; ${contested(tie)}.`,
  runOff:
    'Bầu lại chỉ giữa các đơn vị bằng phiếu. Đơn vị nhiều phiếu hơn được chọn. Không bốc thăm.',
  tiedAgain: 'Bầu lại vẫn bằng phiếu. Hội nghị biểu quyết cách giải quyết. Không bốc thăm.',
  unfilled: (places: number): string => `Còn ${places} vị trí chưa đơn vị nào được phiếu.`,

  annulled: 'Lần bỏ phiếu này đã hủy',
  annulledHint: 'Không lá phiếu nào được mở.',
  notCountable: 'Quá ít phiếu nên không kiểm',
  notCountableHint: 'Mở tổng của quá ít phiếu sẽ làm lộ lựa chọn. Không lá phiếu nào được mở.',
  notDecryptable: 'Không mở được kết quả',
  notDecryptableHint: 'Thiếu phần mở của một thành viên Tổ kiểm phiếu.',
  reason: (reason: string): string => `Lý do: ${reason}`,

  end: 'Cuộc họp đã kết thúc và được niêm phong',
  digest: 'Mã băm của cuộc họp',
  digestHint: 'Ghi mã băm này vào biên bản. Ai cũng kiểm tra lại được, cả sau nhiều năm.',
} as const;

function contested({ firstPlace, places, ranked }: TieStory): string {
  if (!ranked) {
    return `còn ${places} vị trí cho các đơn vị này`;
  }
  const last = firstPlace + places - 1;
  return last === firstPlace
    ? `chưa rõ đơn vị nào xếp thứ ${ORDINALS[firstPlace] ?? firstPlace}`
    : `chưa rõ thứ tự từ thứ ${ORDINALS[firstPlace] ?? firstPlace} đến thứ ${ORDINALS[last] ?? last}`;
}

const ORDINALS: Readonly<Record<number, string>> = {
  1: 'nhất',
  2: 'nhì',
  3: 'ba',
  4: 'tư',
  5: 'năm',
};
