import { describe, expect, it } from 'vitest';
import { fitted } from './fit';

const ROOM = { width: 28, height: 18 };
const ENTRY = { line: 1.5, beside: 2 };
/** "BHXH thành phố Hồ Chí Minh". */
const LETTERS = 26;

function seats(count: number) {
  return fitted(count, LETTERS, ROOM, ENTRY);
}

describe('a list is as large as fits', () => {
  it('few entries stand large in one column', () => {
    expect(seats(4)).toMatchObject({ columns: 1, size: 1.7 });
  });

  it('more entries stand smaller before any page is turned', () => {
    expect(seats(10).size).toBeLessThan(seats(4).size);
    expect(seats(10).page).toBeGreaterThanOrEqual(10);
  });

  it('what is too much for one look stands in pages that can still be read', () => {
    for (const count of [100, 500]) {
      expect(seats(count)).toMatchObject({ size: 0.75, columns: 2 });
      expect(fitted(count, 10, ROOM, ENTRY)).toMatchObject({ size: 0.75, columns: 4 });
    }
  });

  it.each([1, 10, 34, 100, 500])('no entry of %d is higher or wider than its room', (count) => {
    for (const letters of [8, 19, 26]) {
      const { size, columns, page } = fitted(count, letters, ROOM, ENTRY);
      expect(Math.ceil(Math.min(count, page) / columns) * size * ENTRY.line).toBeLessThanOrEqual(
        ROOM.height,
      );
      expect(columns * size * (letters * 0.54 + ENTRY.beside)).toBeLessThanOrEqual(ROOM.width);
    }
  });

  it('an entry wider than the room stands in one column all the same', () => {
    expect(fitted(3, 400, ROOM, ENTRY)).toMatchObject({ columns: 1, size: 0.75 });
  });
});
