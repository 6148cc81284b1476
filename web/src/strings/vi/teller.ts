/** Words of the teller's page. */
import type { Check, CheckName } from '../../teller/checks';
import type { Reversal } from '../../teller/memory';
import { formatCount } from '../format';
import { flawSentence } from './flaws';

export const teller = {
  page: 'Tổ kiểm phiếu',
  wait: 'Chờ chủ tọa giới thiệu Tổ kiểm phiếu. Trang này tự cập nhật.',

  chooseHeading: 'Chọn tên của anh/chị',
  chooseHint: 'Chỉ chọn đúng tên mình. Mỗi thành viên giữ một phần khóa của hòm phiếu.',
  haveCode: 'Đã có mã kiểm phiếu trên giấy',
  notMe: 'Chọn tên khác',

  makeHeading: 'Tạo mã kiểm phiếu',
  makeHint:
    'Máy này tự tạo mã kiểm phiếu, không gửi cho ai. Chuẩn bị giấy và bút: mã chỉ hiện một lần.',
  make: 'Tạo mã',
  writeHeading: 'Chép mã này ra giấy',
  writeHint:
    'Chép đủ 6 nhóm, từ trái sang phải, từ trên xuống dưới. Không chụp ảnh, không gửi tin.',
  digitsHint:
    'Chữ số in xanh và gạch chân. Viết rõ số 5 khác chữ s, số 2 khác chữ z, số 9 khác chữ g và q.',
  written: 'Đã chép xong',
  confirmHeading: 'Gõ lại hai nhóm từ tờ giấy',
  confirmHint: 'Để chắc chắn tờ giấy chép đúng. Mã không hiện lại nữa.',
  group: (group: number): string => `Nhóm ${group + 1}`,
  wrongGroup: (group: number): string =>
    `Nhóm ${group + 1} chưa khớp. Xem lại tờ giấy. Nếu chép sai, tạo mã khác.`,
  makeAnother: 'Bỏ mã này, tạo mã khác',
  register: 'Đăng ký khóa',
  registering: 'Đang gửi khóa cho chủ tọa…',

  rejected: 'Chủ tọa không xác nhận khóa này. Hỏi chủ tọa lý do rồi gửi lại, hoặc tạo mã khác.',

  enterHeading: 'Nhập mã kiểm phiếu',
  enterLabel: 'Mã kiểm phiếu trên giấy',
  enterHint: 'Gõ 6 nhóm trên giấy. Máy nào cũng được, kể cả máy mượn.',
  enter: 'Dùng mã này',
  otherDevice:
    'Khóa của thành viên này đã được tạo trên máy khác. Nhập mã kiểm phiếu trên giấy để tiếp tục ở máy này.',
  wrongCode:
    'Mã này không phải của thành viên đã chọn. Xem lại tờ giấy và tên đã chọn. Nếu người khác đã nhận tên này, báo ngay cho chủ tọa.',

  waitingHeading: 'Đọc mã khóa cho chủ tọa',
  waitingHint:
    'Chủ tọa thấy cùng mã khóa này trên trang của mình thì mới xác nhận. Hai mã khác nhau thì không xác nhận.',
  keyCode: 'Mã khóa',
  sealPaper: 'Gấp tờ giấy ghi mã kiểm phiếu, cho vào phong bì, giữ bên mình đến hết cuộc họp.',

  readyHeading: (name: string): string => `${name}: khóa đã được xác nhận`,
  committeeHint:
    'Mã này do máy tự tính từ khóa của cả Tổ, phải giống mã trên màn hình hội trường và trên điện thoại đại biểu.',
  committeeSame: 'Giống mã trên màn hình hội trường.',
  committeeDiffers:
    'Khác mã trên màn hình hội trường. Dừng lại và báo cho hội nghị: có người đã thay khóa.',
  committeeUnavailable: 'Chưa tải được khóa của Tổ để tính mã. Xem lại mạng rồi tải lại trang.',
  committeeWait: 'Mã hiện ra khi tất cả thành viên trong Tổ đã có khóa.',
  nothingToDo: 'Chưa có hòm phiếu nào cần kiểm. Cứ để trang này mở.',
  leave: 'Rời trang trên máy này',
  leaveHint: 'Mã kiểm phiếu sẽ được xóa khỏi máy này. Nhập lại từ tờ giấy bất cứ lúc nào.',

  roundTitle: (title: string, number: number): string => `${title}, lần ${number}`,
  gathering: 'Đang tải hồ sơ hòm phiếu…',
  verifying: 'Đang tự kiểm tra từng lá phiếu…',
  unavailable: 'Chưa tải được hồ sơ của hòm phiếu. Xem lại mạng rồi thử lại.',
  checksHeading: (held: number, all: number): string =>
    `Máy này đã tự kiểm tra: ${held}/${all} điều đúng`,
  checksHold: 'Mọi điều đều đúng. Có thể góp phần mở.',
  checksAll: (all: number): string => `Xem cả ${all} điều đã kiểm tra`,
  verdicts: { holds: 'Đúng', fails: 'Không đúng', needs_reason: 'Cần lý do' },
  checkAgain: 'Kiểm tra lại',
  headsHeading: 'So với số người trong phòng',
  heads: (ballots: number): string => `${formatCount(ballots)} phiếu`,
  attending: (units: number): string =>
    `${formatCount(units)} đơn vị có mặt khi chốt danh sách bỏ phiếu`,
  headsHint:
    'Đếm số đại biểu đã bỏ phiếu trong phòng. Nếu số phiếu trong hòm nhiều hơn hoặc ít hơn số người đã bỏ, dừng lại và báo cho hội nghị.',
  shareHeading: 'Góp phần mở nghĩa là gì?',
  shareMeaning: [
    'Máy này dùng khóa của anh/chị để mở TỔNG số phiếu. Không lá phiếu nào bị mở.',
    'Đủ phần mở của cả Tổ thì có kết quả.',
    'Sau lần góp đầu tiên, không ai hủy được lần bỏ phiếu này nữa.',
  ],
  share: 'Góp phần mở tổng số phiếu',
  sharing: 'Đang làm phần mở…',
  sharingSend: 'Đang gửi phần mở…',
  refuseShare:
    'Có điều không khớp nên máy không góp phần mở. Báo cho chủ tọa và cả hội nghị dòng có dấu ✗.',
  reasonLabel: 'Vì sao vẫn mở khi ít thiết bị xác nhận?',
  reasonHint: 'Lý do được ghi vào nhật ký, ai cũng đọc được.',
  anotherArchive:
    'Máy này đã góp phần mở cho một hòm phiếu khác của chính lần bỏ phiếu này. Không bao giờ góp hai lần. Báo cho hội nghị.',
  waitingOthers: (given: number, all: number): string =>
    `Đã góp phần mở. Cả Tổ: ${given}/${all}. Chờ các thành viên còn lại.`,
  countedHeading: 'Đã kiểm xong, chờ công bố',
  countedSince: (moment: string): string => `Từ ${moment}.`,
  allGiven:
    'Đủ phần mở của cả Tổ. Kết quả không hủy được nữa. Nếu chờ lâu, hỏi chủ tọa vì sao chưa công bố.',
  recounting: 'Đã công bố. Máy này đang tự kiểm đếm lại…',
  recountAgrees: 'Máy này đã tự kiểm đếm lại và khớp với kết quả công bố.',
  recountDiffers:
    'Kết quả công bố không khớp với kiểm đếm của máy này. Báo ngay cho hội nghị, không ký biên bản.',
  reversals: {
    annulled_after_share:
      'Máy này đã thấy có phần mở được góp cho lần bỏ phiếu này, vậy mà nay máy chủ lại ghi là hủy. Sau phần mở đầu tiên không ai hủy được nữa. Báo ngay cho hội nghị, không ký biên bản.',
    opened_after_end:
      'Máy này đã thấy lần bỏ phiếu này bị hủy hoặc dừng, vậy mà nay máy chủ lại đưa ra mở. Máy này không góp phần mở. Báo ngay cho hội nghị.',
  } satisfies Readonly<Record<Reversal, string>>,
  stopped: 'Lần bỏ phiếu này không được mở. Anh/chị không phải làm gì.',
} as const;

const CHECKS: Readonly<Record<CheckName, string>> = {
  archive: 'Từng lá phiếu và từng bước trong hòm đều có bằng chứng đúng',
  files: 'Danh sách, khóa và nội dung phiếu đúng như khi chốt',
  log: 'Nhật ký cuộc họp liền mạch, không bị viết lại',
  digest: 'Hòm phiếu đúng là hòm khi kết thúc bỏ phiếu',
  standing: 'Lần bỏ phiếu này chưa bị hủy hoặc dừng',
  own_key: 'Khóa của máy này có trong khóa của hòm phiếu',
  same_tellers: 'Tổ kiểm phiếu vẫn là Tổ từ đầu',
  roll: 'Danh sách bỏ phiếu khớp với việc phát mã bỏ phiếu đã ghi',
  one_each: 'Mỗi mã bỏ phiếu chỉ có một lá phiếu',
  spares: 'Chỉ mã dự phòng đã được đổi mới bỏ phiếu, mã bị đổi thì không',
  seats: 'Số phiếu không nhiều hơn số đơn vị có mặt do bàn điểm danh ký',
  minimum: 'Đủ số phiếu tối thiểu để không lộ lựa chọn',
  statements: 'Quá nửa số người bỏ phiếu đã thấy phiếu của mình trong hòm',
  one_digest: 'Máy này chưa góp phần mở cho hòm nào khác của lần này',
};

export function checkSentence(check: Check): string {
  return CHECKS[check.name];
}

/** The figures of a check, or what it found wrong. */
export function checkDetail(check: Check): string | undefined {
  switch (check.name) {
    case 'archive':
      return archiveDetail(check.verdict === 'holds', check.flaw);
    case 'roll':
      return `Thêm ${check.added}, bớt ${check.removed}; nhật ký ghi phát ${check.issued}, hủy ${check.voided}.`;
    case 'one_each':
      return `${formatCount(check.ballots)} phiếu.`;
    case 'seats':
      return `${formatCount(check.ballots)} phiếu, ${formatCount(check.attending)} đơn vị có mặt.`;
    case 'spares':
      return `${formatCount(check.spares)} mã dự phòng, ${formatCount(check.replaced)} mã đã đổi.`;
    case 'minimum':
      return `${formatCount(check.ballots)} phiếu, tối thiểu ${formatCount(check.minimum)}.`;
    case 'statements':
      return `${formatCount(check.statements)}/${formatCount(check.ballots)} thiết bị đã xác nhận.`;
    case 'files':
    case 'log':
    case 'digest':
    case 'standing':
    case 'own_key':
    case 'same_tellers':
    case 'one_digest':
      return undefined;
  }
}

function archiveDetail(
  holds: boolean,
  flaw: Parameters<typeof flawSentence>[0] | undefined,
): string | undefined {
  if (flaw !== undefined) {
    return flawSentence(flaw);
  }
  return holds ? undefined : 'Hòm phiếu này không ở bước chờ Tổ kiểm phiếu.';
}
