import { describe, expect, it } from 'vitest';
import { terms } from '../audit/testing/views';
import type { RoundTerms } from '../protocol';
import { unbalancedSentence } from '../strings/paper-count';
import { countOf, digitsOf, fieldsOf, isDiffering, type Typed } from './paper-count';
import { panelSums, unbalanced } from './paper-sums';

const PRESENT = 9;

/** Two of four names may be marked. */
const LIST = terms();
const COLUMNS = terms({ form: 'columns', max_picks: 1, candidates: [1, 2] });
const ONE_NAME = terms({ form: 'each', max_picks: 1, candidates: [1] });
const NAMES = terms({ form: 'each', max_picks: 1, candidates: [1, 2] });

/** What was typed, field by field in the order of the form. */
function typed(of: RoundTerms, numbers: readonly (number | '')[]): Typed {
  return Object.fromEntries(fieldsOf(of).map(({ key }, at) => [key, String(numbers[at] ?? '')]));
}

function flaws(of: RoundTerms, ...numbers: readonly (number | '')[]): readonly string[] {
  return unbalanced(of, PRESENT, typed(of, numbers)).map(({ flaw }) => flaw);
}

describe('the fields of a count', () => {
  it('stand in the order of the counting sheet, list by list', () => {
    expect(fieldsOf(COLUMNS).map(({ key }) => key)).toEqual([
      'issued',
      'exchanged',
      'returned',
      'blank-0',
      'spoiled-0',
      'votes-0-1',
      'second-0-1',
      'votes-0-2',
      'second-0-2',
    ]);
  });

  it('ask for no blank ballots where rows are left empty instead', () => {
    expect(fieldsOf(NAMES).map(({ key }) => key)).not.toContain('blank-0');
    expect(fieldsOf(ONE_NAME).map(({ key }) => key)).toContain('blank-0');
  });

  it('make a count only together, with what the form of the list asks for', () => {
    expect(countOf(LIST, typed(LIST, [9, 0, 9, 1, 0, 6, 4, 4]))).toBeUndefined();
    expect(countOf(NAMES, typed(NAMES, [9, 2, 8, 1, 5, 2, 7, 0]))).toEqual({
      issued: 9,
      exchanged: 2,
      returned: 8,
      panels: [
        {
          blank: 0,
          spoiled: 1,
          rows: [
            { votes: 5, second: null, against: 2 },
            { votes: 7, second: null, against: 0 },
          ],
        },
      ],
    });
  });

  it('take digits and nothing else', () => {
    expect(digitsOf(' 1.234 phiếu')).toBe('1234');
    expect(digitsOf('-7')).toBe('7');
    expect(digitsOf('123456789')).toBe('123456');
  });

  it('are marked where the two counts differ, in their own list', () => {
    const differing = [{ line: 'row', panel: 1, unit: 3 } as const];
    expect(isDiffering({ line: 'row', panel: 1, unit: 3 }, differing)).toBe(true);
    expect(isDiffering({ line: 'row', panel: 0, unit: 3 }, differing)).toBe(false);
    expect(isDiffering({ line: 'blank', panel: 1 }, differing)).toBe(false);
  });
});

describe('a count balances by the laws of the server', () => {
  it('nothing is wrong with nothing, nor with a sound count', () => {
    expect(flaws(LIST)).toEqual([]);
    expect(flaws(LIST, 9, 2, 9, 1, 0, 6, 4, 4, 2)).toEqual([]);
    expect(flaws(COLUMNS, 9, 0, 9, 1, 0, 5, 2, 3, 5)).toEqual([]);
    expect(flaws(ONE_NAME, 9, 0, 9, 1, 1, 4, 3)).toEqual([]);
    expect(flaws(NAMES, 9, 0, 9, 1, 4, 3, 0, 0)).toEqual([]);
  });

  it('no more are handed out than are here, no more come back than were handed out', () => {
    expect(flaws(LIST, 10)).toEqual(['issued_above_present']);
    expect(flaws(LIST, 8, 0, 9)).toEqual(['returned_above_issued']);
  });

  it('what is not valid is in the box', () => {
    expect(flaws(LIST, 9, 0, 5, 4, 2)).toEqual(['invalid_above_returned']);
    expect(flaws(NAMES, 9, 0, 5, 6)).toEqual(['invalid_above_returned']);
  });

  it('no name has more votes than there are valid ballots, in both columns together either', () => {
    expect(flaws(LIST, 9, 0, 9, 1, 0, 9, '', '', '')).toEqual(['votes_above_valid']);
    expect(flaws(COLUMNS, 9, 0, 9, 1, 0, 5, 4, 3, 4)).toEqual(['votes_above_valid']);
    expect(flaws(NAMES, 9, 0, 9, 1, 5, 4, 0, 0)).toEqual(['votes_above_valid']);
  });

  it('all names together have at most what the ballots may hold, each column by itself', () => {
    expect(flaws(LIST, 9, 0, 9, 1, 0, 8, 8, 1, '')).toEqual(['votes_above_picks']);
    expect(flaws(COLUMNS, 9, 0, 9, 1, 0, 5, 0, 4, '')).toEqual(['votes_above_picks']);
  });

  it('every valid ballot marks somebody, which is known once all names are typed', () => {
    expect(flaws(LIST, 9, 0, 9, 1, 0, 3, 2, 1, '')).toEqual([]);
    expect(flaws(LIST, 9, 0, 9, 1, 0, 3, 2, 1, 1)).toEqual(['votes_below_valid']);
  });

  it('with one name alone the blank ballots are what is left', () => {
    expect(flaws(ONE_NAME, 9, 0, 9, 2, 1, 4, 3)).toEqual(['blank_is_rest']);
    expect(flaws(ONE_NAME, 9, 0, 9, 2, 1, 4, '')).toEqual([]);
  });

  it('list by list', () => {
    const two = {
      ...LIST,
      panels: LIST.panels.flatMap((panel) => [panel, { ...panel, candidates: [7] }]),
    };
    expect(unbalanced(two, PRESENT, typed(two, [9, 0, 9, 1, 0, 6, 4, 4, 2, 4, 0, 6]))).toEqual([
      { flaw: 'votes_above_valid', panel: 1, unit: 7, votes: 6, valid: 5 },
    ]);
  });

  it('each flaw has a sentence with the numbers that were typed', () => {
    const wrong = [
      ...unbalanced(LIST, PRESENT, typed(LIST, [12, 0, 13])),
      ...unbalanced(LIST, PRESENT, typed(LIST, [9, 0, 5, 4, 2])),
      ...unbalanced(LIST, PRESENT, typed(LIST, [9, 0, 9, 1, 0, 9])),
      ...unbalanced(LIST, PRESENT, typed(LIST, [9, 0, 9, 1, 0, 8, 8, 1])),
      ...unbalanced(LIST, PRESENT, typed(LIST, [9, 0, 9, 1, 0, 3, 2, 1, 1])),
      ...unbalanced(ONE_NAME, PRESENT, typed(ONE_NAME, [9, 0, 9, 2, 1, 4, 3])),
    ];
    expect(new Set(wrong.map(({ flaw }) => flaw)).size).toBe(7);
    for (const flaw of wrong) {
      expect(unbalancedSentence(flaw, (unit) => `Đơn vị ${unit}`)).toMatch(/\d.*\.$/);
    }
  });
});

it('sums tell what is valid and how many marks that may hold', () => {
  const sums = (...numbers: readonly number[]) =>
    LIST.panels.map((panel) => panelSums(panel, 0, typed(LIST, numbers)));
  expect(sums(9, 0, 9, 1)).toEqual([{ valid: undefined, marks: 0, most: undefined }]);
  expect(sums(9, 0, 9, 1, 0, 6, 4)).toEqual([{ valid: 8, marks: 10, most: 16 }]);
});
