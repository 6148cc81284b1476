/** One sentence for every refusal of the server: what is wrong, and what to do. */
import type { Imbalance, Refusal, RulesFlaw, WorkbookFlaw } from '../../protocol';
import { formatDay } from '../format';
import { flawSentence } from './flaws';
import { phoneRefusal } from './phone-refusals';

type Sentences = {
  readonly [Kind in Refusal['refusal']]:
    | string
    | ((refusal: Extract<Refusal, { refusal: Kind }>) => string);
};

const RULES: Readonly<Record<RulesFlaw, string>> = {
  no_title: 'Nội dung bỏ phiếu chưa có tên. Điền tên rồi lưu lại.',
  no_places: 'Chưa nêu số lượng đơn vị được chọn. Điền ít nhất là 1.',
  bad_picks: 'Số được đánh dấu trên phiếu phải từ 1 đến số lượng được chọn.',
  bad_minimum: 'Số ít nhất phải chọn không được lớn hơn số lượng được chọn.',
  bad_panels:
    'Phiếu có một danh sách; phiếu hai danh sách thì hai danh sách phải khác loại và đều có tên.',
  not_first_and_second:
    'Phiếu hai cột và cách bỏ hai lần chỉ dùng để chọn thứ nhất, thứ nhì: có xếp hạng, 2 vị trí, mỗi phần chọn 1, không có dự khuyết.',
  bad_office:
    'Bầu cụm trưởng, cụm phó chỉ chọn từ đơn vị thành viên, không xếp hạng, không có dự khuyết.',
  no_contest: 'Thể lệ chưa có nội dung bỏ phiếu nào. Thêm ít nhất một nội dung.',
  no_seats: 'Số đại biểu của mỗi đơn vị phải từ 1 đến 500.',
  list_twice: 'Điều kiện của cùng một danh sách được nêu hai lần. Bỏ bớt một lần.',
  too_many: 'Có con số hoặc danh sách vượt quá mức một cuộc họp có thể có. Xem lại.',
  office_twice: 'Hai nội dung cùng bầu một chức danh. Bỏ bớt một nội dung.',
};

const IMBALANCES: Readonly<Record<Imbalance, string>> = {
  shape: 'các số đếm không ứng với các phần của lá phiếu',
  present_above_convened: 'số có mặt lớn hơn số được triệu tập',
  issued_above_present: 'số phiếu phát ra lớn hơn số đơn vị có mặt',
  returned_above_issued: 'số phiếu thu về lớn hơn số phiếu phát ra',
  valid_and_invalid: 'phiếu hợp lệ và không hợp lệ cộng lại không bằng số phiếu thu về',
  votes_above_valid: 'có đơn vị nhiều phiếu hơn số phiếu hợp lệ',
  votes_above_picks: 'tổng số phiếu bầu vượt quá mức các phiếu hợp lệ có thể có',
  votes_below_valid:
    'tổng số phiếu bầu ít hơn số phiếu hợp lệ, trong khi mỗi phiếu hợp lệ có ít nhất một dấu',
};

const WORKBOOK: Readonly<Record<WorkbookFlaw, string>> = {
  locked: 'Tệp có mật khẩu. Mở ra, bỏ mật khẩu, lưu lại rồi chọn lại tệp.',
  other_kind:
    'Tệp này không phải .xlsx hay CSV. Mở bằng Excel hoặc LibreOffice, lưu lại dạng .xlsx rồi chọn tệp đó.',
  broken: 'Tệp bị hỏng, không đọc được. Mở ra, lưu lại rồi chọn lại tệp.',
  too_large:
    'Tệp chứa quá nhiều dữ liệu, không phải danh sách đơn vị. Chép riêng danh sách ra tệp mới.',
};

const SENTENCES: Sentences = {
  not_yours: phoneRefusal,
  unreadable: phoneRefusal,
  not_open: phoneRefusal,
  bad_ballot: phoneRefusal,
  second_ballot: phoneRefusal,
  bad_statement: phoneRefusal,
  disk_refused: phoneRefusal,
  bad_signature: 'Chữ ký của thao tác không đúng. Tải lại trang rồi làm lại.',
  too_long: 'Có ô chữ quá dài hoặc danh sách quá nhiều dòng. Rút ngắn rồi làm lại.',
  too_many_seats: ({ most }) =>
    `Tổng số đại biểu vượt quá ${most}. Xem lại cột “Số đại biểu” và số phiếu của mỗi đơn vị trong Thể lệ.`,
  unknown_head: 'Trang đang xem một trạng thái cũ của cuộc họp. Chờ trang cập nhật rồi làm lại.',
  taken_before: 'Thao tác này đã được ghi nhận rồi, không cần làm lại.',
  sealed: 'Cuộc họp đã kết thúc và niêm phong, không thay đổi được nữa.',
  not_preparing: 'Việc này chỉ làm được khi cuộc họp đang chuẩn bị.',
  not_checking_in: 'Chưa mở điểm danh. Chủ tọa mở điểm danh trước.',
  not_in_session: 'Cuộc họp chưa bắt đầu. Chủ tọa khai mạc trước.',
  empty: 'Còn thiếu tên hoặc lý do. Điền đủ rồi làm lại.',
  no_units: 'Chưa có danh sách đơn vị thành viên. Nhập danh sách trước.',
  sheet: ({ problems }) => `Bảng có ${problems.length} chỗ cần sửa. Sửa trong tệp rồi chọn lại.`,
  workbook: ({ flaw }) => WORKBOOK[flaw],
  unknown_parent: ({ name }) =>
    `Đơn vị “${name}” không trực thuộc đơn vị thành viên nào. Sửa cột “Trực thuộc” trong bảng.`,
  unknown_unit: 'Không có đơn vị này trong danh sách. Tải lại trang rồi chọn lại.',
  unknown_contest: 'Không có nội dung bỏ phiếu này. Tải lại trang rồi chọn lại.',
  unknown_seat: 'Không có đơn vị này trong danh sách điểm danh. Tải lại trang rồi chọn lại.',
  unknown_desk: 'Không có bàn điểm danh này. Tải lại trang rồi chọn lại.',
  unknown_teller: 'Không có thành viên Tổ kiểm phiếu này. Tải lại trang rồi chọn lại.',
  rules: ({ flaw }) => RULES[flaw],
  committee_size: 'Tổ kiểm phiếu phải có từ 2 đến 5 người.',
  tellers_in_use: 'Danh sách bỏ phiếu đã chốt theo Tổ kiểm phiếu này nên không thay được nữa.',
  rules_adopted: 'Thể lệ bỏ phiếu đã được thông qua nên không sửa được nữa.',
  rules_not_adopted: 'Thể lệ bỏ phiếu chưa được biểu quyết thông qua. Biểu quyết trước.',
  motion_open: 'Đang có một việc chờ biểu quyết giơ tay. Ghi kết quả đếm hoặc rút việc đó trước.',
  no_such_motion: 'Việc biểu quyết này không còn đang chờ. Xem lại trên màn hình.',
  other_list_vote:
    'Theo Thể lệ, danh sách được biểu quyết theo cách khác (cả danh sách hoặc từng tên).',
  not_pending: 'Cách giải quyết này không đúng với việc mà nội dung đang chờ. Chọn cách khác.',
  meeting_must_decide:
    'Thể lệ để hội nghị quyết định bước tiếp theo của nội dung này. Biểu quyết giơ tay trước.',
  no_quorum: ({ present, needed }) =>
    `Mới có ${present} đại biểu có mặt, Thể lệ đòi hỏi ít nhất ${needed}. Chờ đủ rồi làm.`,
  scores_not_locked: 'Điểm thống nhất chưa khóa. Khóa điểm trước khi giới thiệu danh sách.',
  scores_locked: 'Điểm thống nhất đã khóa. Muốn sửa, mở khóa điểm kèm lý do trước.',
  office_by_ballot: 'Theo Thể lệ, chức danh này bầu bằng phiếu kín.',
  office_taken: 'Chức danh này đã đủ người giữ, hoặc đơn vị này đang giữ chức danh kia.',
  cannot_withdraw: 'Không rút được: không có trong danh sách, hoặc đã được chọn.',
  unknown_step: 'Bước này của chương trình không có, hoặc tự xong khi việc của nó xong.',
  unknown_attendee: 'Không có người dự này trong danh sách. Tải lại trang rồi chọn lại.',
  not_delegated: 'Chủ tọa chưa ủy quyền cho ai.',
  delegated_already: 'Chủ tọa đã ủy quyền rồi. Kết thúc lần ủy quyền đó trước.',
  not_signed: 'Chưa ai ký giao ước thay cho đơn vị này.',
  unknown_meeting: 'Trong thư mục dữ liệu không có cuộc họp này. Tải lại danh sách rồi chọn lại.',
  false_log: ({ line }) =>
    line === null
      ? 'Tệp không phải là hồ sơ kiểm tra hoặc nhật ký của Phiếu Kín, hoặc đã bị sửa. Chọn tệp khác.'
      : `Nhật ký trong tệp bị sai ở dòng ${line} nên không dùng được. Chọn tệp khác.`,
  in_rehearsal: 'Đây đã là buổi chạy thử. Mở chạy thử từ trang chủ tọa của cuộc họp thật.',
  too_few_expected: ({ minimum }) =>
    `Chạy thử cần ít nhất ${minimum} đại biểu. Nhập thêm đơn vị thành viên, hoặc tăng số đại biểu.`,
  nobody_stands:
    'Chưa có nội dung nào có người đủ điều kiện vào danh sách. Nhập danh sách, điểm và xác nhận trước rồi chạy thử.',
  tellers_not_adopted: 'Tổ kiểm phiếu chưa được biểu quyết thông qua. Biểu quyết trước.',
  keys_missing: 'Còn thành viên Tổ kiểm phiếu chưa tạo khóa hoặc chưa được xác nhận.',
  key_taken: 'Thành viên này đã có khóa. Nếu khóa không phải của người đó, chủ tọa từ chối trước.',
  no_key_offered: 'Thành viên này chưa gửi khóa nào để xác nhận.',
  bad_key: ({ flaw }) => `Khóa không hợp lệ: ${flawSentence(flaw)}`,
  key_in_use: 'Khóa này đã được dùng cho một vai trò khác. Tạo khóa mới.',
  hands_do_not_add_up: ({ present }) =>
    `Ba số đếm cộng lại phải bằng ${present} đơn vị có mặt. Đếm lại rồi nhập lại.`,
  checked_in_already: 'Đơn vị này đã điểm danh rồi.',
  not_checked_in: 'Đơn vị này chưa điểm danh. Điểm danh trước.',
  token_live: 'Đơn vị này đang có mã bỏ phiếu. Hủy mã cũ trước khi phát mã mới.',
  no_token: 'Đơn vị này không có mã bỏ phiếu nào đang dùng.',
  bad_credential: 'Mã bỏ phiếu bị thiếu hoặc đã dùng trước đây. Phát mã mới.',
  no_spares:
    'Thể lệ không dùng mã dự phòng ở cuộc họp này. Mất mã khi đang bỏ phiếu thì chủ tọa hủy lần này và bỏ phiếu lại.',
  spare_count: ({ needed }) =>
    `Thể lệ yêu cầu đúng ${needed} mã dự phòng. Tải lại trang rồi làm lại.`,
  unknown_spare:
    'Mã này không phải mã dự phòng của lần bỏ phiếu này, hoặc đã dùng. Lấy phiếu khác.',
  has_voted:
    'Phiếu của đơn vị này đã vào hòm nên không đổi mã được nữa. Phiếu đã bỏ vẫn được tính.',
  not_on_roll:
    'Mã của đơn vị này phát sau khi chốt danh sách nên chưa dùng ở lần này. Dùng từ lần bỏ phiếu sau.',
  round_under_way: 'Đang có một lần bỏ phiếu chưa xong. Chờ xong rồi làm.',
  not_eligible: ({ name }) => `“${name}” không đủ điều kiện. Bỏ đơn vị này khỏi danh sách.`,
  bad_list: 'Danh sách trống hoặc có đơn vị trùng tên. Xem lại danh sách.',
  list_adopted: 'Danh sách bầu đã được thông qua nên không sửa được nữa.',
  list_not_adopted: 'Danh sách bầu chưa được biểu quyết thông qua. Biểu quyết trước.',
  no_list_proposed: 'Chưa giới thiệu danh sách bầu nào.',
  nothing_left: 'Nội dung này không còn gì phải bỏ phiếu.',
  no_voters: 'Chưa đơn vị nào có mã bỏ phiếu. Bàn điểm danh phát mã trước.',
  too_few_voters: ({ minimum }) =>
    `Cần ít nhất ${minimum} đơn vị có mã bỏ phiếu để giữ kín lựa chọn của từng đơn vị.`,
  two_tellers_needed:
    'Phiếu giấy phải do hai thành viên Tổ kiểm phiếu đếm, mỗi người nhập trên máy của mình. Cần ít nhất hai khóa đã xác nhận.',
  on_paper: 'Hội nghị đã chuyển nội dung này sang phiếu giấy, không bỏ phiếu điện tử nữa.',
  counts_agree: 'Hai bản đếm đã khớp nhau nên không nhập lại được. Chủ tọa công bố kết quả.',
  still_kept: ({ until }) =>
    `Phiếu điện tử phải được giữ thêm. Từ ngày ${formatDay(until)} mới hủy được.`,
  nothing_proposed: 'Chưa có đề nghị hủy phiếu điện tử nào. Chủ tọa đề nghị trước.',
  not_over: 'Cuộc họp chưa niêm phong nên chưa hủy được phiếu điện tử.',
  paper_not_yet:
    'Chưa làm được tệp này: cuộc họp chưa có đủ nội dung để ghi vào. Làm lại sau bước tiếp theo.',
  file_not_made:
    'Không làm được tệp này do lỗi của chương trình. Làm lại; nếu vẫn vậy, dùng dạng kia (Word hoặc PDF) và báo người phụ trách máy.',
  not_sealed_yet: 'Chưa chốt danh sách bỏ phiếu. Chốt danh sách trước.',
  not_counting: 'Không có lần bỏ phiếu nào đang chờ kiểm phiếu.',
  share_given: 'Đã có thành viên Tổ kiểm phiếu mở phần của mình nên không hủy được nữa.',
  share_twice: 'Phần mở của thành viên này đã có rồi.',
  bad_share: ({ flaw }) => `Phần mở không hợp lệ: ${flawSentence(flaw)}`,
  reason_needed: 'Chưa quá nửa số phiếu được thiết bị xác nhận. Ghi lý do rồi làm lại.',
  not_counted: 'Chưa kiểm phiếu xong.',
  unbalanced: ({ imbalance }) =>
    `Số liệu không khớp: ${IMBALANCES[imbalance]}. Không công bố được; báo Tổ trưởng Tổ kiểm phiếu.`,
  not_published: 'Kết quả chưa được công bố.',
  tie_open: 'Còn đơn vị bằng phiếu. Bầu lại giữa các đơn vị đó trước.',
  decided: 'Hội nghị đã biểu quyết về việc này rồi.',
  result_undecided:
    'Còn kết quả đã công bố mà hội nghị chưa biểu quyết. Ghi biểu quyết trước khi niêm phong.',
  bad_evidence: 'Máy chủ gặp lỗi khi ghi việc này. Làm lại; nếu vẫn lỗi, báo người phụ trách máy.',
  copy_lost:
    'Bản sao cho máy dự phòng không ghi được. Nối lại, hoặc bấm “Ghi vào nhật ký” ở khung đỏ, rồi mới niêm phong.',
  taken_over:
    'Máy khác đã chạy tiếp cuộc họp từ bản sao. Máy này không nhận gì nữa. Hãy tắt máy này.',
  bad_wifi:
    'Tên Wi-Fi có từ 1 đến 32 ký tự; mật khẩu có từ 8 đến 63 ký tự, hoặc để trống nếu không có mật khẩu.',
};

/** The sentence for a refusal. */
export function refusalSentence(refusal: Refusal): string {
  // The table pairs each kind with its own refusal; the checker cannot see that through the index.
  const sentence = SENTENCES[refusal.refusal] as string | ((refusal: Refusal) => string);
  return typeof sentence === 'string' ? sentence : sentence(refusal);
}
