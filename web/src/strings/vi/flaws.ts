/** A sentence for every group of flaws, in words of the room. */
import type { Flaw } from '../../election/flaw';
import { type FlawGroup, flawGroups } from '../flaw-groups';

const SENTENCES: Readonly<Record<FlawGroup, string>> = {
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

/** What a flaw means to a person in the room; starts in lower case, for after a colon. */
export function flawSentence(flaw: Flaw): string {
  return SENTENCES[flawGroups[flaw]];
}
