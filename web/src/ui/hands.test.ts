import { expect, it } from 'vitest';
import { allInFavour, checkHands } from './hands';

it('everybody present in favour is carried', () => {
  expect(checkHands(allInFavour(9), 9)).toEqual({
    check: 'fits',
    hands: { in_favour: 9, against: 0, no_opinion: 0 },
    carried: true,
  });
});

it.each([
  ['5', '4', '0', true],
  ['4', '4', '0', false],
  ['4', '3', '1', false],
])('%s : %s : %s carries only with more than half (%s)', (inFavour, against, none, carried) => {
  const draft = { in_favour: inFavour, against, no_opinion: none };
  const present = Number(inFavour) + Number(against) + Number(none);
  expect(checkHands(draft, present)).toMatchObject({ check: 'fits', carried });
});

it('counts that do not make up those present are refused with their sum', () => {
  const draft = { in_favour: '7', against: '1', no_opinion: '0' };
  expect(checkHands(draft, 9)).toEqual({ check: 'wrong_sum', sum: 8 });
});

it.each(['', 'ba', '-1', '1,5'])('“%s” is no count', (text) => {
  const draft = { in_favour: text, against: '0', no_opinion: '0' };
  expect(checkHands(draft, 0).check).toBe('not_a_number');
});
