/** Words that all pages share. */
import type { Link } from '../../connection';
import type { CodeKind } from '../../election/code';
import type { Figures, KeyStage, Phase, Role, RoundStage } from '../../protocol';
import type { TypedFlaw } from '../../ui/code-groups';
import type { Language } from '../language';

export const common = {
  product: 'Phiếu Kín',
  rehearsal: 'CHẠY THỬ',
  rehearsalHint: 'Đây là buổi chạy thử. Kết quả không có giá trị.',
  back: 'Quay lại',
  retry: 'Thử lại',
  loading: 'Đang tải…',
  committeeCode: 'Mã Tổ kiểm phiếu',
  failed: 'Trang gặp lỗi nên chưa làm xong. Tải lại trang rồi làm lại.',
  noMeeting: 'Địa chỉ này không phải của cuộc họp nào. Quét lại mã QR trên màn hình hội trường.',
  codeGroup: (group: number, groups: number): string => `Nhóm ${group}/${groups}`,
  round: (number: number): string => `Lần bỏ phiếu ${number}`,
  moment: (time: string, day: string): string => `${time} ngày ${day}`,
} as const;

/** What the pages of those who run or show the meeting share, and phones do not need. */
export const operating = {
  lostAnswer: 'Mất kết nối trước khi có trả lời. Xem lại trạng thái trên màn hình rồi hãy làm lại.',
  chairSessions: (count: number): string => `Số trang chủ tọa đang mở: ${count}`,
  deskOnServer:
    'Có bàn điểm danh chạy trên chính máy chủ. Nên chuyển sang máy của Tổ kiểm phiếu hoặc của đơn vị khác.',
  meetingDigest: 'Mã băm của cuộc họp',
  qrCode: 'Mã QR',
} as const;

/** How the page is read: its language and the size of its type. */
export const reading = {
  language: 'Ngôn ngữ',
  languages: { vi: 'Tiếng Việt', en: 'English' } satisfies Readonly<Record<Language, string>>,
  type: 'Cỡ chữ',
  ordinary: 'Thường',
  large: 'Lớn',
  unavailable: 'Chưa tải được tiếng Anh (English could not be loaded). Xem Wi-Fi rồi bấm lại.',
} as const;

/** The guide of a page. */
export const guide = {
  open: 'Hướng dẫn',
  title: 'Hướng dẫn',
  close: 'Đóng hướng dẫn',
  alone: 'Mở riêng, để in',
  failed: 'Chưa tải được hướng dẫn. Xem Wi-Fi rồi mở lại.',
} as const;

/** A place in words: 1 as "nhất". */
export function ordinal(place: number): string {
  return ['nhất', 'nhì', 'ba', 'tư', 'năm'][place - 1] ?? String(place);
}

export const phaseNames: Readonly<Record<Phase, string>> = {
  preparing: 'Đang chuẩn bị',
  checking_in: 'Đang điểm danh',
  in_session: 'Đang họp',
  sealed: 'Đã kết thúc và niêm phong',
};

export const roundStageNames: Readonly<Record<RoundStage, string>> = {
  sealed: 'Đã chốt danh sách, chờ mở',
  open: 'Đang bỏ phiếu',
  closed: 'Đã đóng hòm, đang kiểm phiếu',
  counted: 'Đã kiểm phiếu, chờ công bố',
  published: 'Đã công bố',
  annulled: 'Đã hủy, phiếu không được mở',
  not_countable: 'Quá ít phiếu nên không kiểm',
  not_decryptable: 'Không mở được kết quả',
};

export const roleNames: Readonly<Record<Role | 'screen' | 'board', string>> = {
  chair: 'Chủ tọa',
  desk: 'Bàn điểm danh',
  teller: 'Tổ kiểm phiếu',
  delegate: 'Đại biểu',
  screen: 'Màn hình hội trường',
  board: 'Bảng kiểm tra công khai',
};

export const keyStageNames: Readonly<Record<KeyStage, string>> = {
  missing: 'Chưa có khóa',
  offered: 'Chờ chủ tọa xác nhận',
  accepted: 'Đã xác nhận',
};

export const linkNames: Readonly<Record<Link, string>> = {
  connecting: 'Đang kết nối…',
  live: 'Đã kết nối',
  lost: 'Mất kết nối. Đang tự kết nối lại…',
};

/** In the order of the counting minutes. */
export const figureNames: Readonly<Record<keyof Figures, string>> = {
  convened: 'Tổng số đơn vị được triệu tập',
  present: 'Số đơn vị có mặt',
  issued: 'Số phiếu phát ra',
  returned: 'Số phiếu thu về',
  valid: 'Số phiếu hợp lệ',
  invalid: 'Số phiếu không hợp lệ',
  blank: 'Trong đó phiếu trắng',
};

const CODE_LENGTHS: Readonly<Record<CodeKind, string>> = {
  ballot_token: 'Mã bỏ phiếu có 20 ký tự, chia thành 5 nhóm.',
  teller_code: 'Mã này có 30 ký tự, chia thành 6 nhóm.',
};

/** What is wrong with a typed code, and where to look. */
export function codeFlawSentence(kind: CodeKind, flaw: TypedFlaw): string {
  switch (flaw.code) {
    case 'wrong_character':
      return `Nhóm ${flaw.group + 1} có ký tự “${flaw.character}” không dùng trong mã. Xem lại nhóm ${flaw.group + 1}.`;
    case 'short_group':
      return `Nhóm ${flaw.group + 1} còn thiếu ký tự.`;
    case 'long_group':
      return `Nhóm ${flaw.group + 1} thừa ký tự.`;
    case 'wrong_length':
      return `${CODE_LENGTHS[kind]} Xem còn thiếu hay thừa ký tự nào không.`;
    case 'wrong_group':
      return `Nhóm ${flaw.group + 1} gõ sai. Xem lại nhóm ${flaw.group + 1} trên giấy.`;
    case 'wrong_code':
      return 'Mã gõ sai ở nhiều chỗ. So lại từng nhóm với giấy.';
  }
}
