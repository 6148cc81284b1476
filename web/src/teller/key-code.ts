/** The code of an offered key, which a teller and the chair compare by reading it aloud. */
import { hexDigest } from '../election/hash';
import { inGroups } from '../ui/code-text';

/** The first 8 hex digits of SHA-256 of the public key's text, in two groups. */
export function keyCode(publicKey: string): string {
  return inGroups(hexDigest(publicKey).slice(0, 8), 4).join(' ');
}

/** Two different groups of a new code, to be typed back: proof that it was written down. */
export function groupsToRepeat(
  groups: number,
  below: (bound: number) => number,
): readonly [number, number] {
  const first = below(groups);
  const other = below(groups - 1);
  const second = other < first ? other : other + 1;
  return first < second ? [first, second] : [second, first];
}

/** Whether what was typed is that group; case, spaces and dashes do not matter. */
export function repeats(typed: string, group: string): boolean {
  return typed.replace(/[\s\u2010-\u2015-]/g, '').toLowerCase() === group;
}
