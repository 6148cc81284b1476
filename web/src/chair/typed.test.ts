import { describe, expect, it } from 'vitest';
import { field, ordered } from './candidates';
import { BLANK_RULES, readRules } from './contest-rules';
import { type CorrectionDraft, readCorrection, targetsOf } from './correction';
import { readScore } from './score';
import { prepared } from './test-views';

describe('points', () => {
  it.each([
    ['1400', '1400'],
    ['1.400', '1400'],
    ['1.372,5', '1372.5'],
    ['1372,50', '1372.50'],
    [' 300 ', '300'],
    ['0', '0'],
  ])('%s is read as %s', (typed, score) => expect(readScore(typed)).toBe(score));

  it.each(['', '1372.5', '1,2,3', '12.34', '-1', 'x', '1.4000'])(
    '%s is refused rather than guessed',
    (typed) => expect(readScore(typed)).toBeUndefined(),
  );
});

describe('candidates', () => {
  const units = [
    prepared(1, 'Đồng Nai'),
    prepared(2, 'An Giang'),
    prepared(3, 'Bắc Ninh', 'members', { kind: 'deferred', reason: 'x' }),
    prepared(4, 'Quế Võ', 'districts'),
    prepared(5, 'Điện Biên'),
  ];

  it('are the eligible units of the contest’s own list; the others are shown with why', () => {
    const { eligible, others } = field(units, 'members');
    expect(eligible.map(({ unit }) => unit.id)).toEqual([1, 2, 5]);
    expect(others.map(({ unit }) => unit.id)).toEqual([3]);
  });

  it('stand in the order of the sheet or of the Vietnamese alphabet', () => {
    const { eligible } = field(units, 'members');
    const names = ordered(eligible, 'name').map(({ unit }) => unit.name);
    expect(ordered(eligible, 'sheet')).toEqual(eligible);
    expect(names).toEqual(['An Giang', 'Điện Biên', 'Đồng Nai']);
  });
});

describe('the rules of contests', () => {
  it('are taken only when every number is one', () => {
    const rules = { ...BLANK_RULES, title: ' Chọn một ' };
    expect(readRules([rules])).toEqual([
      { title: 'Chọn một', list: 'members', places: 1, ranked: false, max_picks: 1 },
    ]);
    expect(readRules([rules, { ...rules, places: 'hai' }])).toBeUndefined();
    expect(readRules([])).toBeUndefined();
  });
});

describe('a correction', () => {
  const draft: CorrectionDraft = {
    target: 'agreed_score',
    holds: false,
    score: '1.260',
    status: 'deferred',
    statusReason: ' ',
  };

  it('is what was typed for its target', () => {
    expect(readCorrection(draft)).toEqual({ field: 'agreed_score', score: '1260' });
    expect(readCorrection({ ...draft, target: 'party' })).toEqual({
      field: 'attestation',
      which: 'party',
      holds: false,
    });
  });

  it('of a status needs the reason of that status', () => {
    expect(readCorrection({ ...draft, target: 'status' })).toBeUndefined();
    expect(readCorrection({ ...draft, target: 'status', status: 'none' })).toEqual({
      field: 'status',
      status: { kind: 'none' },
    });
  });

  it('of pact and registration is asked of members only', () => {
    expect(targetsOf(prepared(1, 'A').unit)).toContain('pact_signed');
    expect(targetsOf(prepared(2, 'B', 'districts').unit)).not.toContain('pact_signed');
  });
});
