/** Where a contest stands and what the chair does with it next, read off the chair's view alone. */
import { MINIMUM_BALLOTS } from '../election/floor';
import { candidateName } from '../meeting';
import { openMotion } from '../motions';
import type {
  ChairView,
  ContestView,
  Decision,
  HallView,
  Pending,
  Resolution,
  RoundTerms,
  RoundView,
} from '../protocol';
import { isUnderWay, isVoting } from '../rounds';

/** A round that came to nothing: the same question may be put again. */
export type Fruitless = 'annulled' | 'not_countable' | 'not_decryptable';

export type ContestStage =
  | { readonly stage: 'propose'; readonly declined: boolean }
  | { readonly stage: 'adopt_list' }
  | {
      readonly stage: 'seal';
      readonly round: number;
      readonly terms: RoundTerms;
      readonly after: Fruitless | null;
    }
  | { readonly stage: 'open'; readonly round: RoundView }
  | { readonly stage: 'voting'; readonly round: RoundView }
  | { readonly stage: 'counting'; readonly round: RoundView }
  | { readonly stage: 'publish'; readonly round: RoundView }
  | {
      readonly stage: 'decide';
      readonly pending: Pending;
      /** Those tied still. */
      readonly tied: readonly string[];
      readonly after: Fruitless | null;
    }
  | { readonly stage: 'adopt_result' }
  /** Nobody stands any more, and nothing was published. */
  | { readonly stage: 'nothing_left' }
  | { readonly stage: 'decided'; readonly decision: Decision };

/** What stands between the chair and the sealing of a roll. */
export type Missing =
  | { readonly missing: 'session' }
  | { readonly missing: 'rules' }
  | { readonly missing: 'motion' }
  | { readonly missing: 'quorum'; readonly present: number; readonly needed: number }
  | { readonly missing: 'tellers' }
  | { readonly missing: 'tellers_adopted' }
  | { readonly missing: 'keys'; readonly names: readonly string[] }
  | { readonly missing: 'tokens'; readonly tokens: number; readonly minimum: number }
  | { readonly missing: 'other_round'; readonly title: string };

export function contestStage(contest: ContestView): ContestStage {
  if (contest.decision) {
    return { stage: 'decided', decision: contest.decision };
  }
  const last = contest.rounds.at(-1);
  return (last && underWay(last)) ?? betweenRounds(contest);
}

function underWay(round: RoundView): ContestStage | undefined {
  switch (round.stage) {
    case 'sealed':
      return { stage: 'open', round };
    case 'open':
      return { stage: 'voting', round };
    case 'closed':
      return { stage: 'counting', round };
    case 'counted':
      return { stage: 'publish', round };
    case 'published':
    case 'annulled':
    case 'not_countable':
    case 'not_decryptable':
      return undefined;
  }
}

function betweenRounds(contest: ContestView): ContestStage {
  const { list, next_round: terms, pending, settled } = contest;
  switch (list.stage) {
    case 'none':
      return { stage: 'propose', declined: false };
    case 'declined':
      return { stage: 'propose', declined: true };
    case 'proposed':
      return { stage: 'adopt_list' };
    case 'adopted':
      break;
  }
  const after = fruitless(contest);
  if (pending) {
    const tied = pending.pending === 'still_tied' ? pending.tie.run_off.candidates : [];
    return { stage: 'decide', pending, tied: tied.map(nameIn(contest)), after };
  }
  if (terms) {
    return { stage: 'seal', round: contest.rounds.length + 1, terms, after };
  }
  return { stage: settled ? 'adopt_result' : 'nothing_left' };
}

function nameIn(contest: ContestView): (unit: number) => string {
  return (unit) => candidateName(contest, unit);
}

function fruitless(contest: ContestView): Fruitless | null {
  const stage = contest.rounds.at(-1)?.stage;
  return stage === 'annulled' || stage === 'not_countable' || stage === 'not_decryptable'
    ? stage
    : null;
}

/** The answers that a pending question has; the server takes those that the scores or the rules allow. */
export function resolutionsOf(pending: Pending): readonly Resolution[] {
  switch (pending.pending) {
    case 'still_tied':
      return ['run_off_again', 'higher_score', 'report_tied'];
    case 'unfilled':
      return ['further_round', 'leave_open'];
    case 'failed':
      return ['repeat', 'on_paper', 'drop'];
  }
}

/** Who still stands for what is open, as far as the view tells: those may step back between two rounds. */
export function stillStanding(contest: ContestView): readonly number[] {
  if (isUnderWay(contest) || contest.decision) {
    return [];
  }
  const { next_round: next, pending } = contest;
  if (next) {
    return candidatesOf(next);
  }
  switch (pending?.pending) {
    case 'still_tied':
      return pending.tie.run_off.candidates;
    case 'failed':
      return candidatesOf(pending.terms);
    case 'unfilled':
    case undefined:
      return [];
  }
}

function candidatesOf(terms: RoundTerms): readonly number[] {
  return terms.panels.flatMap((panel) => panel.candidates);
}

/** What must be there before a roll of `contest` can be sealed, in the order it is best brought about. */
export function missingForRoll(view: ChairView, contest: ContestView): readonly Missing[] {
  const { hall } = view;
  const missing: Missing[] = [...missingSession(hall), ...missingTellers(hall)];
  if (view.tokens < MINIMUM_BALLOTS) {
    missing.push({ missing: 'tokens', tokens: view.tokens, minimum: MINIMUM_BALLOTS });
  }
  const other = hall.contests.find((one) => one.id !== contest.id && holdsTheRoom(one));
  if (other) {
    missing.push({ missing: 'other_round', title: other.rules.title });
  }
  return missing;
}

/** Voting, or counted and not published: no other roll is sealed meanwhile. */
function holdsTheRoom(contest: ContestView): boolean {
  return isVoting(contest) || contest.rounds.at(-1)?.stage === 'counted';
}

function missingSession(hall: HallView): readonly Missing[] {
  const { present, needed, met } = hall.quorum;
  return [
    ...(hall.phase === 'in_session' ? [] : [{ missing: 'session' } as const]),
    ...(hall.rules_adopted ? [] : [{ missing: 'rules' } as const]),
    ...(openMotion(hall) ? [{ missing: 'motion' } as const] : []),
    ...(met || needed === null ? [] : [{ missing: 'quorum', present, needed } as const]),
  ];
}

function missingTellers(hall: HallView): readonly Missing[] {
  if (hall.tellers.length === 0) {
    return [{ missing: 'tellers' }];
  }
  const names = hall.tellers
    .filter((teller) => teller.key !== 'accepted')
    .map((teller) => teller.name);
  return [
    ...(hall.tellers_adopted ? [] : [{ missing: 'tellers_adopted' } as const]),
    ...(names.length > 0 ? [{ missing: 'keys', names } as const] : []),
  ];
}
