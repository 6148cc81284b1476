import { expect, it } from 'vitest';
import { contest, hall } from '../audit/testing/views';
import { keyOf, slidesOf, wifiOrder } from './wall-orders';

it('what can be pinned is what would show something', () => {
  const bare = hall({
    presidium: { people: [], adopted: false },
    tellers: [],
    clauses: [],
    standings: [],
    pact: [],
  });
  expect(slidesOf(bare).map(keyOf)).toEqual(['join']);
});

it('every contest can be pinned by its number', () => {
  const keys = slidesOf(hall({ contests: [contest({ id: 1 }), contest({ id: 7 })] })).map(keyOf);
  expect(keys).toEqual([
    'join',
    'presidium',
    'tellers',
    'rules',
    'standings',
    'contest-1',
    'contest-7',
  ]);
});

it('a Wi-Fi without a name is none, and a password keeps its blanks', () => {
  expect(wifiOrder({ name: '  ', password: 'geheim123' })).toEqual({
    order: 'set_wifi',
    wifi: null,
  });
  expect(wifiOrder({ name: ' Hội trường ', password: ' a b c d ' })).toEqual({
    order: 'set_wifi',
    wifi: { name: 'Hội trường', password: ' a b c d ' },
  });
});
