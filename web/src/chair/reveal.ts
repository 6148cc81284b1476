/**
 * How far a published result stands on the wall: its rows from the last to the first, then the chosen marked.
 * With several lists the rows of the last list come first, as they stand lowest.
 */
import type { ContestView, HallView, Outcome } from '../protocol';
import { revealedOf } from '../reveal';
import { newestOnPhones } from '../rounds';

/** A result that the room does not see whole yet. */
export interface Reveal {
  readonly round: string;
  /** Steps that are shown. */
  readonly shown: number;
  /** All rows, and the step that marks the chosen. */
  readonly steps: number;
  /** Whose row comes next; `null` where the chosen are marked next. */
  readonly unit: number | null;
}

/** What is still to be revealed of the newest round of `contest`; nothing once everything stands on the wall. */
export function revealOf(hall: HallView, contest: ContestView): Reveal | null {
  const round = newestOnPhones(contest);
  if (!round?.published) {
    return null;
  }
  const revealed = revealedOf(hall, round);
  if (revealed.revealed === 'whole') {
    return null;
  }
  const { shown, lines } = revealed;
  const unit = rowsOf(round.published.outcome)[shown] ?? null;
  return { round: round.id, shown, steps: lines + 1, unit };
}

/** The units in the order in which they are revealed. */
function rowsOf({ panels }: Outcome): readonly number[] {
  return panels.flatMap(({ ranking }) => ranking.map(({ unit }) => unit)).reverse();
}
