/** A show of hands as it is typed: three counts that make up the seats present. */
import type { Hands } from '../protocol';

export interface HandsDraft {
  readonly in_favour: string;
  readonly against: string;
  readonly no_opinion: string;
}

export type HandsCheck =
  | { readonly check: 'fits'; readonly hands: Hands; readonly carried: boolean }
  | { readonly check: 'not_a_number' }
  | { readonly check: 'wrong_sum'; readonly sum: number };

/** Everybody present in favour: what the room mostly says. */
export function allInFavour(present: number): HandsDraft {
  return { in_favour: String(present), against: '0', no_opinion: '0' };
}

/** Reads the three counts; more than half of those present carry (`Hands::carry` in the core). */
export function checkHands(draft: HandsDraft, present: number): HandsCheck {
  const [inFavour, against, noOpinion] = [draft.in_favour, draft.against, draft.no_opinion].map(
    count,
  );
  if (inFavour === undefined || against === undefined || noOpinion === undefined) {
    return { check: 'not_a_number' };
  }
  const sum = inFavour + against + noOpinion;
  if (sum !== present) {
    return { check: 'wrong_sum', sum };
  }
  const hands = { in_favour: inFavour, against, no_opinion: noOpinion };
  return { check: 'fits', hands, carried: inFavour * 2 > present };
}

function count(text: string): number | undefined {
  const digits = text.trim();
  return /^\d{1,6}$/.test(digits) ? Number(digits) : undefined;
}
