/** How codes and digests look: in groups, also while they are being typed. */
import type { CodeKind } from '../election/code';

interface Shape {
  readonly groups: number;
  readonly size: number;
  readonly placeholder: string;
}

export const SHAPES: Readonly<Record<CodeKind, Shape>> = {
  ballot_token: { groups: 5, size: 4, placeholder: 'xxxx-xxxx-xxxx-xxxx-xxxx' },
  teller_code: { groups: 6, size: 5, placeholder: 'xxxxx-xxxxx-xxxxx-xxxxx-xxxxx-xxxxx' },
};

const SEPARATORS = /[\p{White_Space}\u002d\u2010-\u2015]/gu;

/** The typed characters in their groups. */
export function grouped(kind: CodeKind, typed: string): string {
  const { size } = SHAPES[kind];
  return inGroups(typed.replace(SEPARATORS, '').toLowerCase(), size).join('-');
}

/** Groups of `size` characters that an eye can follow; the last may be shorter. */
export function inGroups(text: string, size: number): readonly string[] {
  const characters = [...text];
  return Array.from({ length: Math.ceil(characters.length / size) }, (_, index) =>
    characters.slice(index * size, (index + 1) * size).join(''),
  );
}

/** Whether as many characters stand there as a code has. */
export function complete(kind: CodeKind, typed: string): boolean {
  const { groups, size } = SHAPES[kind];
  return [...typed.replace(SEPARATORS, '')].length >= groups * size;
}
