import { expect, it } from 'vitest';
import { find, lookUp } from './trackers';

const TRACKERS = ['wTv7ICRq2A', 'AAv7xx+/9b'];

it('the list of ballots is searched by any part, whatever the case, spaces and dashes', () => {
  expect(find(TRACKERS, ' tv7 ic')).toEqual(['wTv7ICRq2A']);
  expect(find(TRACKERS, 'wTv7-ICRq-2A')).toEqual(['wTv7ICRq2A']);
  expect(find(TRACKERS, 'xx+/')).toEqual(['AAv7xx+/9b']);
  expect(find(TRACKERS, 'zz')).toEqual([]);
  expect(find(TRACKERS, '')).toEqual(TRACKERS);
});

it('a tracker as a phone shows it, cut short, is found in the box', () => {
  expect(lookUp(TRACKERS, 'wTv7 ICRq…')).toEqual({ look: 'found', tracker: 'wTv7ICRq2A' });
});

it.each([
  ['', { look: 'nothing_typed' }],
  [' … ', { look: 'nothing_typed' }],
  ['v7', { look: 'unsure', count: 2 }],
  ['wTv7', { look: 'unsure', count: 1 }],
  ['wTv7ICRq2Z', { look: 'missing' }],
])('%o is answered with %o', (typed, answer) => expect(lookUp(TRACKERS, typed)).toEqual(answer));
