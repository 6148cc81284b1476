import { expect, it } from 'vitest';
import { complete, grouped, inGroups } from './code-text';

it.each([
  ['', ''],
  ['2345', '2345'],
  ['23456', '2345-6'],
  ['2345 6789–BCFG', '2345-6789-bcfg'],
])('shows %j in its groups', (typed, shown) => {
  expect(grouped('ballot_token', typed)).toBe(shown);
});

it('a digest stands in groups, the last as long as is left', () => {
  expect(inGroups('a1b2c3d4e5', 4)).toEqual(['a1b2', 'c3d4', 'e5']);
  expect(inGroups('', 4)).toEqual([]);
});

it('is complete when as many characters stand there as a code has', () => {
  expect(complete('ballot_token', '2345-6789-bcfg-hjkm-npq')).toBe(false);
  expect(complete('ballot_token', '2345-6789-bcfg-hjkm-npqr')).toBe(true);
  expect(complete('teller_code', '2345-6789-bcfg-hjkm-npqr')).toBe(false);
});
