import { describe, expect, it } from 'vitest';
import { contest, published, round } from '../audit/testing/views';
import { rowsOf, tieStory } from './standings';

const shown = contest({ rounds: [round({ stage: 'published', published: published({}) })] });
const last = round({ stage: 'published', published: published({}) });

describe('the rows on the wall', () => {
  it('stand in the order of the ranking with bars over the valid ballots', () => {
    const rows = rowsOf(shown, last);
    expect(rows.map((row) => row.votes)).toEqual([6, 4, 4, 2]);
    expect(rows[0]?.share).toBe(0.75);
  });

  it('mark the chosen with their place and the tied as tied', () => {
    expect(rowsOf(shown, last).map((row) => row.mark)).toEqual([
      { kind: 'chosen', place: 1 },
      { kind: 'tied' },
      { kind: 'tied' },
      { kind: 'none' },
    ]);
  });

  it('are not there before publication', () => {
    expect(rowsOf(shown, round({ stage: 'counted' }))).toEqual([]);
  });

  it('a tie names the tied and the places it leaves open', () => {
    const [tie] = last.published?.outcome.ties ?? [];
    expect(tie && tieStory(shown, tie)).toEqual({
      names: ['BHXH tỉnh Hải Dương', 'BHXH tỉnh Quảng Ninh'],
      votes: 4,
      firstPlace: 2,
      places: 1,
      ranked: true,
    });
  });
});
