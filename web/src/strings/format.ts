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

/** A score of the wire ("1372.5") as "1.372,5". */
export function formatScore(score: string): string {
  const [whole = '', decimals] = score.split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, '.');
  return decimals === undefined ? grouped : `${grouped},${decimals}`;
}
