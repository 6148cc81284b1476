import { describe, expect, it } from 'vitest';
import type { RoundTerms } from '../protocol';
import { outcomeOf, sameOutcome } from './outcome';

const RANKED: RoundTerms = { first_place: 1, places: 2, ranked: true, max_picks: 2 };
const EQUALS: RoundTerms = { ...RANKED, ranked: false };

function of(terms: RoundTerms, ...votes: number[]) {
  return outcomeOf(
    terms,
    votes.map((count, index) => ({ unit: index + 1, votes: count })),
  );
}

describe('the outcome of a round', () => {
  it('gives the places to the most voted', () => {
    expect(of(RANKED, 2, 6, 4)).toMatchObject({
      chosen: [
        { unit: 2, place: 1, votes: 6 },
        { unit: 3, place: 2, votes: 4 },
      ],
      ties: [],
      unfilled: 0,
    });
  });

  it('leaves a tie about the last place to a run-off of fewer picks than names', () => {
    expect(of(RANKED, 6, 4, 4, 2)).toMatchObject({
      chosen: [{ unit: 1, place: 1, votes: 6 }],
      ties: [
        {
          units: [2, 3],
          votes: 4,
          run_off: { first_place: 2, places: 1, ranked: true, max_picks: 1 },
        },
      ],
      unfilled: 0,
    });
  });

  it('minds a tie among the chosen only where places are ranks', () => {
    expect(of(RANKED, 5, 5, 1).ties).toHaveLength(1);
    expect(of(EQUALS, 5, 5, 1)).toMatchObject({
      chosen: [
        { unit: 1, place: null },
        { unit: 2, place: null },
      ],
      ties: [],
    });
  });

  it('gives no place to a unit without a vote', () => {
    expect(of(RANKED, 3, 0, 0)).toMatchObject({ chosen: [{ unit: 1 }], ties: [], unfilled: 1 });
  });

  it('differs when one place does', () => {
    const one = of(RANKED, 6, 4, 2);
    const [first, second] = one.chosen;
    const swapped = { ...one, chosen: [second, first].flatMap((placed) => placed ?? []) };
    expect(sameOutcome(one, of(RANKED, 6, 4, 2))).toBe(true);
    expect(sameOutcome(one, swapped)).toBe(false);
  });
});
