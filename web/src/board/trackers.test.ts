import { expect, it } from 'vitest';
import { find } from './trackers';

it('the list of ballots is searched by any part, whatever the case and spaces', () => {
  const trackers = ['wTv7ICRq2A', 'AAv7xx'];
  expect(find(trackers, ' tv7 ic')).toEqual(['wTv7ICRq2A']);
  expect(find(trackers, 'zz')).toEqual([]);
  expect(find(trackers, '')).toEqual(trackers);
});
