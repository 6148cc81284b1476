import { describe, expect, it } from 'vitest';
import { Code } from '../election/code';
import { seededRandom } from '../election/testing/random';
import { emptyGroups, flawOfGroups, nextGroup, typedInto } from './code-groups';

const KIND = 'ballot_token';
const code = Code.fresh(KIND, seededRandom('groups'));
const groups = code.reveal().split('-');
const flaw = (typed: readonly string[], focused?: number, asked = false) =>
  flawOfGroups(KIND, typed, { focused, asked });

describe('what is typed', () => {
  it('flows on into the empty boxes behind', () => {
    expect(typedInto(KIND, emptyGroups(KIND), 1, '2345-67')).toEqual(['', '2345', '67', '', '']);
  });

  it('stays in its box where the next is filled', () => {
    expect(typedInto(KIND, ['2345', '6789', 'b', '', ''], 1, '67899')).toEqual([
      '2345',
      '67899',
      'b',
      '',
      '',
    ]);
  });

  it.each([0, 2, 4])('fills all boxes when a whole code is pasted into box %d', (at) => {
    const typed = typedInto(KIND, ['x', '', 'y', '', 'z'], at, ` ${code.reveal().toUpperCase()}\n`);
    expect(typed.map((group) => group.toLowerCase())).toEqual(groups);
  });

  it('goes on in the next open box, and nowhere when all are full', () => {
    expect(nextGroup(KIND, ['2345', '67', '', '', ''], 0)).toBe(1);
    expect(nextGroup(KIND, ['23', '6789', '2345', '6789', '2345'], 4)).toBe(0);
    expect(nextGroup(KIND, groups, 4)).toBe(undefined);
  });
});

describe('what is wrong', () => {
  it('is said at once of a sign that no code has', () => {
    expect(flaw(['2345', '6o', '', '', ''], 1)).toEqual({
      code: 'wrong_character',
      group: 1,
      character: 'o',
    });
  });

  it('is not said of a group that is being typed, but of one that was left', () => {
    const left = ['2345', '67', '2', '', ''];
    expect(flaw(left, 1)).toBe(undefined);
    expect(flaw(left, 2)).toEqual({ code: 'short_group', group: 1 });
    expect(flaw(['2345', '67', '', '', ''], undefined)).toBe(undefined);
  });

  it('is said of a group with too many characters', () => {
    expect(flaw(['2345', '67892', '2', '', ''], 1)).toEqual({ code: 'long_group', group: 1 });
  });

  it('names the wrong group as soon as all are there', () => {
    const wrong = groups.map((group, at) =>
      at === 3 ? group.replace(/^./, (first) => (first === '2' ? '3' : '2')) : group,
    );
    expect(flaw(wrong, 4)).toEqual({ code: 'wrong_group', group: 3 });
    expect(flaw(groups, 4)).toBe(undefined);
  });

  it('is what is missing, when somebody goes on without it', () => {
    expect(flaw(['2345', '', '', '', ''], undefined, true)).toEqual({
      code: 'short_group',
      group: 1,
    });
  });
});
