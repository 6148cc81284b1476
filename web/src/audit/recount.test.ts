import { describe, expect, it } from 'vitest';
import type { ArchiveReport } from '../election/task';
import type { PanelOutcome, RoundView } from '../protocol';
import { recountAgrees, votesAgree } from './recount';
import { FIGURES, panelOutcome, published, RULES, round } from './testing/views';

const ROUND = round({
  stage: 'published',
  ballots: 9,
  count: { archive: 'dd'.repeat(32), head: 'h', shares: [1, 2, 3], vouched: 9, counted_at: null },
  published: published({}),
});

const REPORT: ArchiveReport = {
  fingerprint: ROUND.fingerprint,
  committeeCode: '7q3k-x2mp-09ra-h5tz',
  trusteeKeys: [],
  credentials: [],
  stage: 'finished',
  uuid: ROUND.id,
  minimum: 3,
  spares: [],
  digest: 'c3'.repeat(32),
  lastEvent: 'ev',
  closingDigest: 'dd'.repeat(32),
  ballots: 9,
  trackers: [],
  voted: [],
  owners: [1, 2, 3],
  result: { digest: 'b2'.repeat(32), counts: [[1, 6, 4, 4, 2]] },
};

describe('a recount', () => {
  it('agrees with what was published', () => {
    expect(recountAgrees(REPORT, RULES, ROUND)).toBe(true);
  });

  it.each<[string, Partial<ArchiveReport>]>([
    ['of an unfinished archive', { stage: 'closed' }],
    ['of another election', { fingerprint: 'psi' }],
    ['of another round', { uuid: 'other' }],
    ['of another archive', { digest: 'ee' }],
    ['of an archive closed otherwise', { closingDigest: 'ee' }],
    ['with another result', { result: { digest: 'ee', counts: [[1, 6, 4, 4, 2]] } }],
    ['with other votes', { result: { digest: 'b2'.repeat(32), counts: [[1, 4, 6, 4, 2]] } }],
    ['with other blanks', { result: { digest: 'b2'.repeat(32), counts: [[0, 6, 4, 4, 2]] } }],
    ['with other ballots', { ballots: 8 }],
  ])('%s does not agree', (_, change) => {
    expect(recountAgrees({ ...REPORT, ...change }, RULES, ROUND)).toBe(false);
  });

  it.each<[string, Partial<PanelOutcome>]>([
    ['nobody chosen', { chosen: [] }],
    ['no tie', { ties: [] }],
    ['another ranking', { ranking: [...panelOutcome().ranking].reverse() }],
    ['other sums', { figures: { ...FIGURES, valid: 9 } }],
    ['another base', { base: 9 }],
  ])('does not agree with %s', (_, change) => {
    const outcome = { panels: [panelOutcome(change)] };
    const shown = { ...ROUND, published: published({ outcome }) };
    expect(recountAgrees(REPORT, RULES, shown)).toBe(false);
  });

  it('does not agree under other rules', () => {
    const rules = { ...RULES, threshold: 'more_than_half' } as const;
    expect(recountAgrees(REPORT, rules, ROUND)).toBe(false);
  });

  it.each<[string, readonly (readonly number[])[]]>([
    ['none at all', []],
    ['a second question', [[1, 6, 4, 4, 2], [0]]],
    ['no blank flag', [[6, 4, 4, 2]]],
  ])('of %s does not agree', (_, counts) => {
    expect(votesAgree(counts, { ...ROUND, rules: RULES })).toBe(false);
  });

  it('of what is not published does not agree', () => {
    const hidden: RoundView = { ...ROUND, published: null };
    expect(recountAgrees(REPORT, RULES, hidden)).toBe(false);
  });
});
