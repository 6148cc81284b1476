import { expect, it } from 'vitest';
import { fold } from '../strings/fold';
import { findSeats } from './search';

const NAMES = [
  'BHXH tỉnh Bắc Ninh',
  'BHXH tỉnh Đồng Nai',
  'BHXH tỉnh Điện Biên',
  'BHXH tỉnh Quảng Ninh',
  'BHXH thành phố Đà Nẵng',
];

const seats = NAMES.map((name) => ({ name }));

function found(query: string): readonly string[] {
  return findSeats(seats, query).map((seat) => seat.name.replace(/^BHXH (tỉnh|thành phố) /, ''));
}

it.each([
  ['Đà Nẵng', 'da nang'],
  ['THỪA THIÊN - HUẾ', 'thua thien hue'],
  ['  Bà Rịa–Vũng Tàu ', 'ba ria vung tau'],
])('%s folds to %s', (text, folded) => expect(fold(text)).toBe(folded));

it('composed and decomposed typing find the same', () => {
  expect(found('Điện'.normalize('NFD'))).toEqual(found('Điện'.normalize('NFC')));
});

it('two keystrokes find a unit by its initials', () => {
  expect(found('bn')).toEqual(['Bắc Ninh']);
  expect(found('đb')).toEqual(['Điện Biên']);
});

it('initials of the own name go before those of what kind of unit it is', () => {
  const units = ['BHXH tỉnh Bắc Ninh', 'BHXH tỉnh Thái Bình (1)', 'BHXH tỉnh Thái Bình (2)'];
  const names = (query: string) =>
    findSeats(
      units.map((name) => ({ name })),
      query,
    ).map(({ name }) => name.slice(-3));
  expect(names('tb')).toEqual(['(1)', '(2)', 'inh']);
  expect(names('tb2')).toEqual(['(2)']);
});

it('the beginning of a word goes before a part of one', () => {
  expect(found('na')).toEqual(['Đồng Nai', 'Đà Nẵng']);
  expect(found('ninh')).toEqual(['Bắc Ninh', 'Quảng Ninh']);
});

it('nothing typed shows everybody, nonsense nobody', () => {
  expect(found(' ')).toHaveLength(NAMES.length);
  expect(found('xyz')).toEqual([]);
});
