import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ALPHABET, Code, type CodeKind } from './code';
import { seededRandom } from './testing/random';

const KINDS = [
  { kind: 'ballot_token', size: 4, groups: 5 },
  { kind: 'teller_code', size: 5, groups: 6 },
] as const;

function fresh(kind: CodeKind, seed: number): Code {
  return Code.fresh(kind, seededRandom(`code ${seed}`));
}

describe.each(KINDS)('a $kind', ({ kind, size, groups }) => {
  const codes = fc.integer({ min: 0, max: 400 }).map((seed) => fresh(kind, seed));

  it('is shown in its groups and read back', () => {
    fc.assert(
      fc.property(codes, (code) => {
        const shown = code.reveal();
        expect(shown.split('-').map((group) => group.length)).toEqual(Array(groups).fill(size));
        const read = Code.parse(kind, shown);
        expect(read.ok && read.value.canonical()).toBe(code.canonical());
      }),
      { seed: 25 },
    );
  });

  it('is read whatever the case, spaces and dashes', () => {
    const code = fresh(kind, 1);
    const typed = ` ${code.reveal().toUpperCase().replaceAll('-', '–\u00a0')}\n`;
    const read = Code.parse(kind, typed);
    expect(read.ok && read.value.canonical()).toBe(code.canonical());
  });

  it('names the group of one mistyped character', () => {
    const place = fc.integer({ min: 0, max: size * groups - 1 });
    const shift = fc.integer({ min: 1, max: 24 });
    fc.assert(
      fc.property(codes, place, shift, (code, at, by) => {
        const characters = [...code.canonical()];
        characters[at] = ALPHABET.charAt((ALPHABET.indexOf(characters[at] ?? '') + by) % 25);
        expect(Code.parse(kind, characters.join(''))).toEqual({
          ok: false,
          flaw: { code: 'wrong_group', group: Math.floor(at / size) },
        });
      }),
      { seed: 25 },
    );
  });

  it('refuses two neighbours of a group swapped', () => {
    fc.assert(
      fc.property(codes, fc.integer({ min: 0, max: size * groups - 2 }), (code, at) => {
        const characters = [...code.canonical()];
        const [one, other] = [characters[at] ?? '', characters[at + 1] ?? ''];
        fc.pre(one !== other && Math.floor(at / size) === Math.floor((at + 1) / size));
        characters.splice(at, 2, other, one);
        expect(Code.parse(kind, characters.join('')).ok).toBe(false);
      }),
      { seed: 25 },
    );
  });

  it('names a character that no code has, as typed, and its group', () => {
    const characters = [...fresh(kind, 2).canonical()];
    characters[size] = 'O';
    expect(Code.parse(kind, characters.join('-'))).toEqual({
      ok: false,
      flaw: { code: 'wrong_character', group: 1, character: 'O' },
    });
  });

  it('refuses another length', () => {
    const short = fresh(kind, 3).canonical().slice(1);
    expect(Code.parse(kind, short)).toEqual({ ok: false, flaw: { code: 'wrong_length' } });
  });

  it('does not show itself by accident', () => {
    const code = fresh(kind, 4);
    expect(`${code} ${JSON.stringify({ code })}`).not.toContain(code.canonical().slice(0, 4));
  });
});
