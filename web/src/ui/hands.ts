/** A show of hands as it is typed: three counts that make up the seats present. What they carry, the server says. */
import type { Hands } from '../protocol';

export interface HandsDraft {
  readonly in_favour: string;
  readonly against: string;
  readonly no_opinion: string;
}

export type HandsCheck =
  | { readonly check: 'fits'; readonly hands: Hands }
  | { readonly check: 'not_a_number' }
  | { readonly check: 'wrong_sum'; readonly sum: number };

/** In the order in which hands are asked for. */
export const COUNTS: readonly (keyof HandsDraft)[] = ['in_favour', 'against', 'no_opinion'];

/** Everybody present in favour: what the room mostly says. */
export function allInFavour(present: number): HandsDraft {
  return { in_favour: String(present), against: '0', no_opinion: '0' };
}

/** Reads the three counts. */
export function checkHands(draft: HandsDraft, present: number): HandsCheck {
  const [inFavour, against, noOpinion] = COUNTS.map((name) => count(draft[name]));
  if (inFavour === undefined || against === undefined || noOpinion === undefined) {
    return { check: 'not_a_number' };
  }
  const sum = inFavour + against + noOpinion;
  return sum === present
    ? { check: 'fits', hands: { in_favour: inFavour, against, no_opinion: noOpinion } }
    : { check: 'wrong_sum', sum };
}

function count(text: string): number | undefined {
  const digits = text.trim();
  return /^\d{1,6}$/.test(digits) ? Number(digits) : undefined;
}
