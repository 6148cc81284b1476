/** How large a list can be drawn: as large as fits, then in columns, then in pages. */

/** A part of the wall, in rem: the wall is 60 rem wide and 33.75 rem high. */
export interface Room {
  readonly width: number;
  readonly height: number;
}

/** What an entry needs, in its own letter size. */
export interface Entry {
  /** Its height. */
  readonly line: number;
  /** What stands beside its name, with the gap to the next column. */
  readonly beside: number;
}

export interface Fit {
  /** Letters in rem. */
  readonly size: number;
  readonly columns: number;
  /** Entries on a page. */
  readonly page: number;
}

const SIZES = [1.9, 1.7, 1.5, 1.35, 1.2, 1.1, 1, 0.9, 0.8, 0.75];
const COLUMNS = [1, 2, 3, 4];

/** What the last row can still read; smaller than that, pages are turned. */
const SMALLEST = 0.75;

/** An average letter of a name, capitals included. */
const LETTER = 0.54;

/** For `count` entries whose longest has so many `letters`. */
export function fitted(count: number, letters: number, room: Room, entry: Entry): Fit {
  const fits = SIZES.flatMap((size) => COLUMNS.map((columns) => laid(size, columns, room, entry)));
  const whole = fits.find((one) => one.page >= count && letters <= lettersIn(one, room, entry));
  return whole ?? paged(letters, room, entry);
}

function paged(letters: number, room: Room, entry: Entry): Fit {
  const fits = COLUMNS.map((columns) => laid(SMALLEST, columns, room, entry));
  const wide = fits.filter((one) => letters <= lettersIn(one, room, entry));
  return wide.at(-1) ?? laid(SMALLEST, 1, room, entry);
}

function laid(size: number, columns: number, room: Room, entry: Entry): Fit {
  const rows = Math.max(1, Math.floor(room.height / (size * entry.line)));
  return { size, columns, page: rows * columns };
}

function lettersIn({ size, columns }: Fit, room: Room, entry: Entry): number {
  return (room.width / columns / size - entry.beside) / LETTER;
}

/** The letters of the longest of these. */
export function longest(names: readonly string[]): number {
  return Math.max(0, ...names.map((name) => name.length));
}
