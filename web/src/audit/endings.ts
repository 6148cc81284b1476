/** Which rounds a log says came to nothing: annulled, not countable or given up for paper. Their ballots are never opened. */
import type { LogLine } from './log';

/** The ids of those rounds; an ending belongs to the newest round of its contest. */
export function endedRounds(lines: readonly LogLine[]): readonly unknown[] {
  const newest = new Map<unknown, unknown>();
  const ended: unknown[] = [];
  for (const { event, contest, round } of lines.flatMap(({ events }) => events)) {
    if (event === 'roll_sealed') {
      newest.set(contest, round);
    } else if (ENDINGS.includes(event)) {
      ended.push(newest.get(contest));
    }
  }
  return ended;
}

const ENDINGS: readonly string[] = ['round_annulled', 'round_not_countable', 'moved_to_paper'];
