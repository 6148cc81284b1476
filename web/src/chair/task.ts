/**
 * What the chair is at, more closely than the agenda's line: a motion before the room goes before a round under
 * way, and that before the step of the agenda. With it what comes after, and what is missing and where it is mended.
 */
import { openMotion } from '../motions';
import type { ChairView, ContestView, HallView, Matter, Refusal, RoundView } from '../protocol';
import { COUNTED_BY, isUnderWay } from '../rounds';
import { type Plan, type Section, type Step, sectionOfMissing } from './agenda';
import { type ContestStage, contestStage } from './contest-stage';
import { type Missing, missingForPaper, missingForRoll } from './missing';
import { type Reveal, revealOf } from './reveal';

/** A part of a section where something is mended. */
export type Spot =
  | 'sheet'
  | 'scores'
  | 'committee'
  | 'committee-vote'
  | 'keys'
  | 'rules-vote'
  | 'doors'
  | 'hands';

/** Where on the page; without a spot the whole section. */
export interface Place {
  readonly section: Section;
  readonly spot: Spot | null;
}

export type Task =
  | { readonly task: 'sealed' }
  | { readonly task: 'motion'; readonly matter: Matter }
  | { readonly task: 'round'; readonly contest: ContestView; readonly stage: ContestStage }
  | { readonly task: 'reveal'; readonly contest: ContestView; readonly reveal: Reveal }
  | {
      readonly task: 'step';
      readonly step: Step;
      /** Where it is done in a contest: that contest. */
      readonly contest: ContestView | null;
    };

export type Lack = { readonly place: Place | null } & (
  | { readonly lack: 'refusal'; readonly refusal: Refusal }
  | { readonly lack: 'roll'; readonly missing: Missing }
  | { readonly lack: 'step'; readonly step: Step }
  | { readonly lack: 'tokens'; readonly count: number }
  | { readonly lack: 'ballots'; readonly count: number }
  | { readonly lack: 'shares'; readonly names: readonly string[] }
  | { readonly lack: 'paper_counts'; readonly count: number }
  | { readonly lack: 'paper_agreement' }
  | { readonly lack: 'hands' }
);

export type NextThing =
  | { readonly next: 'step' | 'back'; readonly step: Step }
  | { readonly next: 'vote' | 'count' | 'publish' | 'reveal' | 'adopt' };

/** The page at this moment. */
export interface Moment {
  readonly task: Task;
  /** Where it is done. */
  readonly section: Section;
  readonly missing: readonly Lack[];
  readonly next: NextThing | null;
}

export function momentOf(view: ChairView, plan: Plan): Moment {
  const task = taskOf(view, plan);
  return {
    task,
    section: sectionOfTask(view, task),
    missing: missingOf(view, plan, task),
    next: nextOf(plan, task),
  };
}

function taskOf({ hall }: ChairView, plan: Plan): Task {
  if (plan.now === null) {
    return { task: 'sealed' };
  }
  const motion = openMotion(hall);
  if (motion) {
    return { task: 'motion', matter: motion.matter };
  }
  const contest = hall.contests.find(isUnderWay);
  if (contest) {
    return { task: 'round', contest, stage: contestStage(contest) };
  }
  const revealed = hall.contests.find((one) => revealOf(hall, one) !== null);
  const reveal = revealed && revealOf(hall, revealed);
  if (revealed && reveal) {
    return { task: 'reveal', contest: revealed, reveal };
  }
  const { section } = plan.now;
  const own = hall.contests.find(({ id }) => section === `contest-${id}`);
  return { task: 'step', step: plan.now, contest: own ?? null };
}

function sectionOfTask({ hall }: ChairView, task: Task): Section {
  switch (task.task) {
    case 'sealed':
      return 'seal';
    case 'motion':
      return sectionOfMatter(task.matter);
    case 'round':
    case 'reveal':
      return `contest-${task.contest.id}`;
    case 'step':
      // A meeting whose agenda is empty has its doors opened all the same.
      return task.step.id === 'seal' && hall.phase !== 'in_session' ? 'hall' : task.step.section;
  }
}

/** Whether the now-card carries what there is to do: a line that the chair ticks off. */
export function isTicked(task: Task): boolean {
  return task.task === 'step' && task.step.tick !== null;
}

/** Where the hands of a matter are counted. */
export function sectionOfMatter(matter: Matter): Section {
  switch (matter.matter) {
    case 'tellers':
    case 'rules':
    case 'presidium':
      return matter.matter;
    case 'office':
      return 'offices';
    case 'other':
      return 'motions';
    case 'list':
    case 'candidate':
    case 'resolve':
    case 'give_up':
    case 'result':
      return `contest-${matter.contest}`;
  }
}

function missingOf(view: ChairView, plan: Plan, task: Task): readonly Lack[] {
  switch (task.task) {
    case 'sealed':
    case 'reveal':
      return [];
    case 'motion':
      return missingForMotion(view.hall, task.matter);
    case 'round':
      return missingForRound(view.hall, task.stage);
    case 'step':
      return [
        ...missingForStep(view, task),
        ...plan.unprepared.map((step) => ({
          lack: 'step' as const,
          step,
          place: { section: step.section, spot: null },
        })),
      ];
  }
}

function missingForMotion(hall: HallView, matter: Matter): readonly Lack[] {
  const { present, needed, met } = hall.quorum;
  const hands: Lack = {
    lack: 'hands',
    place: { section: sectionOfMatter(matter), spot: 'hands' },
  };
  return met || needed === null
    ? [hands]
    : [
        {
          lack: 'roll',
          missing: { missing: 'quorum', present, needed },
          place: { section: 'hall', spot: null },
        },
      ];
}

function missingForRound(hall: HallView, stage: ContestStage): readonly Lack[] {
  switch (stage.stage) {
    case 'voting': {
      const count = stage.round.voters - stage.round.ballots;
      return count > 0 ? [{ lack: 'ballots', count, place: null }] : [];
    }
    case 'counting':
      return [{ lack: 'shares', names: sharesMissing(hall, stage.round), place: null }];
    case 'paper': {
      const count = COUNTED_BY - stage.round.entered.length;
      return count > 0
        ? [{ lack: 'paper_counts', count, place: null }]
        : [{ lack: 'paper_agreement', place: null }];
    }
    default:
      return [];
  }
}

/** Whose share has not come. */
export function sharesMissing({ tellers }: HallView, { count }: RoundView): readonly string[] {
  const given = count?.shares ?? [];
  return tellers.filter(({ slot }) => !given.includes(slot)).map(({ name }) => name);
}

function missingForStep(
  view: ChairView,
  { step, contest }: Extract<Task, { task: 'step' }>,
): readonly Lack[] {
  const before = contest && missingBefore(view, contest);
  if (before) {
    return before.map((missing) => ({
      lack: 'roll',
      missing,
      place: placeOfRollMissing(view.hall, missing),
    }));
  }
  const count = Math.max(0, view.hall.present - view.tokens);
  const tokens: readonly Lack[] =
    step.section === 'hall' && count > 0
      ? [{ lack: 'tokens', count, place: { section: 'hall', spot: null } }]
      : [];
  return [
    ...step.missing.map((refusal) => ({
      lack: 'refusal' as const,
      refusal,
      place: placeOfRefusal(refusal),
    })),
    ...tokens,
  ];
}

/** What the next round of a contest waits for; nothing where none is next. */
function missingBefore(view: ChairView, contest: ContestView): readonly Missing[] | null {
  switch (contestStage(contest).stage) {
    case 'seal':
      return missingForRoll(view, contest);
    case 'to_paper':
      return missingForPaper(view, contest);
    default:
      return null;
  }
}

/** Where what a refusal names is mended; none where only the meeting itself brings it. */
export function placeOfRefusal(refusal: Refusal): Place | null {
  const section = sectionOfMissing(refusal);
  return section === undefined ? null : { section, spot: spotOf(refusal) };
}

function spotOf(refusal: Refusal): Spot | null {
  switch (refusal.refusal) {
    case 'no_units':
      return 'sheet';
    case 'scores_not_locked':
      return 'scores';
    case 'unknown_teller':
      return 'committee';
    case 'tellers_not_adopted':
      return 'committee-vote';
    case 'keys_missing':
      return 'keys';
    case 'rules_not_adopted':
      return 'rules-vote';
    case 'not_checking_in':
    case 'not_in_session':
      return 'doors';
    default:
      return null;
  }
}

function placeOfRollMissing(hall: HallView, missing: Missing): Place | null {
  switch (missing.missing) {
    case 'session':
      return { section: 'hall', spot: 'doors' };
    case 'rules':
      return { section: 'rules', spot: 'rules-vote' };
    case 'motion': {
      const motion = openMotion(hall);
      return motion ? { section: sectionOfMatter(motion.matter), spot: 'hands' } : null;
    }
    case 'quorum':
    case 'tokens':
      return { section: 'hall', spot: null };
    case 'tellers':
      return { section: 'tellers', spot: 'committee' };
    case 'tellers_adopted':
      return { section: 'tellers', spot: 'committee-vote' };
    case 'keys':
    case 'two_tellers':
      return { section: 'tellers', spot: 'keys' };
    case 'other_round': {
      const other = hall.contests.find(({ rules }) => rules.title === missing.title);
      return other ? { section: `contest-${other.id}`, spot: null } : null;
    }
  }
}

function nextOf(plan: Plan, task: Task): NextThing | null {
  const after = plan.next && ({ next: 'step', step: plan.next } as const);
  switch (task.task) {
    case 'sealed':
      return null;
    case 'motion':
      return sectionOfMatter(task.matter) === plan.now?.section || plan.now === null
        ? after
        : { next: 'back', step: plan.now };
    case 'reveal':
      return { next: 'adopt' };
    case 'round':
      return nextOfRound(task.stage) ?? after;
    case 'step':
      return after;
  }
}

function nextOfRound({ stage }: ContestStage): NextThing | null {
  switch (stage) {
    case 'open':
      return { next: 'vote' };
    case 'voting':
      return { next: 'count' };
    case 'counting':
    case 'paper':
      return { next: 'publish' };
    case 'publish':
      return { next: 'reveal' };
    case 'publish_paper':
      return { next: 'adopt' };
    default:
      return null;
  }
}
