import { describe, expect, it } from 'vitest';
import { contest, hall } from '../audit/testing/views';
import { flaws } from '../election/flaw';
import { flawSentence, formatCount, formatPercentage, formatScore, refusalSentence } from '.';
import { matterSentence, questionOf, quorumSentence } from './vi/motions';
import { placedName } from './vi/outcome';

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

  it('a motion is a question while it is open and a statement after', () => {
    const view = hall({ contests: [contest({})] });
    const matter = { matter: 'office', role: 'head', unit: 2 } as const;
    expect(questionOf(matter, view)).toBe('Bầu BHXH tỉnh Hải Dương làm cụm trưởng?');
    expect(matterSentence(matter, view)).toBe('Bầu BHXH tỉnh Hải Dương làm cụm trưởng');
  });

  it('a quorum is said with what is needed, where something is', () => {
    expect(quorumSentence({ convened: 12, present: 7, needed: 8, met: false })).toBe(
      'Có mặt 7/12 đại biểu, cần ít nhất 8: chưa đủ.',
    );
    expect(quorumSentence({ convened: 12, present: 7, needed: null, met: true })).toBe(
      'Có mặt 7/12 đại biểu.',
    );
  });

  it('a place is a rank, or equal to the others', () => {
    expect(placedName({ place: 2, role: 'chosen' })).toBe('Xếp thứ nhì');
    expect(placedName({ place: null, role: 'chosen' })).toBe('Được bình chọn');
    expect(placedName({ place: null, role: 'alternate' })).toBe('Dự khuyết');
  });

  it('a refusal says what it is about', () => {
    expect(refusalSentence({ refusal: 'hands_do_not_add_up', present: 9 })).toContain('9');
    expect(refusalSentence({ refusal: 'not_eligible', name: 'Thái Bình' })).toContain('Thái Bình');
    expect(refusalSentence({ refusal: 'not_open' })).toMatch(/\.$/);
  });
});
