/**
 * Numbers, days and moments as the language in use writes them: "1.234" and "66,67%" in Vietnamese papers, "1,234" and
 * "66.67%" in English ones. Rounding is the server's, whatever the language; a moment is in the time of the meeting.
 */
import { common } from './common';
import { type Language, language } from './language';

const LOCALES: Readonly<Record<Language, string>> = { vi: 'vi-VN', en: 'en-GB' };

/** Where the meeting is, wherever the device thinks it is. */
const ZONE = 'Asia/Ho_Chi_Minh';

/** `1234` as "1.234". */
export function formatCount(count: number): string {
  return grouped(BigInt(Math.trunc(count)));
}

/** Two decimals, rounded half up, as the server's papers: `2, 3` as "66,67%"; nothing of nothing is zero. */
export function formatPercentage(part: number, whole: number): string {
  const hundredths = whole === 0 ? 0 : Math.floor((part * 20_000 + whole) / (2 * whole));
  const decimals = String(hundredths % 100).padStart(2, '0');
  return `${withDecimals(BigInt(Math.floor(hundredths / 100)), decimals)}%`;
}

/** A score of the wire ("1372.5") as "1.372,5": every digit of it, and no other. */
export function formatScore(score: string): string {
  const [whole = '', decimals] = score.split('.');
  return withDecimals(BigInt(whole), decimals);
}

/** A moment of the wire ("2026-12-20T02:05:00Z") as "09:05 ngày 20/12/2026". */
export function moment(timestamp: string): string {
  const date = new Date(timestamp);
  const time = new Intl.DateTimeFormat(locale(), {
    timeZone: ZONE,
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  });
  return common.moment(time.format(date), dayIn(ZONE).format(date));
}

/** The time of day of a moment of the wire, as this device's clock has it: "10:42". */
export function timeOfDay(timestamp: string): string {
  return moment(timestamp).slice(0, 5);
}

/** "09/01/2027". */
export function formatDay(day: {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}): string {
  return dayIn('UTC').format(Date.UTC(day.year, day.month - 1, day.day));
}

/** One of a few words by a count, for languages that tell one from many. */
export function plural(count: number, words: { readonly one: string; readonly other: string }) {
  const form = new Intl.PluralRules(locale()).select(count);
  return form === 'one' ? words.one : words.other;
}

function locale(): string {
  return LOCALES[language.value];
}

function grouped(whole: bigint): string {
  return new Intl.NumberFormat(locale()).format(whole);
}

function withDecimals(whole: bigint, decimals: string | undefined): string {
  if (decimals === undefined) {
    return grouped(whole);
  }
  const parts = new Intl.NumberFormat(locale()).formatToParts(0.5);
  return `${grouped(whole)}${parts.find(({ type }) => type === 'decimal')?.value}${decimals}`;
}

/** Days in figures where that is the custom, with the month's name where figures can be read two ways. */
function dayIn(timeZone: string): Intl.DateTimeFormat {
  return language.value === 'vi'
    ? new Intl.DateTimeFormat(locale(), {
        timeZone,
        day: '2-digit',
        month: '2-digit',
        year: 'numeric',
      })
    : new Intl.DateTimeFormat(locale(), { timeZone, dateStyle: 'long' });
}
