/**
 * The agenda of the meeting as the chair's page shows it: every step with its state and the reason for
 * it, which step is now, which is next. A pure function of the chair's view: what the server does not
 * say is not on it.
 */
import type { ChairView, ContestView, Phase, UnitList } from '../protocol';
import { isUnderWay } from '../rounds';
import { type ContestStage, contestStage, type Missing, missingForRoll } from './contest-stage';

/** Where on the page a step is done. */
export type Section =
  | 'meeting'
  | 'units'
  | 'contests'
  | 'tellers'
  | 'desks'
  | 'hall'
  | 'seal'
  | `contest-${number}`;

/** `ready` could be done as well as the step that is now; `waits` lacks something first. */
export type StepState = 'done' | 'now' | 'ready' | 'waits';

/** Why a step stands as it stands: one sentence each. */
export type Why =
  | { readonly why: 'title_missing' }
  | { readonly why: 'named'; readonly title: string }
  | { readonly why: 'list_missing'; readonly list: UnitList }
  | {
      readonly why: 'list_taken';
      readonly list: UnitList;
      readonly units: number;
      readonly eligible: number;
    }
  | { readonly why: 'contests_missing' }
  | { readonly why: 'contests_set'; readonly contests: number }
  | { readonly why: 'tellers_missing' }
  | { readonly why: 'tellers_named'; readonly tellers: number }
  | { readonly why: 'desk_missing' }
  | { readonly why: 'desks_ready'; readonly desks: number }
  | { readonly why: 'doors_closed' }
  | { readonly why: 'doors_open' }
  | {
      readonly why: 'attendance';
      readonly present: number;
      readonly seats: number;
      readonly tokens: number;
    }
  | { readonly why: 'session_not_open' }
  | { readonly why: 'session_open' }
  | { readonly why: 'tellers_to_adopt'; readonly declined: boolean }
  | { readonly why: 'tellers_adopted' }
  | {
      readonly why: 'keys';
      readonly accepted: number;
      readonly tellers: number;
      readonly offered: number;
    }
  | { readonly why: 'contest'; readonly stage: ContestStage; readonly tellers: number }
  | { readonly why: 'to_seal' }
  | { readonly why: 'rounds_under_way' }
  | { readonly why: 'contests_undecided'; readonly titles: readonly string[] }
  | { readonly why: 'sealed' };

export type StepId =
  | 'name'
  | 'members'
  | 'districts'
  | 'contests'
  | 'tellers'
  | 'desks'
  | 'open_check_in'
  | 'attendance'
  | 'open_session'
  | 'adopt_tellers'
  | 'keys'
  | 'seal'
  | `contest-${number}`;

export interface Step {
  readonly id: StepId;
  readonly section: Section;
  readonly title: string | null;
  readonly state: StepState;
  readonly why: Why;
  readonly missing: readonly Missing[];
}

export interface Agenda {
  readonly steps: readonly Step[];
  /** `null` once the meeting is sealed. */
  readonly now: Step | null;
  readonly next: Step | null;
  /** Beside the step that is now: what is not done and should be before the meeting goes on. */
  readonly missing: readonly Step[];
}

interface Draft extends Omit<Step, 'state'> {
  readonly done: boolean;
  /** Whether the server would take it. */
  readonly possible: boolean;
  /** Whether it goes before the others although it stands later. */
  readonly urgent: boolean;
}

export function agenda(view: ChairView): Agenda {
  const drafts = [
    ...preparation(view),
    ...opening(view),
    ...committee(view),
    ...contests(view),
    sealing(view),
  ];
  const current = view.hall.phase === 'sealed' ? undefined : choose(drafts);
  const steps = drafts.map((draft) => step(draft, draft === current));
  const at = current ? drafts.indexOf(current) : -1;
  const after = [...steps.slice(at + 1), ...steps.slice(0, Math.max(at, 0))];
  return {
    steps,
    now: steps[at] ?? null,
    next: at === -1 ? null : (after.find((one) => one.state !== 'done') ?? null),
    missing: steps.filter(
      (one) => one.state !== 'done' && one.state !== 'now' && isDue(one, view.hall.phase),
    ),
  };
}

/** What each phase should leave behind. */
const DUE: Readonly<Record<Phase, readonly StepId[]>> = {
  preparing: ['name', 'members', 'districts', 'contests', 'tellers', 'desks'],
  checking_in: ['tellers', 'desks', 'attendance', 'keys'],
  in_session: ['tellers', 'desks', 'adopt_tellers', 'keys'],
  sealed: [],
};

function isDue(step: Step, phase: Phase): boolean {
  return DUE[phase].includes(step.id);
}

/**
 * The step that is now: what is under way goes first, then what can be done, then what waits. The
 * sealing is never pressed on a chair who has contests left, though the rules would take it.
 */
function choose(drafts: readonly Draft[]): Draft | undefined {
  const open = drafts.filter((draft) => !draft.done);
  const urgent = open.find((draft) => draft.urgent);
  return urgent ?? open.find((draft) => draft.possible && draft.id !== 'seal') ?? open.at(0);
}

function step({ done, possible, urgent: _, ...rest }: Draft, isNow: boolean): Step {
  return { ...rest, state: done ? 'done' : isNow ? 'now' : possible ? 'ready' : 'waits' };
}

function draft(
  id: StepId,
  section: Section,
  standing: { readonly done: boolean; readonly possible: boolean },
  why: Why,
): Draft {
  return { id, section, title: null, urgent: false, missing: [], why, ...standing };
}

function preparation(view: ChairView): readonly Draft[] {
  const { hall } = view;
  const possible = hall.phase === 'preparing';
  const named = hall.particulars.title !== '';
  const desks = view.desks.filter((desk) => !desk.ended).length;
  return [
    draft(
      'name',
      'meeting',
      { done: named || !possible, possible },
      named ? { why: 'named', title: hall.particulars.title } : { why: 'title_missing' },
    ),
    list(view, 'members'),
    ...(hall.contests.some((contest) => contest.rules.list === 'districts')
      ? [list(view, 'districts')]
      : []),
    draft(
      'contests',
      'contests',
      { done: hall.contests.length > 0, possible },
      hall.contests.length > 0
        ? { why: 'contests_set', contests: hall.contests.length }
        : { why: 'contests_missing' },
    ),
    draft(
      'tellers',
      'tellers',
      { done: hall.tellers.length > 0, possible: true },
      hall.tellers.length > 0
        ? { why: 'tellers_named', tellers: hall.tellers.length }
        : { why: 'tellers_missing' },
    ),
    draft(
      'desks',
      'desks',
      { done: desks > 0, possible: true },
      desks > 0 ? { why: 'desks_ready', desks } : { why: 'desk_missing' },
    ),
  ];
}

function list(view: ChairView, kind: UnitList): Draft {
  const units = view.units.filter(({ unit }) => unit.list === kind);
  const eligible = units.filter(({ standing }) => standing.kind === 'eligible').length;
  const possible =
    view.hall.phase === 'preparing' && (kind === 'members' || view.hall.seats.length > 0);
  const done = units.length > 0 || view.hall.phase !== 'preparing';
  return draft(
    kind,
    'units',
    { done, possible },
    units.length > 0
      ? { why: 'list_taken', list: kind, units: units.length, eligible }
      : { why: 'list_missing', list: kind },
  );
}

function opening(view: ChairView): readonly Draft[] {
  const { hall, tokens } = view;
  const { phase, present } = hall;
  const checkingIn = phase === 'checking_in';
  const begun = phase === 'in_session' || phase === 'sealed';
  const opened = checkingIn || begun;
  return [
    draft(
      'open_check_in',
      'hall',
      { done: opened, possible: hall.seats.length > 0 },
      { why: opened ? 'doors_open' : 'doors_closed' },
    ),
    draft(
      'attendance',
      'hall',
      { done: begun || (checkingIn && present > 0 && tokens >= present), possible: checkingIn },
      { why: 'attendance', present, seats: hall.seats.length, tokens },
    ),
    draft(
      'open_session',
      'hall',
      { done: begun, possible: checkingIn },
      { why: begun ? 'session_open' : 'session_not_open' },
    ),
  ];
}

function committee({ hall, offered }: ChairView): readonly Draft[] {
  const opened = hall.phase !== 'preparing';
  const tellers = hall.tellers.length;
  const accepted = hall.tellers.filter((teller) => teller.key === 'accepted').length;
  const declined = hall.tellers_hands !== null && !hall.tellers_adopted;
  return [
    draft(
      'adopt_tellers',
      'tellers',
      { done: hall.tellers_adopted, possible: opened && tellers > 0 },
      hall.tellers_adopted ? { why: 'tellers_adopted' } : { why: 'tellers_to_adopt', declined },
    ),
    draft(
      'keys',
      'tellers',
      { done: tellers > 0 && accepted === tellers, possible: tellers > 0 },
      { why: 'keys', accepted, tellers, offered: offered.length },
    ),
  ];
}

function contests(view: ChairView): readonly Draft[] {
  return view.hall.contests.map((contest) => contestStep(view, contest));
}

function contestStep(view: ChairView, contest: ContestView): Draft {
  const stage = contestStage(contest);
  const missing = stage.stage === 'seal' ? missingForRoll(view, contest) : [];
  const section = `contest-${contest.id}` as const;
  const standing = {
    done: stage.stage === 'decided',
    possible: view.hall.phase === 'in_session' && missing.length === 0,
  };
  const why = { why: 'contest', stage, tellers: view.hall.tellers.length } as const;
  return {
    ...draft(section, section, standing, why),
    title: contest.rules.title,
    urgent: isUnderWay(contest),
    missing,
  };
}

function sealing({ hall }: ChairView): Draft {
  const undecided = hall.contests.filter((contest) => contest.decision === null);
  const underWay = hall.contests.some(isUnderWay);
  return draft(
    'seal',
    'seal',
    { done: hall.phase === 'sealed', possible: hall.phase === 'in_session' && !underWay },
    sealingWhy(hall.phase === 'sealed', underWay, undecided),
  );
}

function sealingWhy(sealed: boolean, underWay: boolean, undecided: readonly ContestView[]): Why {
  if (sealed) {
    return { why: 'sealed' };
  }
  if (underWay) {
    return { why: 'rounds_under_way' };
  }
  return undecided.length > 0
    ? { why: 'contests_undecided', titles: undecided.map((contest) => contest.rules.title) }
    : { why: 'to_seal' };
}
