/** Words of the chair's panel for the wall. */
import type { WallSlide } from '../../protocol';
import { formatCount } from '../format';

export const wall = {
  heading: 'Màn hình',
  now: 'Đang chiếu',
  follows: 'theo cuộc họp',
  pinned: (slide: string): string => `ghim “${slide}”`,
  nothing: 'màn hình tắt',
  message: (text: string): string => `lời nhắn “${text}”`,
  follow: 'Theo cuộc họp',
  pin: 'Ghim một trang',
  noPin: 'Không ghim',
  blank: 'Tắt màn hình',
  stepBack: 'Kết quả: lùi một bước',
  language: 'Ngôn ngữ',
  say: 'Lời nhắn',
  text: 'Vài chữ cho cả hội trường',
  textHint: (left: number): string => `Còn ${formatCount(left)} chữ cái.`,
  textLong: (over: number): string => `Dài quá ${formatCount(over)} chữ cái.`,
  showText: 'Chiếu lời nhắn',
  wifi: 'Wi-Fi của hội trường',
  wifiNone: 'không dùng',
  wifiName: 'Tên Wi-Fi',
  wifiPassword: 'Mật khẩu, để trống nếu mạng mở',
  wifiHint: 'Màn hình chiếu mã QR của Wi-Fi cạnh mã QR vào bỏ phiếu.',
  saveWifi: 'Chiếu Wi-Fi này',
  dropWifi: 'Không dùng Wi-Fi',
} as const;

/** A contest is called by its own title. */
export const slideNames: Readonly<Record<Exclude<WallSlide['slide'], 'contest'>, string>> = {
  join: 'Mã QR và điểm danh',
  presidium: 'Đoàn Chủ tịch',
  tellers: 'Tổ kiểm phiếu',
  rules: 'Thể lệ bỏ phiếu',
  standings: 'Điều kiện các đơn vị',
  officers: 'Cụm trưởng, cụm phó',
  pact: 'Giao ước thi đua',
};
