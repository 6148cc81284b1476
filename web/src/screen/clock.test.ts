import { expect, it } from 'vitest';
import { clockText, secondsLeft } from './clock';

const CLOCK = { round: 'RoundOneRoundOneRound1', now: 1_000, ends_at: 1_300 };

it('the time counts from the server’s time of the view, whatever this device believes', () => {
  expect(secondsLeft(CLOCK, 0)).toBe(300);
  expect(secondsLeft(CLOCK, 60_500)).toBe(240);
  expect(secondsLeft(CLOCK, 299_001)).toBe(1);
});

it('it ends at nothing and stays there', () => {
  expect(secondsLeft(CLOCK, 300_000)).toBe(0);
  expect(secondsLeft({ ...CLOCK, ends_at: 900 }, 0)).toBe(0);
});

it.each([
  [0, '00:00'],
  [7, '00:07'],
  [307, '05:07'],
  [10_800, '180:00'],
])('%d seconds are %s', (seconds, text) => expect(clockText(seconds)).toBe(text));
