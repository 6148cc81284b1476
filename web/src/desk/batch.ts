/**
 * Tokens for all who are here and have none, to be printed: made one after the other, each one's credential on the
 * server's disk before the next is begun. The codes stay in the page's memory until they are printed or the page is left.
 */
import type { ActAnswer } from '../act';
import type { Code } from '../election/code';
import type { Random } from '../election/random';
import type { DeskSeat } from '../protocol';
import type { Perform } from '../ui/acting';
import { seatState } from './seat-state';
import { freshToken } from './token';

/** A token that the server knows of, still to be printed. */
export interface MadeToken {
  readonly unit: string;
  readonly code: Code;
}

/** Why no more were made, and at whose turn. */
export interface Stopped {
  readonly unit: string;
  readonly answer:
    | Exclude<ActAnswer, { readonly outcome: 'done' }>
    | { readonly outcome: 'failed' };
}

export interface Batch {
  readonly made: readonly MadeToken[];
  readonly stopped: Stopped | undefined;
}

/** The seats that are checked in and have no token. */
export function tokenless<T extends DeskSeat>(seats: readonly T[]): readonly T[] {
  return seats.filter((seat) => seatState(seat) === 'present');
}

/** Who makes tokens of which meeting. */
export interface Maker {
  readonly meeting: string;
  readonly random: Random;
  readonly perform: Perform;
}

/** Makes a token for each seat; the first that is not taken ends it, and those made before it stay good. */
export async function makeBatch(
  seats: readonly Pick<DeskSeat, 'seat' | 'name'>[],
  { meeting, random, perform }: Maker,
  onMade: (made: readonly MadeToken[]) => void,
): Promise<Batch> {
  const made: MadeToken[] = [];
  for (const { seat, name: unit } of seats) {
    const { code, halves } = freshToken(meeting, random);
    const asked = perform({ act: 'issue_token', seat }, halves);
    const answer = await asked.catch(() => ({ outcome: 'failed' }) as const);
    if (answer.outcome !== 'done') {
      return { made, stopped: { unit, answer } };
    }
    made.push({ unit, code });
    onMade([...made]);
  }
  return { made, stopped: undefined };
}
