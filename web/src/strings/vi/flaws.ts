/** A sentence for every flaw: few groups, for a person needs to know what to do, not which check failed. */
import type { Flaw } from '../../election/flaw';

type Group =
  | 'unreadable'
  | 'unsupported'
  | 'setup'
  | 'other_round'
  | 'roll'
  | 'proof'
  | 'duplicate'
  | 'spare'
  | 'count'
  | 'share'
  | 'archive';

const SENTENCES: Readonly<Record<Group, string>> = {
  unreadable: 'dữ liệu bị hỏng hoặc không đúng khuôn dạng. Tải lại trang rồi làm lại.',
  unsupported: 'dữ liệu thuộc loại mà chương trình này không dùng.',
  setup: 'thông số của lần bỏ phiếu không đúng quy tắc. Báo chủ tọa hủy lần này và mở lại.',
  other_round: 'dữ liệu thuộc một lần bỏ phiếu khác.',
  roll: 'mã bỏ phiếu không có trong danh sách bỏ phiếu của lần này. Đến bàn điểm danh.',
  proof: 'bằng chứng mật mã không đúng. Báo Tổ trưởng Tổ kiểm phiếu.',
  duplicate: 'có phiếu bị trùng trong hòm. Báo Tổ trưởng Tổ kiểm phiếu.',
  spare: 'mã bỏ phiếu đã bị đổi, hoặc là mã dự phòng chưa được đổi. Đến bàn điểm danh.',
  count: 'số đếm lại không khớp với số đã công bố. Báo Tổ trưởng Tổ kiểm phiếu.',
  share: 'phần mở của Tổ kiểm phiếu thiếu hoặc không khớp. Báo Tổ trưởng Tổ kiểm phiếu.',
  archive: 'hồ sơ kiểm phiếu bị sửa hoặc bị thiếu. Báo Tổ trưởng Tổ kiểm phiếu.',
};

const GROUPS: Readonly<Record<Flaw, Group>> = {
  too_large: 'unreadable',
  malformed_json: 'unreadable',
  wrong_type: 'unreadable',
  unknown_field: 'unreadable',
  missing_field: 'unreadable',
  not_canonical: 'unreadable',
  malformed_number: 'unreadable',
  number_out_of_range: 'unreadable',
  malformed_point: 'unreadable',
  bad_point: 'unreadable',
  identity: 'unreadable',
  torsion: 'unreadable',
  malformed_digest: 'unreadable',
  unsupported_version: 'unsupported',
  unsupported_group: 'unsupported',
  unsupported_question: 'unsupported',
  unsupported_trustees: 'unsupported',
  unsupported_weight: 'unsupported',
  unsupported_event: 'unsupported',
  malformed_uuid: 'setup',
  bad_question: 'setup',
  bad_rules: 'setup',
  no_trustee: 'setup',
  duplicate_trustee: 'setup',
  bad_trustee_proof: 'proof',
  wrong_joint_key: 'setup',
  duplicate_credential: 'setup',
  wrong_spares: 'setup',
  wrong_uuid: 'other_round',
  wrong_fingerprint: 'other_round',
  unknown_credential: 'roll',
  wrong_length: 'unreadable',
  missing_blank_proof: 'proof',
  unexpected_blank_proof: 'proof',
  bad_individual_proof: 'proof',
  bad_blank_proof: 'proof',
  bad_overall_proof: 'proof',
  wrong_product: 'proof',
  wrong_hash: 'proof',
  bad_signature: 'proof',
  bad_marking: 'proof',
  duplicate_ballot: 'duplicate',
  replaced_credential: 'spare',
  unused_spare: 'spare',
  wrong_tally: 'count',
  wrong_counter: 'count',
  below_minimum: 'count',
  wrong_owner: 'share',
  duplicate_decryption: 'share',
  missing_decryption: 'share',
  bad_decryption_proof: 'share',
  bad_blame_proof: 'share',
  undecryptable: 'share',
  wrong_result: 'count',
  truncated: 'archive',
  bad_record_header: 'archive',
  bad_padding: 'archive',
  wrong_record_name: 'archive',
  wrong_record_hash: 'archive',
  wrong_time: 'archive',
  unknown_event: 'archive',
  wrong_parent: 'archive',
  wrong_height: 'archive',
  wrong_event_order: 'archive',
  wrong_record_count: 'archive',
  wrong_payload: 'archive',
  stray_record: 'archive',
  wrong_setup: 'archive',
};

/** What a flaw means to a person in the room; starts in lower case, for after a colon. */
export function flawSentence(flaw: Flaw): string {
  return SENTENCES[GROUPS[flaw]];
}
