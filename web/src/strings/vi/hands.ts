/** Words of a show of hands: the count, and what the rules made of it. */
import type { HandCount, Hands, Majority } from '../../protocol';
import { formatCount } from '../format';

export const hands = {
  in_favour: 'Tán thành',
  against: 'Không tán thành',
  no_opinion: 'Không có ý kiến',
  present: (present: number): string =>
    `Có mặt ${present} đại biểu có quyền biểu quyết. Ba số cộng lại phải bằng ${present}.`,
  notANumber: 'Mỗi ô điền một số, không có ai thì điền 0.',
  wrongSum: (sum: number, present: number): string =>
    sum < present
      ? `Cộng lại là ${sum}, còn thiếu ${present - sum}.`
      : `Cộng lại là ${sum}, thừa ${sum - present}.`,
  all: 'Tất cả tán thành',
  reason: 'Ý kiến, lý do',
  reasonHint:
    'Ghi vào biên bản. Bắt buộc khi kết quả bỏ phiếu không được thông qua, hoặc khi quyết định không mở hòm.',
  record: 'Ghi nhận kết quả biểu quyết',
  counted: (inFavour: number, against: number, noOpinion: number): string =>
    `Tán thành ${inFavour}, không tán thành ${against}, không có ý kiến ${noOpinion}.`,
} as const;

/** The share of those present that carries a motion. */
export const majorityNames: Readonly<Record<Majority, string>> = {
  more_than_half: 'cần quá nửa số có mặt',
  two_thirds: 'cần ít nhất hai phần ba số có mặt',
  unanimity: 'cần tất cả số có mặt',
};

/** The three counts. */
export function handsSentence({ in_favour, against, no_opinion }: Hands): string {
  return hands.counted(in_favour, against, no_opinion);
}

/** How many were in favour, what was asked for, and whether it was reached. */
export function outcomeSentence({ hands: counts, present, majority, carried }: HandCount): string {
  const share = `${formatCount(counts.in_favour)}/${formatCount(present)} tán thành`;
  return `${share}, ${majorityNames[majority]}: ${carried ? 'được thông qua' : 'không được thông qua'}.`;
}
