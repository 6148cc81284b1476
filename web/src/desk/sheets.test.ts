import { expect, it } from 'vitest';
import { sheetsOf } from './sheets';

it.each([
  [0, []],
  [1, [1]],
  [8, [8]],
  [9, [8, 1]],
  [20, [8, 8, 4]],
])('%i slips go on sheets of %o', (slips, sheets) =>
  expect(sheetsOf(Array.from({ length: slips }, (_, at) => at)).map((one) => one.length)).toEqual(
    sheets,
  ),
);
