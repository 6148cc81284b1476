/**
 * The secret codes of the room: a ballot token (5 groups of 4) and a teller code (6 groups of 5), also
 * the form of chair and desk keys. Two check characters name the wrong group of a mistyped code
 * (docs/cryptography.md §4): Σ a·c = 0 and Σ b·a·c = 0 over GF(25), `a` by place in the group, `b` by group.
 */
import { drawBelow, type Random } from './random';

/** One case, no vowel, no d, no w: no Vietnamese keyboard composes them. The index is the GF(25) value. */
export const ALPHABET = '23456789bcfghjkmnpqrstvxz';

const SEPARATOR = /[\p{White_Space}\u002d\u2010-\u2015]/u;

export type CodeFlaw =
  | { readonly code: 'wrong_character'; readonly group: number; readonly character: string }
  | { readonly code: 'wrong_length' }
  | { readonly code: 'wrong_group'; readonly group: number }
  | { readonly code: 'wrong_code' };

export type CodeKind = 'ballot_token' | 'teller_code';

const SHAPES = {
  ballot_token: { groups: 5, size: 4 },
  teller_code: { groups: 6, size: 5 },
} as const;

/** A code whose check characters hold. It shows itself only when asked to. */
export class Code {
  readonly kind: CodeKind;
  readonly #canonical: string;

  private constructor(kind: CodeKind, canonical: string) {
    this.kind = kind;
    this.#canonical = canonical;
  }

  /** Reads what was typed or scanned; case, spaces and dashes do not matter. */
  static parse(
    kind: CodeKind,
    typed: string,
  ): { readonly ok: true; readonly value: Code } | { readonly ok: false; readonly flaw: CodeFlaw } {
    const characters = [...typed].filter((character) => !SEPARATOR.test(character));
    const canonical = characters.map(asciiLower);
    const flaw = flawOf(kind, canonical, characters);
    return flaw ? { ok: false, flaw } : { ok: true, value: new Code(kind, canonical.join('')) };
  }

  /** A new code: all characters random but the two that check. */
  static fresh(kind: CodeKind, random: Random): Code {
    const { groups, size } = SHAPES[kind];
    const values = Array.from({ length: groups * size }, () => drawBelow(25, random));
    const [last, lastButOne] = [groups * size - 1, (groups - 1) * size - 1];
    values[last] = 0;
    values[lastButOne] = 0;
    const [u, v] = checkValues(sums(values, size), groups, size);
    values[lastButOne] = u;
    values[last] = v;
    return new Code(kind, values.map((value) => ALPHABET.charAt(value)).join(''));
  }

  /** The form that is hashed: lower case, no separators. */
  canonical(): string {
    return this.#canonical;
  }

  /** The form for eyes and paper: groups joined by dashes. */
  reveal(): string {
    const { size } = SHAPES[this.kind];
    return (this.#canonical.match(new RegExp(`.{${size}}`, 'g')) ?? []).join('-');
  }

  toString(): string {
    return '<redacted>';
  }

  toJSON(): string {
    return '<redacted>';
  }
}

/** Lower case of ASCII only: no sign of another script becomes a letter of ours. */
function asciiLower(character: string): string {
  return /[A-Z]/.test(character) ? character.toLowerCase() : character;
}

function flawOf(
  kind: CodeKind,
  characters: readonly string[],
  typed: readonly string[],
): CodeFlaw | undefined {
  const { groups, size } = SHAPES[kind];
  const wrong = characters.findIndex((character) => !ALPHABET.includes(character));
  if (wrong !== -1) {
    return {
      code: 'wrong_character',
      group: Math.floor(wrong / size),
      character: typed[wrong] ?? '',
    };
  }
  if (characters.length !== groups * size) {
    return { code: 'wrong_length' };
  }
  const [s0, s1] = sums(
    characters.map((character) => ALPHABET.indexOf(character)),
    size,
  );
  if (s0 === 0 && s1 === 0) {
    return undefined;
  }
  const group = s0 === 0 ? -1 : times(s1, inverse(s0)) - 1;
  return group >= 0 && group < groups ? { code: 'wrong_group', group } : { code: 'wrong_code' };
}

/** S0 and S1 of the check. */
function sums(values: readonly number[], size: number): [number, number] {
  let s0 = 0;
  let s1 = 0;
  for (const [index, value] of values.entries()) {
    const weighed = times((index % size) + 1, value);
    s0 = plus(s0, weighed);
    s1 = plus(s1, times(Math.floor(index / size) + 1, weighed));
  }
  return [s0, s1];
}

/** The last characters of the last two groups that bring both sums to 0. */
function checkValues([s0, s1]: [number, number], groups: number, size: number): [number, number] {
  const place = inverse(size);
  const [t0, t1] = [times(minus(s0), place), times(minus(s1), place)];
  const difference = inverse(plus(groups, minus(groups - 1)));
  const v = times(plus(t1, minus(times(groups - 1, t0))), difference);
  return [plus(t0, minus(v)), v];
}

/** GF(25) = GF(5)[t]/(t² − 2); the value v is (v div 5)·t + (v mod 5). */
function plus(x: number, y: number): number {
  return ((Math.floor(x / 5) + Math.floor(y / 5)) % 5) * 5 + ((x + y) % 5);
}

function minus(x: number): number {
  return ((5 - Math.floor(x / 5)) % 5) * 5 + ((5 - (x % 5)) % 5);
}

function times(x: number, y: number): number {
  const [x1, x0, y1, y0] = [Math.floor(x / 5), x % 5, Math.floor(y / 5), y % 5];
  return ((x1 * y0 + x0 * y1) % 5) * 5 + ((2 * x1 * y1 + x0 * y0) % 5);
}

function inverse(x: number): number {
  for (let candidate = 1; candidate < 25; candidate += 1) {
    if (times(x, candidate) === 1) {
      return candidate;
    }
  }
  throw new RangeError('zero has no inverse');
}
