/** What the wall shows, as a function of the public view: the screen follows the meeting by itself. */
import type { ContestView, HallView, RoundView } from '../protocol';
import { isUnderWay } from '../rounds';

export type Slide =
  | { readonly kind: 'idle' }
  | { readonly kind: 'join' }
  | { readonly kind: 'tellers' }
  | { readonly kind: 'list'; readonly contest: ContestView }
  | { readonly kind: 'voting'; readonly contest: ContestView; readonly round: RoundView }
  | { readonly kind: 'counting'; readonly contest: ContestView; readonly round: RoundView }
  | { readonly kind: 'result'; readonly contest: ContestView; readonly round: RoundView }
  | { readonly kind: 'stopped'; readonly contest: ContestView; readonly round: RoundView }
  | { readonly kind: 'sealed' };

/** The slide for `view`; `touched` is the contest that changed last, which the meeting is talking about. */
export function slideOf(view: HallView, touched: number | undefined): Slide {
  switch (view.phase) {
    case 'preparing':
      return { kind: 'idle' };
    case 'checking_in':
      return { kind: 'join' };
    case 'sealed':
      return { kind: 'sealed' };
    case 'in_session':
      return sessionSlide(view, touched);
  }
}

/** The contest in which two views of one meeting differ; the last of them, when several do. */
export function touchedContest(
  before: HallView | undefined,
  now: HallView,
  touched: number | undefined,
): number | undefined {
  if (before === undefined) {
    return touched;
  }
  const changed = now.contests.filter((contest) => {
    const old = before.contests.find(({ id }) => id === contest.id);
    return JSON.stringify(old) !== JSON.stringify(contest);
  });
  return changed.at(-1)?.id ?? touched;
}

function sessionSlide(view: HallView, touched: number | undefined): Slide {
  const contest = contestOnStage(view, touched);
  if (contest !== undefined) {
    return contestSlide(contest);
  }
  return view.tellers.length > 0 ? { kind: 'tellers' } : { kind: 'join' };
}

/** A round under way comes first, then what changed last, then the furthest in the agenda. */
function contestOnStage(view: HallView, touched: number | undefined): ContestView | undefined {
  const begun = view.contests.filter(hasBegun);
  return (
    begun.find(isUnderWay) ??
    begun.find((contest) => contest.id === touched) ??
    [...begun].reverse().find((contest) => contest.decision === null) ??
    begun.at(-1)
  );
}

function hasBegun(contest: ContestView): boolean {
  return contest.list.stage !== 'none' || contest.rounds.length > 0;
}

function contestSlide(contest: ContestView): Slide {
  const round = contest.rounds.at(-1);
  if (round === undefined) {
    return { kind: 'list', contest };
  }
  switch (round.stage) {
    case 'sealed':
    case 'open':
      return { kind: 'voting', contest, round };
    case 'closed':
    case 'counted':
      return { kind: 'counting', contest, round };
    case 'published':
      return { kind: 'result', contest, round };
    case 'annulled':
    case 'not_countable':
    case 'not_decryptable':
      return { kind: 'stopped', contest, round };
  }
}
