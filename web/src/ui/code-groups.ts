/**
 * A code that is typed group by group. Pure: what a text does to the groups, where the caret goes on, and what is
 * wrong with them as soon as it can be known.
 */
import { ALPHABET, Code, type CodeFlaw, type CodeKind } from '../election/code';

/** How many groups, of how many characters. */
export const SHAPES: Readonly<
  Record<CodeKind, { readonly groups: number; readonly size: number }>
> = { ballot_token: { groups: 5, size: 4 }, teller_code: { groups: 6, size: 5 } };

const SEPARATORS = /[\p{White_Space}\u002d\u2010-\u2015]/gu;

/** What stands in the boxes. */
export type Groups = readonly string[];

/** What is wrong with typed groups; a group may be too short or too long before the code is whole. */
export type TypedFlaw =
  | CodeFlaw
  | { readonly code: 'short_group'; readonly group: number }
  | { readonly code: 'long_group'; readonly group: number };

export function emptyGroups(kind: CodeKind): Groups {
  return Array.from({ length: SHAPES[kind].groups }, () => '');
}

/** A code that is written or pasted into one box: what no longer fits there flows on into the empty boxes behind. */
export function typedInto(kind: CodeKind, groups: Groups, at: number, text: string): Groups {
  const { size } = SHAPES[kind];
  const characters = [...text.replace(SEPARATORS, '')];
  const whole = characters.length >= groups.length * size;
  const behindIsEmpty = groups.slice(at + 1).every((group) => group === '');
  if (!whole && (characters.length <= size || !behindIsEmpty)) {
    return groups.map((group, index) => (index === at ? characters.join('') : group));
  }
  const from = whole ? 0 : at;
  return groups.map((group, index) => {
    const start = (index - from) * size;
    const end = index === groups.length - 1 ? characters.length : start + size;
    return index < from ? group : characters.slice(start, end).join('');
  });
}

/** The box that is typed on in, after that one was filled; nothing when all are full. */
export function nextGroup(kind: CodeKind, groups: Groups, at: number): number | undefined {
  const { size } = SHAPES[kind];
  const open = (group: string) => [...group].length < size;
  const behind = groups.findIndex((group, index) => index >= at && open(group));
  const any = behind === -1 ? groups.findIndex(open) : behind;
  return any === -1 ? undefined : any;
}

/** What can be said now: a wrong sign at once, a short group when it was left, a wrong group when all are there. */
export function flawOfGroups(
  kind: CodeKind,
  groups: Groups,
  where: { readonly focused: number | undefined; readonly asked: boolean },
): TypedFlaw | undefined {
  const { size } = SHAPES[kind];
  const lengths = groups.map((group) => [...group].length);
  for (const [group, text] of groups.entries()) {
    const character = [...text].find((one) => !isOfCodes(one));
    if (character !== undefined) {
      return { code: 'wrong_character', group, character };
    }
  }
  const long = lengths.findIndex((length) => length > size);
  if (long !== -1) {
    return { code: 'long_group', group: long };
  }
  const short = lengths.findIndex((length) => length < size);
  if (short === -1) {
    const read = Code.parse(kind, groups.join(''));
    return read.ok ? undefined : read.flaw;
  }
  const wentOn = lengths.slice(short + 1).some((length) => length > 0) && where.focused !== short;
  return where.asked || wentOn ? { code: 'short_group', group: short } : undefined;
}

/** Which box is marked; all of them where no single one is to blame. */
export function isMarked(flaw: TypedFlaw | undefined, group: number): boolean {
  return flaw !== undefined && ('group' in flaw ? flaw.group === group : true);
}

function isOfCodes(character: string): boolean {
  return ALPHABET.includes(/[A-Z]/.test(character) ? character.toLowerCase() : character);
}
