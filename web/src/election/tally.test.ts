import fc from 'fast-check';
import { expect, it } from 'vitest';
import { Point } from './group';
import { answeredQuestions, markingsOf } from './marking';
import type { Question } from './question';
import type { Markings } from './seal';
import { openTally } from './tally';
import { makeRound } from './testing/round';

const LIST: Question = { answers: ['A', 'B', 'C'], blank: true, min: 1, max: 2, question: 'Chọn' };
const COLUMN: Question = { ...LIST, blank: false, min: 0, max: 1 };

/** Ticks of one delegate in two columns: at most one in each, never the same in both. */
const ticks = fc
  .tuple(
    fc.option(fc.integer({ min: 0, max: 2 }), { nil: undefined }),
    fc.option(fc.integer({ min: 0, max: 2 }), { nil: undefined }),
  )
  .filter(([first, second]) => first === undefined || first !== second)
  .map((pair) => pair.map((place) => (place === undefined ? [] : [place])));

function sums(markings: readonly Markings[]): number[][] {
  const [first = []] = markings;
  return first.map((marking, question) =>
    marking.map((_, choice) =>
      markings.reduce((sum, ballot) => sum + (ballot[question]?.[choice] ?? 0), 0),
    ),
  );
}

it('a tally opens to the sums of what was ticked, whatever was ticked', () => {
  const { election } = makeRound({
    questions: [COLUMN, COLUMN, LIST],
    rules: { method: 'columns', product: [0, 1, 2] },
    markings: [],
  });
  expect(answeredQuestions(election)).toEqual([0, 1]);
  fc.assert(
    fc.property(fc.array(ticks, { minLength: 1, maxLength: 4 }), (ballots) => {
      const markings = ballots.map((ticked) => markingsOf(election, ticked));
      const round = makeRound({
        questions: election.questions,
        rules: { method: 'columns', product: [0, 1, 2] },
        markings,
      });
      const factors = round.shares.map(({ decryption }) =>
        decryption.decryption_factors.map((row) => row.map(Point.read)),
      );
      expect(openTally(round.tally, factors, markings.length)).toEqual(sums(markings));
    }),
    { seed: 25, numRuns: 6 },
  );
});
