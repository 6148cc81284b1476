/** Finding a unit with two keystrokes: marks, case and the order of words do not matter. */

import { fold } from '../strings/fold';

/**
 * The seats whose unit answers to `query`: the beginning of a word, initials ("bn" finds Bắc Ninh), or any part
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

const NO_MATCH = 5;

function rank(name: string, wanted: string): number {
  const words = name.split(' ');
  if (words.some((_, at) => words.slice(at).join(' ').startsWith(wanted))) {
    return name.startsWith(wanted) ? 0 : 1;
  }
  const compact = wanted.replaceAll(' ', '');
  const initials = initialsOf(words, /\d/.test(compact));
  if (initials.includes(compact)) {
    // "tb" is Thái Bình before it is "tỉnh B…": a unit's own name stands last.
    return initials.endsWith(compact) ? 2 : 3;
  }
  return wanted.split(' ').every((part) => name.includes(part)) ? 4 : NO_MATCH;
}

/** The numbers of a unit's seats count only for who types a number. */
function initialsOf(words: readonly string[], withNumbers: boolean): string {
  const named = withNumbers ? words : words.filter((word) => !/^\d/.test(word));
  return named.map((word) => word.charAt(0)).join('');
}
