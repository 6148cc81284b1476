/** Words of the delegate's phone. */
import type { Alarm, SetupRefusal } from '../../delegate/round-facts';
import type { EndedStage, Mine, Standing } from '../../delegate/round-state';
import type { Phase } from '../../protocol';

export const delegate = {
  enterHeading: 'Nhập mã bỏ phiếu',
  enterLabel: 'Mã bỏ phiếu in trên giấy',
  enterHint: '20 ký tự, chia 5 nhóm. Không phân biệt chữ hoa, chữ thường, dấu cách.',
  enterSubmit: 'Dùng mã này',
  howToGet:
    'Mã do bàn điểm danh cấp, mỗi đơn vị có mặt một mã. Quét mã QR ở bàn điểm danh, hoặc gõ mã in trên giấy vào ô trên.',
  watchOnly: 'Không có mã, anh/chị vẫn xem được diễn biến chung dưới đây.',
  meetingHeading: 'Diễn biến cuộc họp',
  rulesOf: 'Thể lệ bỏ phiếu',
  rulesAdopted: 'Hội nghị đã biểu quyết thông qua.',
  rulesProposed: 'Chưa được biểu quyết thông qua.',
  motionOpen: 'Hội nghị đang biểu quyết giơ tay. Không bấm gì trên máy; giơ tay theo chủ tọa.',
  motionLast: 'Biểu quyết gần nhất',
  seatLeft: (reason: string): string =>
    `Đơn vị đã được ghi là rời hội nghị${reason ? `: ${reason}` : ''}. Mã bỏ phiếu không dùng được nữa. Nếu quay lại, đến bàn điểm danh.`,
  connecting: 'Đang nối với máy chủ của cuộc họp…',
  proving: 'Đang kiểm tra mã bỏ phiếu…',
  unknown:
    'Máy chủ chưa biết mã này. Nếu vừa được cấp, xin chờ vài giây. Nếu vẫn thế, đến bàn điểm danh cấp lại.',
  notLive:
    'Mã này đã bị hủy ở bàn điểm danh. Đến bàn điểm danh để được cấp mã mới; mã mới dùng ngay trên máy này.',
  anotherToken: 'Nhập mã khác',
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
  unreachable: 'Chưa tải được dữ liệu của lần bỏ phiếu này. Kiểm tra Wi-Fi rồi thử lại.',
  waiting:
    'Danh sách bỏ phiếu đã chốt, có đơn vị của anh/chị. Phiếu sẽ mở ngay khi chủ tọa cho bắt đầu.',
  looking: 'Đang hỏi xem trong hòm đã có phiếu của đơn vị chưa…',
  lookingAgain: 'Đang hỏi lại máy chủ. Bỏ phiếu được ngay khi có trả lời.',
  notAnswered: 'Máy chưa hỏi được máy chủ. Xem Wi-Fi rồi thử lại. Không cần bỏ lại phiếu đã bỏ.',
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
  moved: (name: string): string =>
    `Đã chuyển “${name}” sang cột vừa chọn, vì một tên chỉ được chọn ở một cột.`,
  review: 'Xem lại lựa chọn',
  blank: 'Bỏ phiếu trắng',
  blankHeading: 'Bỏ phiếu trắng?',
  blankText:
    'Phiếu trắng là phiếu không chọn tên nào. Phiếu được tính là đã thu về, nhưng không hợp lệ và không tính cho tên nào.',
  blankRowsText:
    'Phiếu không có ý kiến về tên nào vẫn hợp lệ, nhưng không tính cho tên nào: không đồng ý, cũng không phải không đồng ý.',
  blankConfirm: 'Tôi muốn bỏ phiếu trắng',
  blankBack: 'Quay lại chọn',
  nothingTicked: 'Đánh dấu ít nhất một tên để xem lại.',
  tooFew: 'Có phần chưa chọn đủ số lượng.',
  notAdmitted: 'Lựa chọn này chưa hợp lệ. Một tên không được chọn ở cả hai cột.',
  reviewHeading: 'Lựa chọn của đơn vị',
  reviewBlank: 'Phiếu trắng, không chọn tên nào.',
  reviewEmptyList: 'Danh sách này để trắng: không hợp lệ đối với danh sách này.',
  reviewEmptyColumn: 'Cột này để trống.',
  reviewNoOpinion: 'Không có ý kiến',
  reviewBinding: 'Sau khi xác nhận, phiếu được mã hóa và bỏ vào hòm, không đổi được nữa.',
  notLasting:
    'Trình duyệt này không lưu được dữ liệu. Sau khi xác nhận, đừng đóng hay tải lại trang cho đến khi máy báo phiếu đã vào hòm.',
  change: 'Sửa lại',
  cast: 'Xác nhận bỏ phiếu',
  sealing: 'Đang mã hóa phiếu trên máy này…',
  sending:
    'Phiếu đã mã hóa và giữ trong máy. Đang gửi vào hòm… Nếu mất mạng, máy tự gửi lại đúng phiếu này. Không cần bỏ lại.',
  notTaken: 'Phiếu chưa vào hòm',
  inBoxHeading: 'Phiếu đã vào hòm',
  inBox:
    'Máy đã kiểm tra biên nhận của máy chủ. Cứ để trang này mở để máy kiểm tra tiếp khi kiểm phiếu.',
  tracker: 'Số biên nhận phiếu',
  trackerHint:
    'Số này tìm được trong danh sách công khai sau khi đóng hòm. Số không cho biết đã chọn ai.',
  saveReceipt: 'Lưu biên nhận',
  receiptFile: (round: string): string => `bien-nhan-${round}.json`,
  elsewhereHeading: 'Phiếu của đơn vị đã ở trong hòm',
  elsewhere:
    'Phiếu đó không được bỏ từ máy này. Nếu anh/chị đã bỏ phiếu bằng máy khác hoặc trước khi xóa dữ liệu trình duyệt thì việc này đúng, không phải làm gì. Nếu chưa hề bỏ phiếu, báo ngay Tổ trưởng Tổ kiểm phiếu.',
  closed: 'Hòm phiếu đã đóng. Tổ kiểm phiếu đang kiểm phiếu.',
  closingUnreachable: 'Chưa tải được hòm phiếu đã đóng để tìm phiếu. Xem Wi-Fi rồi thử lại.',
  recounting: 'Máy đang tự kiểm đếm lại toàn bộ phiếu…',
  recountHolds: 'Máy này đã tự kiểm tra mọi phiếu và đếm lại: khớp với kết quả công bố.',
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
  result: delegate.recountHolds,
};
