import { describe, expect, it } from 'vitest';
import { isAdmitted } from '../election/seal';
import {
  blankIsInvalid,
  emptyPaper,
  fittingPaper,
  markings,
  problemOf,
  takesBlank,
  tick,
} from './paper';
import { FakeRound } from './testing/fake-round';
import { columns, each, listAndRow, panels } from './testing/papers';

const { election } = new FakeRound();
const single = new FakeRound(3, 1).election;

describe('marking a list', () => {
  it('marks and takes the mark away', () => {
    const one = tick(election, [[]], 0, 3);
    expect(one).toEqual({ ticked: [[3]], effect: 'done' });
    expect(tick(election, one.ticked, 0, 3).ticked).toEqual([[]]);
  });

  it('stops at the limit and changes nothing', () => {
    expect(tick(election, [[1, 2]], 0, 4)).toEqual({ ticked: [[1, 2]], effect: 'full' });
  });

  it('where one may be chosen, another takes its place', () => {
    expect(tick(single, [[1]], 0, 4)).toEqual({ ticked: [[4]], effect: 'done' });
  });

  it('counts each of two lists by itself', () => {
    const one = tick(panels, [[0, 1], []], 1, 1);
    expect(one).toEqual({ ticked: [[0, 1], [1]], effect: 'done' });
    expect(tick(panels, one.ticked, 0, 2).effect).toBe('full');
  });
});

describe('marking two columns', () => {
  it('takes one name in each', () => {
    const first = tick(columns, emptyPaper(columns), 0, 1);
    expect(tick(columns, first.ticked, 1, 0)).toEqual({ ticked: [[1], [0]], effect: 'done' });
  });

  it('moves a name that is chosen in the other column too', () => {
    expect(tick(columns, [[1], [0]], 1, 1)).toEqual({ ticked: [[], [1]], effect: 'moved' });
    expect(tick(columns, [[], [1]], 0, 1)).toEqual({ ticked: [[1], []], effect: 'moved' });
  });

  it('joins them in the third question, blank only if both are empty', () => {
    expect(markings(columns, [[1], [0]])).toEqual([
      [0, 1, 0],
      [1, 0, 0],
      [0, 1, 1, 0],
    ]);
    expect(markings(columns, [[], []])[2]).toEqual([1, 0, 0, 0]);
    expect(isAdmitted(columns, markings(columns, [[2], []]))).toBe(true);
  });

  it('is not admitted with the same name twice', () => {
    expect(problemOf(columns, [[1], [1]])).toBe('not_admitted');
  });
});

describe('marking rows', () => {
  it('one box takes the place of the other, and a row may stay empty', () => {
    const agreed = tick(each, emptyPaper(each), 1, 0);
    expect(tick(each, agreed.ticked, 1, 1).ticked).toEqual([[], [1], []]);
    expect(problemOf(each, agreed.ticked)).toBe(undefined);
    expect(markings(each, [[], [1], []])).toEqual([
      [1, 0, 0],
      [0, 0, 1],
      [1, 0, 0],
    ]);
  });
});

describe('a paper', () => {
  it.each([election, columns, each, panels, listAndRow])(
    'with nothing marked is no ballot by review, and blank only on purpose',
    (each) => {
      expect(problemOf(each, emptyPaper(each))).toBe('nothing_ticked');
      expect(takesBlank(each)).toBe(true);
    },
  );

  it('of several rows is valid without a mark, any other is not', () => {
    expect([election, columns, panels, listAndRow].map(blankIsInvalid)).toEqual([
      true,
      true,
      true,
      true,
    ]);
    expect(blankIsInvalid(each)).toBe(false);
  });

  it('with fewer names than the limit is one', () => {
    expect(problemOf(election, [[5]])).toBe(undefined);
  });

  it('with one of two lists left blank is one', () => {
    expect(problemOf(panels, [[], [0]])).toBe(undefined);
    expect(markings(panels, [[], [0]])).toEqual([
      [1, 0, 0, 0],
      [0, 1, 0],
    ]);
  });

  it('becomes markings with the blank flag first', () => {
    expect(markings(election, [[0, 5]])).toEqual([[0, 1, 0, 0, 0, 0, 1]]);
    expect(markings(election, [[]])).toEqual([[1, 0, 0, 0, 0, 0, 0]]);
  });

  it.each([[undefined], [[[1], [2]]], [[[9]]], [[[0, 1, 2]]]])(
    'kept as %j does not fit and starts empty',
    (kept) => expect(fittingPaper(election, kept)).toEqual([[]]),
  );

  it('kept half-made is taken up again', () => {
    expect(fittingPaper(election, [[2]])).toEqual([[2]]);
    expect(fittingPaper(columns, [[2], []])).toEqual([[2], []]);
  });
});
