/** Words of the delegate's phone. */
import type { Alarm, SetupRefusal } from '../../delegate/round-facts';
import type { EndedStage, Mine, Standing } from '../../delegate/round-state';
import type { Phase } from '../../protocol';
import { formatCount } from '../format';

export const delegate = {
  enterHeading: 'Vào bỏ phiếu',
  enterScan:
    'Quét mã QR trên phiếu giấy của đơn vị là vào ngay. Không quét được thì gõ mã in trên phiếu:',
  enterLabel: 'Mã bỏ phiếu, 5 nhóm',
  enterHint: 'Không phân biệt chữ hoa, chữ thường.',
  enterSubmit: 'Dùng mã này',
  howToGet:
    'Chưa có mã? Bàn điểm danh phát cho mỗi đơn vị có mặt một mã. Máy không vào được? Dùng máy bỏ phiếu dùng chung ở bàn điểm danh.',
  watchOnly: 'Không có mã, anh/chị vẫn xem được diễn biến chung dưới đây.',
  meetingHeading: 'Diễn biến cuộc họp',
  rulesOf: 'Thể lệ bỏ phiếu',
  rulesAdopted: 'Hội nghị đã biểu quyết thông qua.',
  rulesProposed: 'Chưa được biểu quyết thông qua.',
  motionOpen:
    'Hội nghị đang biểu quyết giơ tay. Giơ tay khi chủ tọa hỏi, không cần bấm gì trên máy.',
  motionLast: 'Biểu quyết gần nhất',
  seatLeft: (reason: string): string =>
    `Đơn vị đã được ghi là rời hội nghị${reason ? `: ${reason}` : ''}. Mã bỏ phiếu không dùng được nữa. Nếu quay lại, đến bàn điểm danh.`,
  connecting: 'Đang vào cuộc họp…',
  proving: 'Đang kiểm tra mã bỏ phiếu…',
  unknown:
    'Cuộc họp chưa nhận ra mã này. Nếu mã vừa được phát, xin chờ vài giây. Nếu vẫn thế, đến bàn điểm danh.',
  notLive:
    'Mã này đã bị hủy ở bàn điểm danh. Đến bàn điểm danh để nhận mã mới; mã mới dùng ngay trên máy này.',
  anotherToken: 'Nhập mã khác',
  keepSlip:
    'Trình duyệt này có thể quên khi đóng trang. Xin giữ lại phiếu giấy có mã: quét lại là tiếp tục được.',
  readyHeading: 'Máy đã sẵn sàng bỏ phiếu',
  committeeSeen: 'So mã này với mã đọc tại hội trường. Khác một ký tự là phải báo ngay.',
  committeeLater: 'Mã sẽ hiện khi lần bỏ phiếu đầu tiên được chốt danh sách.',
  committeeDiffers: (shown: string): string =>
    `Màn hình của máy chủ đang nêu mã khác: ${shown}. Báo ngay Tổ trưởng Tổ kiểm phiếu.`,
  phaseHints: {
    preparing: 'Hội nghị đang chuẩn bị. Phiếu sẽ tự hiện ở đây, không cần làm gì.',
    checking_in: 'Đang điểm danh. Phiếu sẽ tự hiện ở đây, không cần làm gì.',
    in_session: 'Khi chủ tọa mở bỏ phiếu, phiếu sẽ tự hiện ở đây.',
    sealed: 'Hội nghị đã kết thúc. Kết quả vẫn xem được dưới đây.',
  } satisfies Readonly<Record<Phase, string>>,
  leave: 'Rời cuộc họp',
  leaveHeading: 'Rời cuộc họp trên máy này?',
  leaveText:
    'Máy sẽ quên mã bỏ phiếu và mọi lựa chọn. Phiếu đã bỏ vẫn nằm trong hòm. Muốn vào lại thì quét hoặc gõ lại mã. Máy đã rời sẽ không kiểm tra giúp được khi kiểm phiếu.',
  leaveConfirm: 'Quên hết và rời',
  reading: 'Đang tải và kiểm tra phiếu…',
  unreachable: 'Chưa tải được phiếu của lần này. Xem Wi-Fi rồi thử lại.',
  waiting:
    'Danh sách bỏ phiếu đã chốt, có đơn vị của anh/chị. Phiếu sẽ mở ngay khi chủ tọa cho bắt đầu.',
  looking: 'Đang hỏi xem trong hòm đã có phiếu của đơn vị chưa…',
  lookingAgain: 'Đang hỏi lại. Bỏ phiếu được ngay khi có trả lời.',
  notAnswered:
    'Chưa hỏi được xem phiếu đã vào hòm chưa. Xem Wi-Fi rồi thử lại. Không cần bỏ lại phiếu đã bỏ.',
  notSealed: 'Máy chưa mã hóa được phiếu nên chưa gửi gì đi. Thử lại, hoặc dùng máy khác.',
  lateHeading: 'Chờ lần bỏ phiếu sau',
  late: 'Danh sách của lần bỏ phiếu này đã chốt trước khi máy này nhận mã. Xin chờ lần bỏ phiếu sau; không phải làm gì.',
  notLate: 'Tôi nhận mã trước khi chốt danh sách',
  rulesHeading: 'Thể lệ của phiếu này',
  chooseUpTo: (max: number): string => (max === 1 ? 'Chọn 1 tên.' : `Chọn không quá ${max} tên.`),
  chooseColumns: 'Mỗi cột chọn 1 tên. Một tên không được chọn ở cả hai cột.',
  chooseRows: (rows: number): string =>
    rows === 1
      ? 'Chọn một trong hai ô.'
      : 'Mỗi tên chọn một trong hai ô. Tên không chọn ô nào là không có ý kiến.',
  counter: (chosen: number, max: number): string => `Đã chọn ${chosen}/${max}`,
  columnCounter: (column: string, chosen: number): string => `${column}: đã chọn ${chosen}/1`,
  rowsCounter: (marked: number, rows: number): string => `Đã cho ý kiến ${marked}/${rows}`,
  full: (max: number): string => `Đã đủ ${max} tên. Muốn chọn tên khác, bỏ bớt một tên đã chọn.`,
  timeLeft: (minutes: number): string =>
    minutes === 0
      ? 'Đã hết thời gian dự kiến. Xin xác nhận ngay.'
      : minutes === 1
        ? 'Còn chưa đến 1 phút'
        : `Còn khoảng ${minutes} phút`,
  moved: (name: string): string =>
    `Đã chuyển “${name}” sang cột vừa chọn, vì một tên chỉ được chọn ở một cột.`,
  review: 'Xem lại lựa chọn',
  blank: 'Bỏ phiếu trắng',
  blankHeading: 'Bỏ phiếu trắng?',
  blankText:
    'Phiếu trắng là phiếu không chọn tên nào. Phiếu được tính là đã thu về, nhưng không hợp lệ và không tính cho tên nào.',
  blankRowsText:
    'Phiếu không có ý kiến về tên nào vẫn hợp lệ. Phiếu ấy không tính là đồng ý, cũng không tính là không đồng ý.',
  blankConfirm: 'Tôi muốn bỏ phiếu trắng',
  blankBack: 'Quay lại chọn',
  nothingTicked: 'Chưa chọn tên nào. Chạm vào tên để chọn; muốn để trắng thì bấm “Bỏ phiếu trắng”.',
  tooFew: 'Có phần chưa chọn đủ số lượng.',
  notAdmitted: 'Lựa chọn này chưa hợp lệ. Một tên không được chọn ở cả hai cột.',
  reviewHeading: 'Lựa chọn của đơn vị',
  reviewBlank: 'Phiếu trắng, không chọn tên nào.',
  reviewEmptyList: (title: string): string =>
    `Không chọn ai trong “${title}”: phiếu không hợp lệ đối với danh sách này.`,
  reviewCount: (chosen: number, max: number): string =>
    chosen < max ? `Đã chọn ${chosen} tên, được chọn đến ${max}.` : `Đã chọn đủ ${max} tên.`,
  reviewEmptyColumn: 'Cột này để trống.',
  reviewNoOpinion: 'Không có ý kiến',
  reviewBinding: 'Sau khi xác nhận, phiếu được mã hóa và bỏ vào hòm, không đổi được nữa.',
  notLasting:
    'Máy này không nhớ được khi tải lại trang. Sau khi xác nhận, đừng đóng hay tải lại trang cho đến khi máy báo phiếu đã vào hòm.',
  change: 'Sửa lại',
  cast: 'Xác nhận bỏ phiếu',
  sealing: 'Đang mã hóa phiếu trên máy này…',
  sending:
    'Phiếu đã mã hóa và giữ trong máy. Đang gửi vào hòm… Nếu mất mạng, máy tự gửi lại đúng phiếu này. Không cần bỏ lại.',
  workingHint: 'Xin để trang này mở.',
  notTaken: 'Phiếu chưa vào hòm',
  ifStill:
    'Vẫn không được thì cầm phiếu giấy đến máy bỏ phiếu dùng chung hoặc bàn điểm danh. Một mã chỉ có một phiếu, không sợ bỏ hai lần.',
  inBoxHeading: 'Phiếu của đơn vị đã vào hòm',
  inBox:
    'Biên nhận của máy chủ đúng. Không phải làm gì nữa; xin để trang này mở để máy tự kiểm tra khi kiểm phiếu.',
  tracker: 'Số biên nhận phiếu',
  trackerWhole: 'Xem đủ',
  trackerHint:
    'Số này tìm được trong danh sách công khai sau khi đóng hòm. Số không cho biết đã chọn ai.',
  saveReceipt: 'Lưu biên nhận',
  receiptFile: (round: string): string => `bien-nhan-${round}.json`,
  elsewhereHeading: 'Phiếu của đơn vị đã ở trong hòm',
  elsewhere:
    'Biên nhận của máy chủ đúng. Trang này không nhớ đã làm phiếu đó: có thể anh/chị bỏ bằng máy khác, hoặc trình duyệt đã quên. Nếu vậy thì không phải làm gì.',
  elsewhereAlarm: 'Nếu chưa hề bỏ phiếu, báo ngay Tổ trưởng Tổ kiểm phiếu.',
  closed: 'Hòm phiếu đã đóng. Tổ kiểm phiếu đang kiểm phiếu.',
  closingUnreachable: 'Chưa tải được hòm phiếu đã đóng để tìm phiếu. Xem Wi-Fi rồi thử lại.',
  recounting: 'Máy đang tự kiểm đếm lại…',
  heldForWall: 'Kết quả đang được công bố trên màn hình. Máy này sẽ hiện sau.',
  recountHolds: (checked: number, ballots: number, mine: boolean): string =>
    checked < ballots
      ? `Máy này đã kiểm ${formatCount(checked)} trong ${formatCount(ballots)} lá phiếu, chọn ngẫu nhiên${mine ? ', cùng phiếu của mình' : ''} và toàn bộ phép cộng: khớp với kết quả công bố.`
      : 'Máy này đã tự kiểm tra mọi phiếu và đếm lại: khớp với kết quả công bố.',
  recountAll: (ballots: number): string => `Kiểm cả ${formatCount(ballots)} lá phiếu`,
  recounts: (agree: number, ballots: number): string =>
    `Theo máy chủ, ${agree} thiết bị đã đếm lại và khớp (${ballots} phiếu trong hòm).`,
  vouched: (vouched: number, ballots: number): string =>
    `Theo máy chủ, ${vouched}/${ballots} phiếu đã được máy bỏ phiếu đó tìm thấy trong hòm.`,
  saidIn: 'Máy đã ký xác nhận: phiếu này có trong hòm.',
  saidRecount: 'Máy đã ký xác nhận kết quả đếm lại.',
  figuresByServer: 'Số triệu tập, có mặt và phiếu phát ra: theo máy chủ.',
  unverified: 'Số liệu do máy chủ công bố; máy này không tự đếm lại vì không có mã bỏ phiếu.',
  retry: 'Thử lại',
  showLess: 'Đã báo, thu nhỏ cảnh báo',
  showAlarm: 'Xem lại cảnh báo',
  onPaper: 'Lần này bỏ phiếu giấy: nhận phiếu ở bàn điểm danh.',
  paperResult: 'Kết quả phiếu giấy.',
  earlier: 'Các lần bỏ phiếu đã xong',
  reason: (reason: string): string => `Lý do: ${reason}`,
  expectedCode: 'Mã Tổ kiểm phiếu máy này đã ghi nhận',
  foundCode: 'Mã vừa nhận được',
  callHead: 'Gọi ngay Tổ trưởng Tổ kiểm phiếu đến xem màn hình này. Đừng đóng trang.',
} as const;

/** What became of this phone's ballot. */
export const mineSentences: Readonly<Record<Mine['ballot'], string>> = {
  unknown: 'Máy đang tìm phiếu đã bỏ trong hòm đã đóng…',
  none: 'Trong hòm không có phiếu nào của đơn vị bỏ bằng mã này.',
  in: 'Máy đã thấy đúng phiếu đã bỏ trong hòm đã đóng.',
  elsewhere:
    'Trong hòm có một phiếu của mã này. Phiếu đó không được bỏ từ máy này. Nếu chưa hề bỏ phiếu, báo ngay Tổ trưởng Tổ kiểm phiếu.',
};

export const endedSentences: Readonly<Record<EndedStage, string>> = {
  annulled:
    'Lần bỏ phiếu này đã hủy. Các phiếu không được mở. Nếu bỏ phiếu lại, phiếu mới sẽ tự hiện.',
  not_countable:
    'Quá ít phiếu nên không kiểm, để giữ kín lựa chọn của từng đơn vị. Hội nghị quyết định bước tiếp theo.',
  not_decryptable:
    'Không mở được kết quả vì thiếu phần của Tổ kiểm phiếu. Hội nghị quyết định bước tiếp theo.',
};

interface Warning {
  readonly heading: string;
  readonly text: string;
}

export const refusedSentences: Readonly<Record<SetupRefusal, Warning>> = {
  other_trustees: {
    heading: 'Sai mã Tổ kiểm phiếu',
    text: 'Lần bỏ phiếu này dùng khóa của một Tổ kiểm phiếu khác với Tổ mà máy này đã ghi nhận. Máy không mở phiếu.',
  },
  not_on_roll: {
    heading: 'Mã không có trong danh sách',
    text: 'Danh sách bỏ phiếu đã chốt không có mã của máy này, dù máy đã nhận mã từ trước khi chốt. Đây là việc bất thường.',
  },
  other_election: {
    heading: 'Phiếu bị thay đổi',
    text: 'Nội dung phiếu tải về không đúng với nội dung đã chốt của lần bỏ phiếu. Máy không mở phiếu.',
  },
  other_meeting: {
    heading: 'Phiếu của cuộc họp khác',
    text: 'Phiếu tải về thuộc một cuộc họp khác. Máy không mở phiếu.',
  },
  flawed: {
    heading: 'Phiếu không đúng quy tắc',
    text: 'Thông số hoặc khóa của lần bỏ phiếu này không qua được kiểm tra của máy. Máy không mở phiếu.',
  },
};

export const alarmSentences: Readonly<Record<Alarm, Warning>> = {
  foreign_ballot: {
    heading: 'Trong hòm có phiếu khác dưới mã này',
    text: 'Phiếu trong hòm dưới mã của đơn vị không phải là phiếu máy này đã làm. Có người khác đã dùng mã này.',
  },
  bad_receipt: {
    heading: 'Biên nhận không đúng',
    text: 'Máy chủ gửi biên nhận có chữ ký không đúng. Chưa thể coi là phiếu đã vào hòm.',
  },
  ballot_missing: {
    heading: 'Phiếu đã nhận không có trong hòm',
    text: 'Máy này giữ biên nhận hợp lệ, nhưng hòm phiếu đã đóng không có phiếu đó. Biên nhận là bằng chứng; lưu lại để đối chiếu.',
  },
  two_archives: {
    heading: 'Hai hòm phiếu khác nhau',
    text: 'Máy chủ đưa ra một hòm phiếu khác với hòm mà máy này đã xác nhận trước đó. Máy không xác nhận hòm mới.',
  },
  bad_archive: {
    heading: 'Hồ sơ hòm phiếu không đúng',
    text: 'Hòm phiếu tải về không đúng với hòm phiếu đã công bố, hoặc có phần không qua được kiểm tra.',
  },
  recount_differs: {
    heading: 'Đếm lại ra kết quả khác',
    text: 'Máy này đã tự đếm lại và ra kết quả khác với kết quả công bố.',
  },
  other_election: {
    heading: 'Lần bỏ phiếu bị thay đổi',
    text: 'Máy chủ đưa ra nội dung phiếu khác với nội dung mà máy này đã ghi nhận cho lần bỏ phiếu này.',
  },
  statement_refused: {
    heading: 'Xác nhận của máy bị bác',
    text: 'Máy này đã kiểm tra và ký xác nhận, nhưng máy chủ không nhận vì khác với điều đã ghi ở đó.',
  },
};

/** A link that brought another committee's code than the pinned one. */
export const foreignCode: Warning = {
  heading: 'Sai mã Tổ kiểm phiếu',
  text: 'Đường dẫn vừa mở nêu một Tổ kiểm phiếu khác với Tổ mà máy này đã ghi nhận. Máy giữ nguyên mã đã ghi nhận.',
};

/** What is read aloud when a round's card changes; the rest speaks for itself. */
export const standingNews: Readonly<Partial<Record<Standing['kind'], string>>> = {
  waiting: delegate.waiting,
  late: delegate.late,
  marking: 'Phiếu đã mở. Có thể chọn.',
  sealing: delegate.sealing,
  sending: delegate.sending,
  not_taken: delegate.notTaken,
  not_sealed: delegate.notSealed,
  not_answered: delegate.notAnswered,
  in_box: delegate.inBoxHeading,
  made_elsewhere: delegate.elsewhereHeading,
  closed: delegate.closed,
  recounting: delegate.recounting,
  result: 'Máy đã đếm lại: khớp với kết quả công bố.',
};

/** The shared voting station. */
export const station = {
  heading: 'Máy bỏ phiếu dùng chung',
  enterHeading: 'Mời đại biểu bỏ phiếu',
  enterLabel: 'Đưa mã QR trên phiếu giấy vào máy quét, hoặc gõ mã',
  enterHint: 'Gõ xong bấm Enter. Không phân biệt chữ hoa, chữ thường.',
  enterSubmit: 'Vào bỏ phiếu',
  noToken: 'Không thấy mã bỏ phiếu trong nội dung vừa nhập. Quét lại mã QR trên phiếu giấy.',
  nothingKept: 'Bỏ phiếu xong, máy xóa hết: không giữ mã, lựa chọn hay biên nhận của ai.',
  noStatement:
    'Phiếu bỏ ở đây vẫn kín và được đếm như mọi phiếu. Chỉ khác: không có điện thoại của đại biểu để tự tìm phiếu khi kiểm phiếu. Muốn tự tìm thì ghi lại số biên nhận.',
  nothingOpen:
    'Chưa có lần bỏ phiếu nào đang mở. Khi chủ tọa mở bỏ phiếu, mời anh/chị quay lại máy này.',
  inBox: 'Anh/chị đã bỏ phiếu xong. Giữ lại phiếu giấy cho lần bỏ phiếu sau.',
  before: 'Mã này đã có phiếu trong hòm từ trước. Một mã chỉ bỏ được một phiếu mỗi lần.',
  wipesSoon: 'Trang tự xóa sau 15 giây để người sau dùng.',
  wipesLater: 'Trang tự xóa sau 1 phút để người sau dùng.',
  finish: 'Xong',
  cancel: 'Hủy, để người khác dùng',
  stillThere: 'Anh/chị còn đang bỏ phiếu không?',
  stillThereText:
    'Nếu không bấm gì trong 20 giây, máy xóa lựa chọn để người khác dùng. Phiếu chưa được bỏ.',
  stay: 'Tôi đang bỏ phiếu',
} as const;
