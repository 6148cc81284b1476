/** Words for units: where they stand and why, and what is wrong with a sheet. */
import type {
  Attestation,
  ClusterRole,
  Exclusion,
  ProblemCode,
  Shortfall,
  Standing,
  UnitList,
} from '../../protocol';

export const listNames: Readonly<Record<UnitList, string>> = {
  members: 'Đơn vị thành viên',
  districts: 'BHXH huyện (đơn vị do thành viên đề cử)',
  collectives: 'Tập thể',
  individuals: 'Cá nhân',
};

/** What one name of a list is, within a sentence. */
export const listNouns: Readonly<Record<UnitList, string>> = {
  members: 'đơn vị',
  districts: 'đơn vị',
  collectives: 'tập thể',
  individuals: 'cá nhân',
};

export const clusterRoleNames: Readonly<Record<ClusterRole, string>> = {
  head: 'Cụm trưởng',
  deputy: 'Cụm phó',
};

export const attestationNames: Readonly<Record<Attestation, string>> = {
  standard: 'Đạt tiêu chuẩn tại điểm 3, Điều 11 Quy chế',
  party: 'Tổ chức Đảng trong sạch vững mạnh',
  government: 'Chính quyền vững mạnh',
  organisations: 'Đoàn thể quần chúng vững mạnh',
  pact_signed: 'Đã ký giao ước thi đua',
  registered: 'Đã đăng ký thi đua',
  targets_exceeded: 'Hoàn thành vượt mức chỉ tiêu các năm',
  no_discipline: 'Không có ai bị kỷ luật từ khiển trách trở lên',
  excellent_years: 'Hoàn thành xuất sắc nhiệm vụ từ 2 năm liên tục trở lên',
  listed_award: 'Có hình thức khen thưởng theo quy định',
};

export const standingNames: Readonly<Record<Standing['kind'], string>> = {
  eligible: 'Đủ điều kiện',
  not_eligible: 'Không đủ điều kiện',
  not_considered: 'Không xét',
  deferred: 'Chưa xét',
};

const SHORTFALLS: Readonly<Record<Shortfall, string>> = {
  no_score: 'chưa có điểm thống nhất',
  above_maximum: 'điểm thống nhất cao hơn điểm tối đa: kiểm tra lại bảng điểm hoặc thang điểm',
  below_ninety_percent: 'điểm thống nhất dưới 90% điểm tối đa',
  standard: 'chưa xác nhận tiêu chuẩn tại điểm 3, Điều 11 Quy chế',
  party: 'chưa xác nhận tổ chức Đảng trong sạch vững mạnh',
  government: 'chưa xác nhận chính quyền vững mạnh',
  organisations: 'chưa xác nhận đoàn thể quần chúng vững mạnh',
  targets_exceeded: 'chưa xác nhận hoàn thành vượt mức chỉ tiêu các năm',
  no_discipline: 'chưa xác nhận không có ai bị kỷ luật từ khiển trách trở lên',
  excellent_years: 'chưa xác nhận hoàn thành xuất sắc nhiệm vụ từ 2 năm liên tục trở lên',
  listed_award: 'chưa có hình thức khen thưởng theo quy định',
};

function exclusionWords(exclusion: Exclusion): string {
  switch (exclusion.kind) {
    case 'not_registered':
      return 'chưa đăng ký thi đua';
    case 'pact_not_signed':
      return 'chưa ký giao ước thi đua';
    case 'corruption':
      return `có vụ việc tiêu cực, tham nhũng: ${exclusion.reason}`;
    case 'serious_breach':
      return `vi phạm nghiêm trọng chủ trương của Đảng, pháp luật của Nhà nước: ${exclusion.reason}`;
    case 'stated':
      return exclusion.reason;
  }
}

/** All reasons of a standing; empty for an eligible unit. */
export function standingReasons(standing: Standing): readonly string[] {
  switch (standing.kind) {
    case 'eligible':
      return [];
    case 'not_eligible':
      return standing.reasons.map((reason) => SHORTFALLS[reason]);
    case 'not_considered':
      return standing.reasons.map(exclusionWords);
    case 'deferred':
      return [standing.reason];
  }
}

/** What is wrong at one place of a sheet, and what to do about it. */
export const problemSentences: Readonly<Record<ProblemCode, string>> = {
  not_utf8: 'Tệp không ở mã UTF-8. Trong bảng tính, lưu lại dạng “CSV UTF-8”.',
  empty_file: 'Không có dòng đơn vị nào. Kiểm tra lại tệp.',
  unclosed_quote: 'Có dấu ngoặc kép mở mà không đóng. Xóa hoặc đóng dấu này.',
  ragged_row: 'Số ô của dòng khác số cột của dòng tiêu đề. Xem thừa hay thiếu dấu phân cách.',
  missing_column: 'Không có cột này.',
  duplicate_column: 'Có hai cột cùng nghĩa. Bỏ bớt một cột.',
  unknown_column: 'Cột này không dùng đến, sẽ được bỏ qua.',
  empty_name: 'Thiếu tên đơn vị.',
  duplicate_name: 'Tên đơn vị bị trùng với một dòng ở trên.',
  empty_parent: 'Thiếu tên đơn vị thành viên mà đơn vị này trực thuộc.',
  too_long: 'Dài quá 200 ký tự. Viết ngắn lại.',
  bad_number: 'Không phải là số. Ví dụ đúng: 1.372,5.',
  ambiguous_number: 'Không rõ dấu này ngăn hàng nghìn hay phần lẻ. Viết rõ, ví dụ 1372,0.',
  bad_mark: 'Chỉ đánh “x” (có) hoặc để trống (không).',
  unknown_role: 'Chỉ ghi “Cụm trưởng”, “Cụm phó” hoặc để trống.',
  duplicate_role: 'Đã có một cụm trưởng ở dòng khác.',
  unknown_status: 'Chỉ ghi “Không xét: lý do”, “Chưa xét: lý do” hoặc để trống.',
  missing_reason: 'Thiếu lý do sau “Không xét” hoặc “Chưa xét”.',
  error_cell: 'Ô này báo lỗi hoặc có công thức chưa tính. Sửa công thức, hoặc ghi thẳng giá trị.',
  above_table: 'Dòng này ở trên bảng, được bỏ qua.',
  column_numbers: 'Dòng đánh số cột, được bỏ qua.',
  repeated_header: 'Dòng tiêu đề lặp lại, được bỏ qua.',
  total_row: 'Dòng cộng, được bỏ qua.',
  below_table: 'Dòng này ở dưới bảng, được bỏ qua.',
  bad_award: 'Hình thức khen thưởng phải kèm năm, ví dụ “Bằng khen của Bộ trưởng, 2025”.',
};
