/** Finding a unit with two keystrokes: marks, case and the order of words do not matter. */

/** Lower case without marks; "đ", which no decomposition touches, becomes "d". */
export function fold(text: string): string {
  const bare = text.normalize('NFD').replace(/\p{M}/gu, '');
  return bare
    .toLowerCase()
    .replaceAll('đ', 'd')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/**
 * The seats whose unit answers to `query`: initials ("bn" finds Bắc Ninh), the beginning of a word, or any part
 * of the name, the better answer first; an empty query leaves all in their order.
 */
export function findSeats<T extends { readonly name: string }>(
  seats: readonly T[],
  query: string,
): readonly T[] {
  const wanted = fold(query);
  if (wanted === '') {
    return seats;
  }
  const ranked = seats.map((seat, at) => ({ seat, at, rank: rank(fold(seat.name), wanted) }));
  return ranked
    .filter(({ rank }) => rank < NO_MATCH)
    .sort((a, b) => a.rank - b.rank || a.at - b.at)
    .map(({ seat }) => seat);
}

const NO_MATCH = 4;

function rank(name: string, wanted: string): number {
  const words = name.split(' ');
  const compact = wanted.replaceAll(' ', '');
  if (words.some((_, at) => words.slice(at).join(' ').startsWith(wanted))) {
    return name.startsWith(wanted) ? 0 : 1;
  }
  if (
    words
      .map((word) => word.charAt(0))
      .join('')
      .includes(compact)
  ) {
    return 2;
  }
  return wanted.split(' ').every((part) => name.includes(part)) ? 3 : NO_MATCH;
}
