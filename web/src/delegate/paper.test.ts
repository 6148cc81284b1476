import { describe, expect, it } from 'vitest';
import { fittingPaper, markings, panelsOf, problemOf, takesBlank, tick } from './paper';
import { FakeRound } from './testing/fake-round';

const { election } = new FakeRound();
const single = new FakeRound(3, 1).election;

describe('marking', () => {
  it('ticks and unticks', () => {
    const one = tick(election, [[]], 0, 3);
    expect(one).toEqual({ ticked: [[3]], full: false });
    expect(tick(election, one.ticked, 0, 3).ticked).toEqual([[]]);
  });

  it('stops at the limit and changes nothing', () => {
    expect(tick(election, [[1, 2]], 0, 4)).toEqual({ ticked: [[1, 2]], full: true });
  });

  it('where one may be chosen, another takes its place', () => {
    expect(tick(single, [[1]], 0, 4)).toEqual({ ticked: [[4]], full: false });
  });

  it('knows the limit from the election itself', () => {
    expect(panelsOf(election)[0]?.max).toBe(2);
  });
});

describe('a paper', () => {
  it('with nothing ticked is no ballot by review', () => {
    expect(problemOf(election, [[]])).toBe('nothing_ticked');
    expect(takesBlank(election)).toBe(true);
  });

  it('with fewer names than the limit is one', () => {
    expect(problemOf(election, [[5]])).toBe(undefined);
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
  });
});
