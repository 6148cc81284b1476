import { expect, it } from 'vitest';
import { type Early, takeEarly } from './early-socket';

const ADDRESS = 'ws://vote.test/m/00000000/socket?as=delegate';

function early(
  readyState: number,
  url = ADDRESS,
): { place: { earlySocket?: Early }; ends: string[] } {
  const ends: string[] = [];
  const socket = { url, readyState, onmessage: null, close: () => ends.push(url) };
  const heard = [new MessageEvent('message', { data: 'challenge' })];
  return { place: { earlySocket: { socket: socket as unknown as WebSocket, heard } }, ends };
}

it('an early socket is taken with what it heard, once', () => {
  const { place } = early(1);
  expect(takeEarly(ADDRESS, place)?.heard.map(({ data }) => data)).toEqual(['challenge']);
  expect(takeEarly(ADDRESS, place)).toBeUndefined();
});

it.each([
  ['is dead', 3, ADDRESS],
  ['leads elsewhere', 1, 'ws://vote.test/m/11111111/socket?as=delegate'],
])('an early socket that %s is closed and not taken', (_, state, url) => {
  const { place, ends } = early(state, url);
  expect(takeEarly(ADDRESS, place)).toBeUndefined();
  expect(ends).toEqual([url]);
});

it('a page without one opens its own', () => {
  expect(takeEarly(ADDRESS, {})).toBeUndefined();
});
