/** Words of an outcome: what the rules made of each name, why, and what is left to decide. */
import type {
  ContestView,
  Denominator,
  Ground,
  PanelTerms,
  Pending,
  Placed,
  PlacedRole,
  RoundKind,
  Verdict,
} from '../../protocol';
import { formatCount, plural } from '../format';
import { ordinal } from './common';

export const verdictNames: Readonly<Record<Verdict, string>> = {
  chosen: 'Chosen',
  alternate: 'Alternate',
  tied: 'Tied',
  below_threshold: 'Below the votes needed',
  no_votes: 'No votes',
  outvoted: 'Not chosen',
};

/** The rule that gave a place; within a sentence or brackets. */
export const groundNames: Readonly<Record<Ground, string>> = {
  votes: 'by number of votes',
  second_column: 'more votes in the second column',
  both_columns: 'equal in the second column, more votes in both together',
  run_off: 'more votes in the run-off',
  higher_score: 'equal votes, higher agreed score',
  uncontested: 'nobody else is left for this place',
};

export const placedRoleNames: Readonly<Record<PlacedRole, string>> = {
  chosen: 'Chosen',
  alternate: 'Alternate',
};

export const denominatorNames: Readonly<Record<Denominator, string>> = {
  valid: 'the valid ballots',
  returned: 'the ballots returned',
  present: 'the delegates present',
  convened: 'the delegates convened',
};

/** Columns of Agree / Disagree and of two places. */
export const voteNames = {
  agree: 'Agree',
  disagree: 'Disagree',
  first: 'First column',
  second: 'Second column',
} as const;

/** Why a round is held. */
export function roundKindName(kind: RoundKind): string {
  switch (kind.kind) {
    case 'first':
      return 'Vote';
    case 'second':
      return 'Vote for the second place';
    case 'run_off':
      return kind.number > 1
        ? `Run-off ${formatCount(kind.number)} among the tied`
        : 'Run-off among the tied';
    case 'further':
      return 'Further vote for the places left';
  }
}

/** "Placed first", "Chosen" or "Alternate". */
export function placedName({ place, role }: Pick<Placed, 'place' | 'role'>): string {
  return role === 'chosen' && place !== null ? `Placed ${ordinal(place)}` : placedRoleNames[role];
}

/** "A, B have 4 votes each; who is placed first is open." */
export function tieSentence(
  names: readonly string[],
  { votes, run_off }: { readonly votes: number; readonly run_off: PanelTerms },
): string {
  const each = plural(votes, { one: '1 vote', other: `${formatCount(votes)} votes` });
  return `${names.join(', ')} have ${each} each; ${contested(run_off)}.`;
}

/** The places that equals contest. */
function contested({ first_place, places, ranked, alternates }: PanelTerms): string {
  if (places === 0) {
    return `${plural(alternates, { one: '1 alternate', other: `${formatCount(alternates)} alternates` })} still to be found`;
  }
  if (!ranked) {
    return `${placesOf(places)} left`;
  }
  const last = first_place + places - 1;
  return last === first_place
    ? `who is placed ${ordinal(first_place)} is open`
    : `the order from ${ordinal(first_place)} to ${ordinal(last)} is open`;
}

/** What the meeting has to decide by show of hands; `names` are those tied still. */
export function pendingSentence(pending: Pending, names: readonly string[]): string {
  switch (pending.pending) {
    case 'still_tied':
      return `${tieSentence(names, pending.tie)} ${plural(pending.run_offs, { one: '1 run-off was', other: `${formatCount(pending.run_offs)} run-offs were` })} held. The meeting decides by show of hands; no lots are drawn.`;
    case 'unfilled':
      return `${unfilledSentence(pending.places)} The meeting decides whether to vote again or to leave it open.`;
    case 'failed':
      return 'The round has no result. The meeting decides whether to vote again, to vote on paper or to end this contest.';
  }
}

export function unfilledSentence(places: number): string {
  return plural(places, {
    one: 'Nobody is chosen for 1 place.',
    other: `Nobody is chosen for ${formatCount(places)} places.`,
  });
}

/** The fewest votes that pass, and the share they are. */
export function neededSentence(needed: number, denominator: Denominator): string {
  return `At least ${plural(needed, { one: '1 vote', other: `${formatCount(needed)} votes` })} needed (more than half of ${denominatorNames[denominator]}).`;
}

export const course = {
  because: 'Why this is the result',
  reported: 'Reported with equal votes, as published:',
  short: 'Fewer are chosen than must be.',
  vacant: (places: number): string => `${placesOf(places)} left open.`,
  next: (kind: RoundKind, names: readonly string[]): string =>
    `Next: ${lowered(roundKindName(kind))}: ${names.join(', ')}.`,
  settled: 'Voting is over; the meeting has yet to adopt the result.',
} as const;

/** What the meeting made of the published result. */
export function decisionSentence(decision: NonNullable<ContestView['decision']>): string {
  switch (decision.decision) {
    case 'adopted':
      return `The meeting adopted the result: ${formatCount(decision.hands.in_favour)} in favour.`;
    case 'declined':
      return `The meeting did not adopt the result. Reason: ${decision.reason}`;
    case 'dropped':
      return 'The meeting decided to end this contest.';
  }
}

function placesOf(places: number): string {
  return plural(places, { one: '1 place', other: `${formatCount(places)} places` });
}

function lowered(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
