/** Small readings of what the chair types: whole numbers, lines. */

/** A whole number of at most four digits; `undefined` for anything else. */
export function readCount(typed: string): number | undefined {
  return /^\d{1,4}$/.test(typed.trim()) ? Number(typed) : undefined;
}

/** The texts of a field with one a line; empty lines are none. */
export function readLines(typed: string): string[] {
  return typed
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

/** The same list with the one at `at` moved by `by` places, or as it is where there is no room. */
export function moved<T>(list: readonly T[], at: number, by: number): readonly T[] {
  const one = list[at];
  const to = at + by;
  if (one === undefined || to < 0 || to >= list.length) {
    return list;
  }
  const rest = list.filter((_, index) => index !== at);
  return [...rest.slice(0, to), one, ...rest.slice(to)];
}

/** The same list with the one at `at` replaced. */
export function replaced<T>(list: readonly T[], at: number, by: T): readonly T[] {
  return list.map((one, index) => (index === at ? by : one));
}

/** The same list without the one at `at`. */
export function without<T>(list: readonly T[], at: number): readonly T[] {
  return list.filter((_, index) => index !== at);
}
