/** How far a published result stands on the wall: line by line from the last place up, or whole. */
import type { HallView, Reveal, RoundView } from './protocol';
import { newestOnPhones } from './rounds';

/** `whole` with everything that follows from it; `part` with so many lines and nothing else. */
export type Revealed =
  | { readonly revealed: 'whole' }
  | { readonly revealed: 'part'; readonly shown: number; readonly lines: number };

type Reveals = Pick<HallView, 'wall' | 'contests' | 'phase'>;

/**
 * The order to reveal this round step by step, while it holds: until everything stands there, or the meeting has gone on
 * from that round.
 */
export function revealing({ wall, contests, phase }: Reveals, round: string): Reveal | undefined {
  const { reveal } = wall;
  const newest = contests.some((contest) => newestOnPhones(contest)?.id === round);
  const holds = reveal?.round === round && !reveal.all && newest && phase !== 'sealed';
  return holds ? reveal : undefined;
}

/** What the room may see of a round; one that nobody asked to reveal step by step is whole. */
export function revealedOf(hall: Reveals, round: RoundView): Revealed {
  const reveal = revealing(hall, round.id);
  if (reveal === undefined) {
    return { revealed: 'whole' };
  }
  const lines = linesOf(round);
  return { revealed: 'part', shown: Math.min(reveal.shown, lines), lines };
}

/** The lines of all lists of a published round. */
export function linesOf({ published }: RoundView): number {
  const panels = published?.outcome.panels ?? [];
  return panels.reduce((lines, { ranking }) => lines + ranking.length, 0);
}
