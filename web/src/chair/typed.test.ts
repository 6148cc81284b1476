import { describe, expect, it } from 'vitest';
import { blankCorrection, type CorrectionDraft, readCorrection, targetsOf } from './correction';
import { readScore } from './score';
import { prepared, votingRules } from './test-views';

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

describe('a correction', () => {
  const draft: CorrectionDraft = {
    ...blankCorrection(),
    holds: false,
    score: '1.260',
    status: 'corruption',
    statusReason: ' ',
  };

  it.each(['self_score', 'adjusted_score', 'agreed_score'] as const)(
    'of %s is the points as typed',
    (target) => {
      expect(readCorrection({ ...draft, target })).toEqual({ field: target, score: '1260' });
      expect(readCorrection({ ...draft, target, score: 'x' })).toBeUndefined();
    },
  );

  it('of an attestation is whether it holds', () => {
    expect(readCorrection({ ...draft, target: 'party' })).toEqual({
      field: 'attestation',
      which: 'party',
      holds: false,
    });
  });

  it('of a status needs what happened', () => {
    expect(readCorrection({ ...draft, target: 'status' })).toBeUndefined();
    expect(readCorrection({ ...draft, target: 'status', statusReason: 'x' })).toEqual({
      field: 'status',
      status: { kind: 'corruption', reason: 'x' },
    });
    expect(readCorrection({ ...draft, target: 'status', status: 'none' })).toEqual({
      field: 'status',
      status: { kind: 'none' },
    });
  });

  it('of an award needs its name and its year', () => {
    const award = { ...draft, target: 'award', award: 'Bằng khen', awardYear: '2023' } as const;
    expect(readCorrection({ ...award, awardYear: '' })).toBeUndefined();
    expect(readCorrection(award)).toEqual({
      field: 'award',
      award: { name: 'Bằng khen', year: 2023 },
    });
  });

  it('is offered of what the rules ask of the list', () => {
    const rules = votingRules({
      lists: [{ list: 'collectives', max_score: null, attestations: ['listed_award'] }],
    });
    expect(targetsOf(prepared(1, 'A').unit, votingRules())).toContain('registered');
    expect(targetsOf(prepared(2, 'B', 'collectives').unit, rules)).toContain('award');
    expect(targetsOf(prepared(3, 'C', 'districts').unit, rules)).toEqual([
      'self_score',
      'adjusted_score',
      'agreed_score',
      'status',
    ]);
  });
});
