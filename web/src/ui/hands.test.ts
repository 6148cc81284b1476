import { expect, it } from 'vitest';
import { allInFavour, checkHands } from './hands';

it('everybody present in favour makes up those present', () => {
  expect(checkHands(allInFavour(9), 9)).toEqual({
    check: 'fits',
    hands: { in_favour: 9, against: 0, no_opinion: 0 },
  });
});

it('three counts that make up those present are taken, whatever they carry', () => {
  const draft = { in_favour: ' 1', against: '5', no_opinion: '3 ' };
  expect(checkHands(draft, 9)).toEqual({
    check: 'fits',
    hands: { in_favour: 1, against: 5, no_opinion: 3 },
  });
});

it('counts that do not make up those present are refused with their sum', () => {
  const draft = { in_favour: '7', against: '1', no_opinion: '0' };
  expect(checkHands(draft, 9)).toEqual({ check: 'wrong_sum', sum: 8 });
});

it.each(['', 'ba', '-1', '1,5'])('“%s” is no count', (text) => {
  const draft = { in_favour: text, against: '0', no_opinion: '0' };
  expect(checkHands(draft, 0).check).toBe('not_a_number');
});
