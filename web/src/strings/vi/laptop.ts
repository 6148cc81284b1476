/** What the chair hears of the laptop that serves the meeting, and what to do about it. */
import type { Warning } from '../../protocol';
import { formatCount } from '../format';

/** A warning in words: what is so, and what to do. */
export interface Warned {
  readonly heading: string;
  readonly steps: readonly string[];
}

export const laptop = {
  seen: 'Đã rõ',
} as const;

export const reach = {
  heading: 'Điện thoại có vào được không?',
  intro: 'Trước giờ họp, thử xem điện thoại có vào được máy chủ không.',
  start: 'Thử bằng một điện thoại',
  again: 'Thử lại',
  scan: 'Nối một điện thoại vào Wi-Fi của hội trường, rồi quét mã này.',
  waiting: 'Đang đợi điện thoại…',
  came: 'Điện thoại vào được máy chủ.',
  failed: 'Chưa có điện thoại nào vào được.',
  reached: 'Đã có máy khác vào được máy chủ ở địa chỉ này.',
  steps: [
    'Điện thoại ở cùng Wi-Fi với máy chủ, không ở mạng khách.',
    'Tắt dữ liệu di động và VPN trên điện thoại.',
    'Bộ phát Wi-Fi: tắt “cách ly máy khách” (AP isolation, client isolation, guest network).',
    'Máy chủ dùng Windows: mở “Cho phép ứng dụng qua Tường lửa”, đánh dấu chương trình này ở cả mạng riêng và mạng công cộng.',
    'Ở phần Địa chỉ cho điện thoại, chọn địa chỉ của mạng hội trường.',
  ],
} as const;

export function warned(warning: Warning): Warned {
  switch (warning.warning) {
    case 'offline':
      return {
        heading: `Máy chủ mất mạng ở địa chỉ ${warning.address}`,
        steps: [
          'Nối lại Wi-Fi của hội trường hoặc cắm lại dây mạng.',
          'Có mạng lại thì điện thoại tự nối lại. Phiếu đã xác nhận còn nguyên.',
        ],
      };
    case 'address_changed':
      return {
        heading: `Địa chỉ máy chủ đã đổi sang ${warning.to}`,
        steps: [
          'Mọi mã QR, cả trên màn hình hội trường, đã đổi theo.',
          `Nếu được, đưa máy về mạng có địa chỉ cũ ${warning.from}: điện thoại tự nối lại, không phải làm gì.`,
          'Nếu không: mọi người quét mã QR mới. Đại biểu gõ lại mã trên phiếu, Tổ kiểm phiếu gõ lại mã của mình.',
        ],
      };
    case 'slept':
      return {
        heading: `Máy chủ vừa ngủ ${lasting(warning.seconds)}`,
        steps: [
          'Điện thoại và máy của Tổ kiểm phiếu tự nối lại trong nửa phút. Phiếu đã xác nhận còn nguyên.',
          'Để mở nắp máy. Cắm sạc. Tắt chế độ ngủ trong cài đặt nguồn.',
        ],
      };
    case 'low_battery':
      return {
        heading: `Pin máy chủ còn ${warning.percent}%`,
        steps: [
          warning.minutes === null
            ? 'Cắm sạc ngay.'
            : `Cắm sạc ngay: còn khoảng ${formatCount(warning.minutes)} phút.`,
          'Đã cắm mà vẫn báo thì xem lại ổ điện và dây sạc.',
        ],
      };
    case 'low_disk':
      return {
        heading: `Ổ đĩa của máy chủ chỉ còn ${formatCount(warning.megabytes)} MB`,
        steps: [
          'Xóa bớt tệp khác, dọn Thùng rác. Không xóa gì trong thư mục dữ liệu của chương trình.',
          'Đầy ổ thì máy chủ không nhận thêm phiếu. Phiếu đã xác nhận vẫn còn.',
        ],
      };
    case 'nobody_reached':
      return { heading: 'Chưa điện thoại nào vào được máy chủ', steps: reach.steps };
    case 'may_fall_asleep':
      return {
        heading: 'Chương trình không giữ được máy chủ thức',
        steps: [
          'Tắt chế độ ngủ trong cài đặt nguồn. Để mở nắp máy. Cắm sạc.',
          'Hoặc mở trang này trên chính máy chủ bằng địa chỉ bắt đầu bằng http://127.0.0.1 và để trang hiện trên màn hình.',
        ],
      };
  }
}

function lasting(seconds: number): string {
  const [minutes, rest] = [Math.floor(seconds / 60), seconds % 60];
  const parts = [minutes > 0 && `${formatCount(minutes)} phút`, rest > 0 && `${rest} giây`];
  return parts.filter(Boolean).join(' ');
}
