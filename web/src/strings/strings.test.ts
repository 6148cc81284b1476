import { describe, expect, it } from 'vitest';
import { flaws } from '../election/flaw';
import { flawSentence, formatCount, formatPercentage, formatScore, refusalSentence } from '.';

describe('numbers', () => {
  it.each([
    [0, '0'],
    [999, '999'],
    [1260, '1.260'],
    [1234567, '1.234.567'],
  ])('the count %d is written %s', (count, text) => expect(formatCount(count)).toBe(text));

  it.each([
    [2, 3, '66,67%'],
    [1, 8, '12,50%'],
    [0, 0, '0,00%'],
    [9, 9, '100,00%'],
    [1, 400, '0,25%'],
  ])('%d of %d is %s', (part, whole, text) => expect(formatPercentage(part, whole)).toBe(text));

  it.each([
    ['1372.5', '1.372,5'],
    ['270', '270'],
    ['1259.99', '1.259,99'],
  ])('the score %s is written %s', (score, text) => expect(formatScore(score)).toBe(text));
});

describe('sentences', () => {
  it('every flaw has one that ends', () => {
    for (const flaw of flaws) {
      expect(flawSentence(flaw)).toMatch(/\.$/);
    }
  });

  it('a refusal says what it is about', () => {
    expect(refusalSentence({ refusal: 'hands_do_not_add_up', present: 9 })).toContain('9');
    expect(refusalSentence({ refusal: 'not_eligible', name: 'Thái Bình' })).toContain('Thái Bình');
    expect(refusalSentence({ refusal: 'not_open' })).toMatch(/\.$/);
  });
});
