import { describe, expect, it } from 'vitest';
import { contest, panelOutcome } from '../audit/testing/views';
import { namesOf, rowsOf, tiedNames } from './rows';

const SHOWN = contest({});

describe('the rows on the wall', () => {
  it('stand in the order of the ranking with bars over what percentages are taken of', () => {
    const rows = rowsOf(SHOWN, panelOutcome());
    expect(rows.map((row) => row.votes)).toEqual([6, 4, 4, 2]);
    expect(rows[0]?.share).toBe(0.75);
    expect(rowsOf(SHOWN, panelOutcome({ base: 0 }))[0]?.share).toBe(0);
  });

  it('mark the chosen with their place, the tied, and those below the threshold', () => {
    const [first, second, third, last] = panelOutcome().ranking;
    const ranking = [
      first,
      second,
      third,
      last && { ...last, verdict: 'below_threshold' as const },
    ];
    const panel = panelOutcome({ ranking: ranking.flatMap((line) => line ?? []) });
    expect(rowsOf(SHOWN, panel).map((row) => row.mark)).toMatchObject([
      { kind: 'chosen', placed: { place: 1, ground: 'votes' } },
      { kind: 'tied' },
      { kind: 'tied' },
      { kind: 'below' },
    ]);
  });

  it('name those whose tie the meeting decides on', () => {
    const [tie] = panelOutcome().ties;
    expect(tiedNames(SHOWN)).toEqual([]);
    const pending = tie && ({ pending: 'still_tied', tie, run_offs: 1 } as const);
    expect(tiedNames(contest({ pending: pending ?? null }))).toEqual(namesOf(SHOWN, [2, 3]));
  });
});
