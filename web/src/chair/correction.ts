/** One correction of a unit, from what is typed. */
import type { Attestation, Correction, OtherStatus, Unit } from '../protocol';
import { readScore } from './score';

/** What of a unit can be put right. */
export type Target = Attestation | 'agreed_score' | 'status';

export interface CorrectionDraft {
  readonly target: Target;
  readonly holds: boolean;
  readonly score: string;
  readonly status: OtherStatus['kind'];
  readonly statusReason: string;
}

const MEMBERS_ONLY: readonly Target[] = ['pact_signed', 'registered'];

/** What can be put right for this unit; pact and registration are asked of members only (guidance D.2). */
export function targetsOf(unit: Unit): readonly Target[] {
  const all: readonly Target[] = [
    'agreed_score',
    'standard',
    'party',
    'government',
    'organisations',
    'pact_signed',
    'registered',
    'status',
  ];
  return unit.list === 'members' ? all : all.filter((target) => !MEMBERS_ONLY.includes(target));
}

/** The correction, or nothing while something of it is missing. */
export function readCorrection(draft: CorrectionDraft): Correction | undefined {
  switch (draft.target) {
    case 'agreed_score': {
      const score = readScore(draft.score);
      return score === undefined ? undefined : { field: 'agreed_score', score };
    }
    case 'status':
      return readStatus(draft);
    default:
      return { field: 'attestation', which: draft.target, holds: draft.holds };
  }
}

function readStatus({ status, statusReason }: CorrectionDraft): Correction | undefined {
  if (status === 'none') {
    return { field: 'status', status: { kind: 'none' } };
  }
  const reason = statusReason.trim();
  return reason === '' ? undefined : { field: 'status', status: { kind: status, reason } };
}
