/** The way back through a result that the wall reveals from the last place up: nothing of it binds. */
import type { ContestView, HallView, RoundView, WallOrder } from '../protocol';
import { linesOf, revealedOf } from '../reveal';

/** One step less: the marks first, then line by line. Nothing before the first line, or where nothing was revealed so. */
export function stepBack(hall: HallView): WallOrder | undefined {
  const { wall, contests } = hall;
  const round = newestRounds(contests).find(({ id }) => id === wall.reveal?.round);
  if (round?.stage !== 'published') {
    return undefined;
  }
  const now = revealedOf(hall, round);
  const shown = now.revealed === 'whole' ? linesOf(round) : now.shown - 1;
  return shown < 0 ? undefined : { order: 'reveal', round: round.id, shown, all: false };
}

function newestRounds(contests: readonly ContestView[]): readonly RoundView[] {
  return contests.flatMap(({ rounds }) => rounds.at(-1) ?? []);
}
