import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readJson, writeJson } from './json';
import { Refused } from './outcome';

describe('JSON', () => {
  it('is read and written as JSON.parse and JSON.stringify do', () => {
    const values = fc.jsonValue({ noUnicodeString: false });
    fc.assert(
      fc.property(values, (value) => {
        const text = JSON.stringify(value);
        fc.pre(text === JSON.stringify(JSON.parse(text)));
        expect(writeJson(readJson(text))).toBe(text);
      }),
      { seed: 25 },
    );
  });

  it('keeps the last value of a field written twice', () => {
    expect(writeJson(readJson('{"a":1,"b":2,"a":3}'))).toBe('{"a":3,"b":2}');
  });

  it.each([
    ['nothing', ''],
    ['a byte order mark', '\ufeff{}'],
    ['a trailing comma', '[1,]'],
    ['text after the value', '{} {}'],
    ['a leading zero', '01'],
    ['a sign alone', '-'],
    ['a number without a finite value', '1e400'],
    ['a lone surrogate', '"\\ud800"'],
    ['a raw control character', '"\u0001"'],
    ['an unknown escape', '"\\x41"'],
    ['an open string', '"a'],
    ['an open escape', '"\\'],
    ['a name without quotes', '{a:1}'],
    ['other words', 'nul'],
    ['nesting without end', '['.repeat(128) + ']'.repeat(128)],
  ])('refuses %s', (_, text) => {
    expect(() => readJson(text)).toThrow(new Refused('malformed_json'));
  });
});
