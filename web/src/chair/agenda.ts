/**
 * What the chair's page leads through: the preparation, then the meeting's own agenda as the server
 * says it stands, then the sealing; beside them the contests and what can be done at any time. Nothing
 * here decides whether a step may be taken: the server says what is done, what is now and what it waits for.
 */
import type { AgendaStanding, ChairView, ContestView, Refusal, UnitList } from '../protocol';
import { isUnderWay } from '../rounds';

/** Where on the page a step is done. */
export type Section =
  | 'start'
  | 'meeting'
  | 'wording'
  | 'rules'
  | 'units'
  | 'holders'
  | 'tellers'
  | 'desks'
  | 'agenda'
  | 'hall'
  | 'presidium'
  | 'offices'
  | 'pact'
  | 'motions'
  | 'delegation'
  | 'history'
  | 'rehearsal'
  | 'papers'
  | 'seal'
  | `contest-${number}`;

/** `waits` lacks something first; `open` can be done; `any_time` is never over. */
export type StepState = 'done' | 'now' | 'open' | 'waits' | 'any_time';

/** What a step of the preparation has brought so far. */
export type Fact =
  | { readonly fact: 'nothing_yet' }
  | { readonly fact: 'named'; readonly title: string }
  | {
      readonly fact: 'list';
      readonly list: UnitList;
      readonly units: number;
      readonly eligible: number;
    }
  | { readonly fact: 'contests'; readonly contests: number; readonly adopted: boolean }
  | { readonly fact: 'tellers'; readonly tellers: number; readonly accepted: number }
  | { readonly fact: 'desks'; readonly desks: number }
  | { readonly fact: 'deputy'; readonly to: string }
  | { readonly fact: 'sealed' };

export type PreparationId = 'start' | 'name' | 'wording' | 'rules' | UnitList | 'tellers' | 'desks';

export type ToolId =
  | 'papers'
  | 'motions'
  | 'holders'
  | 'agenda'
  | 'rehearsal'
  | 'delegation'
  | 'history';

export type StepId = PreparationId | ToolId | `agenda-${number}` | `contest-${number}` | 'seal';

export interface Step {
  readonly id: StepId;
  readonly section: Section;
  /** As the meeting calls it; steps of the page have their own words. */
  readonly title: string | null;
  readonly state: StepState;
  readonly fact: Fact | null;
  /** What stands before it, as the server says. */
  readonly missing: readonly Refusal[];
  /** The agenda's line that the chair ticks off. */
  readonly tick: number | null;
}

export interface Plan {
  readonly preparation: readonly Step[];
  readonly agenda: readonly Step[];
  readonly contests: readonly Step[];
  readonly tools: readonly Step[];
  /** `null` once the meeting is sealed. */
  readonly now: Step | null;
  readonly next: Step | null;
  /** What the preparation still lacks, beside the step that is now. */
  readonly unprepared: readonly Step[];
}

/** Only what helps: the meeting is prepared without them. */
const OPTIONAL: readonly StepId[] = ['start', 'wording'];

/** What can still be prepared when doors are open. */
const LATE: readonly StepId[] = ['tellers', 'desks'];

export function planOf(view: ChairView): Plan {
  const { phase } = view.hall;
  const sealed = phase === 'sealed';
  const preparation = preparationOf(view);
  const due = preparation.filter(
    (one) =>
      one.state !== 'done' &&
      !OPTIONAL.includes(one.id) &&
      !sealed &&
      (phase === 'preparing' || LATE.includes(one.id)),
  );
  const agenda = [...view.agenda.map((line) => agendaStep(view, line)), sealing(sealed)];
  const now = sealed ? null : nowOf(view, preparation, due, agenda);
  const marked = (steps: readonly Step[]) => steps.map((one) => mark(one, now));
  return {
    preparation: marked(preparation),
    agenda: marked(agenda),
    contests: view.hall.contests.map(contestStep),
    tools: toolsOf(view),
    now: now && mark(now, now),
    next: now && nextOf(now, due, agenda),
    unprepared: due.filter((one) => one.id !== now?.id),
  };
}

/** First where the meeting starts from, then what the preparation lacks, then the agenda. */
function nowOf(
  view: ChairView,
  preparation: readonly Step[],
  due: readonly Step[],
  agenda: readonly Step[],
): Step | null {
  const start = preparation.find((one) => one.id === 'start' && one.state !== 'done');
  const prepared = view.hall.phase !== 'preparing';
  const before = prepared ? undefined : (start ?? due[0]);
  return before ?? agenda.find((one) => one.state === 'now') ?? agenda.at(-1) ?? null;
}

function nextOf(now: Step, due: readonly Step[], agenda: readonly Step[]): Step | null {
  const ahead = [...due, ...agenda.filter((one) => one.state !== 'done')];
  const at = ahead.findIndex((one) => one.id === now.id);
  return ahead[at + 1] ?? null;
}

function mark(step: Step, now: Step | null): Step {
  if (step.id === now?.id) {
    return { ...step, state: 'now' };
  }
  return step.state === 'now' ? { ...step, state: 'open' } : step;
}

function step(
  id: StepId,
  section: Section,
  state: StepState,
  fact: Fact | null = null,
  over: Partial<Step> = {},
): Step {
  return { id, section, state, fact, title: null, missing: [], tick: null, ...over };
}

const NOTHING: Fact = { fact: 'nothing_yet' };

function preparationOf(view: ChairView): readonly Step[] {
  const { hall } = view;
  const { title } = hall.particulars;
  const named = title !== '';
  const begun = named || view.units.length > 0;
  const worded = hall.wording.superior !== '' || hall.wording.legal_bases.length > 0;
  const [contests, adopted] = [hall.rules.contests.length, hall.rules_adopted];
  const accepted = hall.tellers.filter((teller) => teller.key === 'accepted').length;
  const desks = view.desks.filter((desk) => !desk.ended).length;
  return [
    prepared('start', 'start', begun, null),
    prepared('name', 'meeting', named, { fact: 'named', title }),
    prepared('wording', 'wording', worded, null),
    prepared('rules', 'rules', contests > 0, { fact: 'contests', contests, adopted }),
    ...listsOf(hall.rules.contests.flatMap((contest) => contest.panels)).map((list) =>
      listStep(view, list),
    ),
    prepared('tellers', 'tellers', hall.tellers.length > 0, {
      fact: 'tellers',
      tellers: hall.tellers.length,
      accepted,
    }),
    prepared('desks', 'desks', desks > 0, { fact: 'desks', desks }),
  ];
}

function prepared(id: PreparationId, section: Section, done: boolean, fact: Fact | null): Step {
  return step(id, section, done ? 'done' : 'open', done ? fact : NOTHING);
}

const LISTS: readonly UnitList[] = ['members', 'districts', 'collectives', 'individuals'];

/** The lists that the contests draw on; the members vote, so theirs is always one of them. */
export function listsOf(panels: readonly { readonly list: UnitList }[]): readonly UnitList[] {
  return LISTS.filter((list) => list === 'members' || panels.some((panel) => panel.list === list));
}

function listStep(view: ChairView, list: UnitList): Step {
  const units = view.units.filter(({ unit }) => unit.list === list);
  const eligible = units.filter(({ standing }) => standing.kind === 'eligible').length;
  return prepared(list, 'units', units.length > 0, {
    fact: 'list',
    list,
    units: units.length,
    eligible,
  });
}

function agendaStep(view: ChairView, line: AgendaStanding): Step {
  const { item, missing } = line;
  const waits = missing.length > 0 ? 'waits' : 'open';
  return step(
    `agenda-${item.id}`,
    sectionOf(view, line),
    line.done ? 'done' : line.now ? 'now' : waits,
    null,
    { title: item.title, missing, tick: line.ticked_by_chair ? item.id : null },
  );
}

/** Where a line of the agenda is done. */
export function sectionOf(view: ChairView, { item }: AgendaStanding): Section {
  switch (item.step) {
    case 'opening':
    case 'hand_out':
      return 'hall';
    case 'presidium':
      return 'presidium';
    case 'tellers':
      return 'tellers';
    case 'reports':
      return 'units';
    case 'rules':
      return 'rules';
    case 'lists':
      return contestSection(view, (contest) => contest.list.stage !== 'adopted');
    case 'ballot':
    case 'count':
    case 'publish':
    case 'adoption':
      return contestSection(view, () => true);
    case 'officers':
      return 'offices';
    case 'pact':
      return 'pact';
    case 'minutes':
    case 'report':
      return 'papers';
    case 'discussion':
    case 'other':
      return 'agenda';
  }
}

/** The contest whose round is under way, else the first undecided one that `waits`. */
function contestSection(view: ChairView, waits: (contest: ContestView) => boolean): Section {
  const { contests } = view.hall;
  const open = contests.filter((contest) => contest.decision === null);
  const contest =
    contests.find(isUnderWay) ?? open.find(waits) ?? open[0] ?? contests[contests.length - 1];
  return contest ? `contest-${contest.id}` : 'rules';
}

function contestStep(contest: ContestView): Step {
  const id = `contest-${contest.id}` as const;
  return step(id, id, contest.decision ? 'done' : 'open', null, { title: contest.rules.title });
}

function toolsOf(view: ChairView): readonly Step[] {
  const { deputy, rehearsal } = view.hall;
  return [
    step('papers', 'papers', 'any_time'),
    ...(rehearsal ? [] : [step('rehearsal', 'rehearsal', 'any_time')]),
    step('motions', 'motions', 'any_time'),
    step('agenda', 'agenda', 'any_time'),
    step('holders', 'holders', 'any_time'),
    step(
      'delegation',
      'delegation',
      'any_time',
      deputy === null ? null : { fact: 'deputy', to: deputy },
    ),
    step('history', 'history', 'any_time'),
  ];
}

function sealing(sealed: boolean): Step {
  return step('seal', 'seal', sealed ? 'done' : 'open', sealed ? { fact: 'sealed' } : null);
}

/** Where what is missing is brought about; none where only the meeting itself brings it. */
export function sectionOfMissing(refusal: Refusal): Section | undefined {
  switch (refusal.refusal) {
    case 'no_units':
    case 'scores_not_locked':
      return 'units';
    case 'unknown_teller':
    case 'tellers_not_adopted':
    case 'keys_missing':
      return 'tellers';
    case 'rules_not_adopted':
      return 'rules';
    case 'not_checking_in':
    case 'not_in_session':
    case 'no_voters':
    case 'no_quorum':
      return 'hall';
    default:
      return undefined;
  }
}
