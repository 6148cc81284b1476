import { describe, expect, it } from 'vitest';
import { groupsToRepeat, keyCode, repeats } from './key-code';

describe('the code of a key', () => {
  it('is the first 8 hex digits of the digest of its text', () => {
    expect(keyCode('abc')).toBe('ba78 16bf');
  });
});

describe('typing a new code back', () => {
  it('asks for two different groups in their order, each pair possible', () => {
    const pairs = new Set<string>();
    for (let first = 0; first < 6; first += 1) {
      for (let second = 0; second < 5; second += 1) {
        const draws = [first, second];
        const [one, other] = groupsToRepeat(6, () => draws.shift() ?? 0);
        expect(one).toBeLessThan(other);
        expect(other).toBeLessThan(6);
        pairs.add(`${one}-${other}`);
      }
    }
    expect(pairs.size).toBe(15);
  });

  it('overlooks case, spaces and dashes', () => {
    expect(repeats(' BCF–gh ', 'bcfgh')).toBe(true);
    expect(repeats('bcfgj', 'bcfgh')).toBe(false);
  });
});
