/** One correction of a unit, from what is typed. */
import type { Attestation, Correction, OtherStatus, Unit, VotingRules } from '../protocol';
import { readScore } from './score';
import { readCount } from './typed';

/** Which of the three scores. */
export type ScoreTarget = 'self_score' | 'adjusted_score' | 'agreed_score';

/** What of a unit can be put right. */
export type Target = Attestation | ScoreTarget | 'status' | 'award';

export interface CorrectionDraft {
  readonly target: Target;
  readonly holds: boolean;
  readonly score: string;
  readonly status: OtherStatus['kind'];
  readonly statusReason: string;
  readonly award: string;
  readonly awardYear: string;
}

export function blankCorrection(): CorrectionDraft {
  return {
    target: 'agreed_score',
    holds: true,
    score: '',
    status: 'none',
    statusReason: '',
    award: '',
    awardYear: '',
  };
}

const SCORES: readonly ScoreTarget[] = ['self_score', 'adjusted_score', 'agreed_score'];

/** What can be put right of this unit: scores and status of any, of attestations those that the rules ask. */
export function targetsOf(unit: Unit, rules: Pick<VotingRules, 'lists'>): readonly Target[] {
  const asked = rules.lists.find((list) => list.list === unit.list)?.attestations ?? [];
  const award: readonly Target[] = asked.includes('listed_award') ? ['award'] : [];
  return [...SCORES, ...asked, ...award, 'status'];
}

export function isScore(target: Target): target is ScoreTarget {
  return (SCORES as readonly Target[]).includes(target);
}

/** The correction, or nothing while something of it is missing. */
export function readCorrection(draft: CorrectionDraft): Correction | undefined {
  const { target } = draft;
  if (isScore(target)) {
    const score = readScore(draft.score);
    return score === undefined ? undefined : { field: target, score };
  }
  switch (target) {
    case 'status':
      return readStatus(draft);
    case 'award':
      return readAward(draft);
    default:
      return { field: 'attestation', which: target, holds: draft.holds };
  }
}

function readStatus({ status, statusReason }: CorrectionDraft): Correction | undefined {
  if (status === 'none') {
    return { field: 'status', status: { kind: 'none' } };
  }
  const reason = statusReason.trim();
  return reason === '' ? undefined : { field: 'status', status: { kind: status, reason } };
}

function readAward(draft: CorrectionDraft): Correction | undefined {
  const [name, year] = [draft.award.trim(), readCount(draft.awardYear)];
  return name === '' || year === undefined ? undefined : { field: 'award', award: { name, year } };
}
