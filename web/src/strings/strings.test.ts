import { afterEach, describe, expect, it } from 'vitest';
import { contest, hall } from '../audit/testing/views';
import { type Flaw, flaws } from '../election/flaw';
import { flawSentence, formatCount, formatPercentage, formatScore, refusalSentence } from '.';
import { formatDay, moment, plural } from './format';
import { speak } from './language';
import { matterSentence, questionOf, quorumSentence } from './motions';
import { placedName } from './outcome';
import { phoneRefusal } from './phone-refusals';

afterEach(() => speak('vi'));

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
    ['9007199254740993.10', '9.007.199.254.740.993,10'],
  ])('the score %s is written %s', (score, text) => expect(formatScore(score)).toBe(text));

  it('follow the language, and keep their digits', async () => {
    await speak('en');
    expect(formatCount(1234567)).toBe('1,234,567');
    expect(formatPercentage(2, 3)).toBe('66.67%');
    expect(formatScore('9007199254740993.10')).toBe('9,007,199,254,740,993.10');
  });
});

describe('days and moments', () => {
  const night = '2026-12-20T17:05:00Z';

  it('are those of the meeting, wherever the device is', async () => {
    expect(moment(night)).toBe('00:05 ngày 21/12/2026');
    expect(formatDay({ year: 2027, month: 1, day: 9 })).toBe('09/01/2027');
    await speak('en');
    expect(moment(night)).toBe('00:05 on 21 December 2026');
    expect(formatDay({ year: 2027, month: 1, day: 9 })).toBe('9 January 2027');
  });
});

describe('one and many', () => {
  it('are told apart in English', async () => {
    const words = { one: '1 ballot', other: 'ballots' };
    await speak('en');
    expect([0, 1, 2, 21].map((count) => plural(count, words))).toEqual([
      'ballots',
      '1 ballot',
      'ballots',
      'ballots',
    ]);
  });
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

  it('a phone says of its ballot where to go, and has a sentence for what it does not expect', () => {
    const said = (flaw: Flaw) => phoneRefusal({ refusal: 'bad_ballot', flaw });
    expect(said('unknown_credential')).toContain('bàn điểm danh');
    expect(said('unused_spare')).toContain('dự phòng');
    expect(said('wrong_hash')).toContain('chưa vào hòm');
    expect(refusalSentence({ refusal: 'bad_ballot', flaw: 'wrong_hash' })).toBe(said('wrong_hash'));
    expect(phoneRefusal({ refusal: 'no_units' })).toMatch(/\.$/);
  });

  it('a refusal says what it is about', () => {
    expect(refusalSentence({ refusal: 'hands_do_not_add_up', present: 9 })).toContain('9');
    expect(refusalSentence({ refusal: 'not_eligible', name: 'Thái Bình' })).toContain('Thái Bình');
    expect(refusalSentence({ refusal: 'not_open' })).toMatch(/\.$/);
  });
});
