/** Numbers as Vietnamese papers write them: points group thousands, a comma starts the decimals. */

/** `1234` as "1.234". */
export function formatCount(count: number): string {
  return String(Math.trunc(count)).replace(/\B(?=(\d{3})+$)/g, '.');
}

/** Two decimals, rounded half up, as the server's papers: `2, 3` as "66,67%"; nothing of nothing is zero. */
export function formatPercentage(part: number, whole: number): string {
  const hundredths = whole === 0 ? 0 : Math.floor((part * 20_000 + whole) / (2 * whole));
  const decimals = String(hundredths % 100).padStart(2, '0');
  return `${Math.floor(hundredths / 100)},${decimals}%`;
}

/** A place in words: 1 as "nhất". */
export function ordinal(place: number): string {
  return ['nhất', 'nhì', 'ba', 'tư', 'năm'][place - 1] ?? String(place);
}

/** A score of the wire ("1372.5") as "1.372,5". */
export function formatScore(score: string): string {
  const [whole = '', decimals] = score.split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, '.');
  return decimals === undefined ? grouped : `${grouped},${decimals}`;
}

/** A moment of the wire ("2026-12-20T02:05:00Z") in this device's time: "09:05 ngày 20/12/2026". */
export function moment(timestamp: string): string {
  const date = new Date(timestamp);
  const two = (number: number) => String(number).padStart(2, '0');
  const time = `${two(date.getHours())}:${two(date.getMinutes())}`;
  return `${time} ngày ${two(date.getDate())}/${two(date.getMonth() + 1)}/${date.getFullYear()}`;
}

/** "09/01/2027". */
export function formatDay(day: {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}): string {
  const two = (number: number) => String(number).padStart(2, '0');
  return `${two(day.day)}/${two(day.month)}/${day.year}`;
}
