/** The way back through a result that the wall reveals from the last place up: nothing of it binds. */
import type { HallView, WallOrder } from '../protocol';
import { linesOf, revealedOf } from '../reveal';
import { newestOnPhones } from '../rounds';

/** One step less: the marks first, then line by line. Nothing before the first line, or where nothing was revealed so. */
export function stepBack(hall: HallView): WallOrder | undefined {
  const { wall, contests } = hall;
  const newest = contests.flatMap((contest) => newestOnPhones(contest) ?? []);
  const round = newest.find(({ id }) => id === wall.reveal?.round);
  if (round?.stage !== 'published') {
    return undefined;
  }
  const now = revealedOf(hall, round);
  const shown = now.revealed === 'whole' ? linesOf(round) : now.shown - 1;
  return shown < 0 ? undefined : { order: 'reveal', round: round.id, shown, all: false };
}
