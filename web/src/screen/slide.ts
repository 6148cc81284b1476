/** What the wall shows, as a function of the public view: it follows the meeting unless the chair asks for something else. */
import { openMotion } from '../motions';
import type {
  ContestView,
  HallView,
  Motion,
  PaperRoundView,
  RoundView,
  WallSlide,
} from '../protocol';
import { isUnderWay, newestRound } from '../rounds';
import { hasBegun, type Topic } from './topic';

export type Slide =
  /** The chair's own words. */
  | { readonly kind: 'message'; readonly text: string }
  | { readonly kind: 'nothing' }
  | { readonly kind: 'idle' }
  | { readonly kind: 'join' }
  | { readonly kind: 'tellers' }
  | { readonly kind: 'presidium' }
  | { readonly kind: 'rules' }
  | { readonly kind: 'standings' }
  | { readonly kind: 'officers' }
  | { readonly kind: 'pact' }
  /** Before the room, or counted. */
  | { readonly kind: 'motion'; readonly motion: Motion }
  | { readonly kind: 'list'; readonly contest: ContestView }
  | { readonly kind: 'voting'; readonly contest: ContestView; readonly round: RoundView }
  | { readonly kind: 'counting'; readonly contest: ContestView; readonly round: RoundView }
  | { readonly kind: 'result'; readonly contest: ContestView; readonly round: RoundView }
  | { readonly kind: 'stopped'; readonly contest: ContestView; readonly round: RoundView }
  | { readonly kind: PaperSlideKind; readonly contest: ContestView; readonly round: PaperRoundView }
  | { readonly kind: 'sealed' };

/** What the wall shows of a round on paper. */
export type PaperSlideKind = 'paper' | 'paper_counting' | 'paper_result' | 'paper_stopped';

/** The slide for `view`; `topic` is what the meeting speaks of, where the wall has seen it change. */
export function slideOf(view: HallView, topic: Topic | undefined): Slide {
  const { shows } = view.wall;
  switch (shows.shows) {
    case 'meeting':
      return meetingSlide(view, topic);
    case 'pinned':
      return pinnedSlide(view, shows.slide) ?? meetingSlide(view, topic);
    case 'message':
      return { kind: 'message', text: shows.text };
    case 'nothing':
      return { kind: 'nothing' };
  }
}

function pinnedSlide(view: HallView, pinned: WallSlide): Slide | undefined {
  if (pinned.slide !== 'contest') {
    return { kind: pinned.slide };
  }
  const contest = view.contests.find(({ id }) => id === pinned.contest);
  return contest && contestSlide(contest);
}

function meetingSlide(view: HallView, topic: Topic | undefined): Slide {
  switch (view.phase) {
    case 'preparing':
      return { kind: 'idle' };
    case 'sealed':
      return { kind: 'sealed' };
    case 'checking_in':
      return motionNow(view) ?? { kind: 'join' };
    case 'in_session':
      return motionNow(view) ?? roundNow(view) ?? topicSlide(view, topic) ?? stateSlide(view);
  }
}

/** A motion before the room goes before everything. */
function motionNow(view: HallView): Slide | undefined {
  const motion = openMotion(view);
  return motion && { kind: 'motion', motion };
}

function roundNow(view: HallView): Slide | undefined {
  const contest = view.contests.find(isUnderWay);
  return contest && contestSlide(contest);
}

function topicSlide(view: HallView, topic: Topic | undefined): Slide | undefined {
  switch (topic?.topic) {
    case undefined:
      return undefined;
    case 'motion':
      return countedSlide(view, topic.motion);
    case 'contest': {
      const contest = view.contests.find(({ id }) => id === topic.contest);
      return contest && contestSlide(contest);
    }
    case 'offices':
      return { kind: 'officers' };
    case 'pact':
    case 'presidium':
    case 'rules':
    case 'tellers':
    case 'standings':
      return { kind: topic.topic };
  }
}

/** What came of a motion; of a name on a list, the list with its marks. */
function countedSlide(view: HallView, id: number): Slide | undefined {
  const motion = view.motions.find((one) => one.id === id);
  const matter = motion?.matter;
  if (matter?.matter === 'candidate') {
    const contest = view.contests.find((one) => one.id === matter.contest);
    return contest && { kind: 'list', contest };
  }
  return motion && { kind: 'motion', motion };
}

/** For a wall that comes late: the furthest that the meeting has come. */
function stateSlide(view: HallView): Slide {
  const begun = view.contests.filter(hasBegun);
  const undecided = [...begun].reverse().find((contest) => contest.decision === null);
  if (undecided) {
    return contestSlide(undecided);
  }
  if (view.pact.some(({ signing }) => signing !== null)) {
    return { kind: 'pact' };
  }
  if (view.offices.some(({ holders }) => holders.length > 0)) {
    return { kind: 'officers' };
  }
  const last = begun.at(-1);
  return last ? contestSlide(last) : beforeLists(view);
}

function beforeLists(view: HallView): Slide {
  if (view.rules_adopted && view.standings.length > 0) {
    return { kind: 'standings' };
  }
  if (view.scores_locked && view.clauses.length > 0) {
    return { kind: 'rules' };
  }
  return view.tellers.length > 0 ? { kind: 'tellers' } : { kind: 'join' };
}

function contestSlide(contest: ContestView): Slide {
  const newest = newestRound(contest);
  if (newest === undefined) {
    return { kind: 'list', contest };
  }
  return newest.on === 'paper'
    ? { kind: paperSlide(newest.round), contest, round: newest.round }
    : roundSlide(contest, newest.round);
}

/** From the first count on, what is handed out is in the box. */
function paperSlide({ stage, entered }: PaperRoundView): PaperSlideKind {
  switch (stage) {
    case 'open':
      return entered.length > 0 ? 'paper_counting' : 'paper';
    case 'counted':
      return 'paper_counting';
    case 'published':
      return 'paper_result';
    case 'annulled':
      return 'paper_stopped';
  }
}

function roundSlide(contest: ContestView, round: RoundView): Slide {
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
