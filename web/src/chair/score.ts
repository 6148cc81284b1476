/**
 * Points as the chair types them, to the plain decimal of the wire and back. Typed as the papers have them in every
 * language: "1.400" must not become another number because the page was switched.
 */

const TYPED = /^(\d{1,3}(?:\.\d{3})+|\d{1,7})(?:,(\d{1,6}))?$/;

/** "1.372,5" or "1372,5" as "1372.5"; `undefined` for what is no number of points. */
export function readScore(typed: string): string | undefined {
  const match = TYPED.exec(typed.trim());
  if (!match) {
    return undefined;
  }
  const whole = (match[1] ?? '').replaceAll('.', '').replace(/^0+(?=\d)/, '');
  return match[2] === undefined ? whole : `${whole}.${match[2]}`;
}

/** "1372.5" of the wire as it is typed: "1372,5". */
export function typedScore(score: string): string {
  return score.replace('.', ',');
}
