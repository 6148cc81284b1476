/** Words for units, their scores, and what stands against them. */
import { formatCount } from '../format';

export const units = {
  none: 'Nobody is on this list yet.',
  selfScore: 'Self-score',
  adjustedScore: 'Adjusted score',
  agreedScore: 'Agreed score',
  award: 'Commendation',
  awardOf: (name: string, year: number): string => `${name} (${year})`,
  seats: (seats: number): string => `delegates: ${formatCount(seats)}`,
  standing: 'Standing',
  tooMany: (seats: number, most: number): string =>
    `Delegates: ${formatCount(seats)}; the voting rules foresee at most ${formatCount(most)}. This is only a reminder.`,
  attestations: 'Attestations, one by one',
  attestationsHow: 'Press a cell to correct it, with a reason.',
  attestTitle: (name: string): string => `Correct an attestation: ${name}`,
  attestText: (what: string, holds: boolean): string =>
    holds ? `Record as met: ${what}.` : `Record as not met: ${what}.`,
  correct: 'Correct',
  correctTitle: (name: string): string => `Correct: ${name}`,
  what: 'What to correct',
  becomes: 'Correct to',
  holds: 'Met',
  holdsNot: 'Not met',
  status: 'Not considered, deferred',
  statusReason: 'State what happened',
  awardName: 'Name of the commendation',
  awardYear: 'Year',
  scoreExample: 'As on the score sheets, for example: 1.372,5',
  adjustedHint:
    'The score that the head of the cluster proposes after the review; give the reason below.',
  record: 'Record the correction',
} as const;

export const statusNames = {
  none: 'None',
  corruption: 'Not considered: misconduct, corruption',
  serious_breach: "Not considered: serious breach of the Party's policy or of the law",
  not_considered: 'Not considered: another reason',
  deferred: 'Deferred: a finding is awaited',
} as const;

export const scoreLock = {
  heading: 'Lock the agreed scores',
  intro:
    'The head and the deputy of the cluster agree on the scores of all units, then lock them, before the candidate list is proposed.',
  agreedBy: 'Agreed by',
  example: 'The head and the deputy of the cluster',
  lock: 'Lock the agreed scores',
  locked: (by: string, at: string | null): string =>
    at === null ? `Locked. Agreed by: ${by}.` : `Locked: ${at}. Agreed by: ${by}.`,
  unlock: 'Unlock the scores',
  unlockTitle: 'Unlock the agreed scores?',
  unlockText:
    'After the correction they must be locked again. The unlocking and its reason go into the log.',
} as const;
