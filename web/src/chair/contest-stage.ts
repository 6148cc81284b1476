/** Where a contest stands and what the chair does with it next, read off the chair's view alone. */
import { candidateName } from '../meeting';
import type {
  ContestView,
  Decision,
  PaperRoundView,
  Pending,
  Resolution,
  RoundTerms,
  RoundView,
} from '../protocol';
import { heldRounds, isUnderWay, newestRound } from '../rounds';

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
  /** The meeting took what is left to paper: no roll is sealed for it. */
  | {
      readonly stage: 'to_paper';
      readonly terms: RoundTerms;
      readonly after: Fruitless | null;
    }
  /** Handed out, collected and counted by hand, until two counts agree. */
  | { readonly stage: 'paper'; readonly round: PaperRoundView }
  | { readonly stage: 'publish_paper'; readonly round: PaperRoundView }
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

export function contestStage(contest: ContestView): ContestStage {
  if (contest.decision) {
    return { stage: 'decided', decision: contest.decision };
  }
  const newest = newestRound(contest);
  const stage =
    newest?.on === 'paper' ? paperUnderWay(newest.round) : newest && underWay(newest.round);
  return stage ?? betweenRounds(contest);
}

function paperUnderWay(round: PaperRoundView): ContestStage | undefined {
  switch (round.stage) {
    case 'open':
      return { stage: 'paper', round };
    case 'counted':
      return { stage: 'publish_paper', round };
    case 'published':
    case 'annulled':
      return undefined;
  }
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
  if (terms && contest.must_be_on_paper) {
    return { stage: 'to_paper', terms, after };
  }
  if (terms) {
    return { stage: 'seal', round: heldRounds(contest).length + 1, terms, after };
  }
  return { stage: settled ? 'adopt_result' : 'nothing_left' };
}

function nameIn(contest: ContestView): (unit: number) => string {
  return (unit) => candidateName(contest, unit);
}

function fruitless(contest: ContestView): Fruitless | null {
  const stage = newestRound(contest)?.round.stage;
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
