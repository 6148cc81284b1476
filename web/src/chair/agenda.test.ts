import { describe, expect, it } from 'vitest';
import type { AgendaStep, ChairView } from '../protocol';
import { agendaStepNames, factSentence, stepTitle } from '../strings/chair-agenda';
import { planOf, sectionOf, sectionOfMissing } from './agenda';
import {
  ADOPTED_LIST,
  agendaLine,
  chairView,
  contest,
  contestRules,
  inSession,
  PANEL,
  prepared,
  round,
  tellers,
  votingRules,
} from './test-views';

const DESK = { desk: 1, name: 'Bàn 1', ended: false };
const UNNAMED = { title: '', cluster: '', year: 0, place: '' };

function now(view: ChairView): string | undefined {
  return planOf(view).now?.id;
}

function withDistricts(over: Partial<Omit<ChairView, 'hall'>> = {}): ChairView {
  const districts = contestRules('Huyện', { panels: [{ ...PANEL, list: 'districts' }] });
  return chairView({ rules: votingRules({ contests: [districts] }) }, over);
}

describe('the step that is now', () => {
  it('is the starting point of a meeting that has nothing yet, then its name', () => {
    expect(now(chairView({ particulars: UNNAMED, seats: [] }, { units: [] }))).toBe('start');
    expect(now(chairView({ particulars: UNNAMED }))).toBe('name');
  });

  it('is every list that the contests draw on while it is empty', () => {
    expect(now(withDistricts({ units: [] }))).toBe('members');
    expect(now(withDistricts())).toBe('districts');
    expect(planOf(chairView()).preparation.map(({ id }) => id)).not.toContain('districts');
  });

  it('goes through tellers and desks to the agenda as the server says it stands', () => {
    const named = { tellers: tellers('missing', 'missing') };
    expect(now(chairView())).toBe('tellers');
    expect(now(chairView(named))).toBe('desks');
    expect(now(chairView(named, { desks: [{ ...DESK, ended: true }] }))).toBe('desks');
    expect(now(chairView(named, { desks: [DESK] }))).toBe('agenda-1');
  });

  it('is the agenda’s once doors are open, whatever the preparation still lacks', () => {
    const plan = planOf(chairView({ phase: 'checking_in' }));
    expect(plan.now?.id).toBe('agenda-1');
    expect(plan.unprepared.map(({ id }) => id)).toEqual(['tellers', 'desks']);
  });

  it('is the sealing when the agenda is done, and none once the meeting is sealed', () => {
    const done = [agendaLine(1, 'opening', { done: true })];
    expect(now({ ...inSession(contest(1)), agenda: done })).toBe('seal');
    const sealed = chairView({ phase: 'sealed' }, { agenda: done });
    const plan = planOf(sealed);
    expect([plan.now, plan.next, plan.unprepared]).toEqual([null, null, []]);
  });

  it('is followed by the next line that is not done', () => {
    const agenda = [
      agendaLine(1, 'opening', { now: true }),
      agendaLine(2, 'tellers', { done: true }),
      agendaLine(3, 'rules'),
    ];
    expect(planOf({ ...inSession(contest(1)), agenda }).next?.id).toBe('agenda-3');
  });
});

describe('a line of the agenda', () => {
  it('waits with the refusals that the server names, and says where they are put right', () => {
    const missing = [{ refusal: 'rules_not_adopted' }, { refusal: 'scores_not_locked' }] as const;
    const agenda = [agendaLine(1, 'lists', { missing: [...missing] })];
    const [step] = planOf(chairView({}, { agenda })).agenda;
    expect(step).toMatchObject({ state: 'waits', missing });
    expect(missing.map(sectionOfMissing)).toEqual(['rules', 'units']);
  });

  it('leads to the contest whose round is under way, else to the first that waits', () => {
    const voted = contest(2, { list: ADOPTED_LIST, rounds: [round(1, 'open')] });
    const ballot = agendaLine(1, 'ballot');
    const lists = agendaLine(2, 'lists');
    expect(sectionOf(inSession(contest(1), voted), ballot)).toBe('contest-2');
    const listed = contest(1, { list: ADOPTED_LIST });
    expect(sectionOf(inSession(listed, contest(2)), lists)).toBe('contest-2');
    expect(sectionOf(inSession(listed, contest(2)), ballot)).toBe('contest-1');
  });

  it('of the chair’s word can be ticked where it is now', () => {
    const agenda = [agendaLine(4, 'minutes', { now: true, ticked_by_chair: true })];
    expect(planOf({ ...inSession(contest(1)), agenda }).now?.tick).toBe(4);
  });

  it('has a place on the page for every kind of step', () => {
    const view = inSession(contest(1));
    for (const [at, step] of (Object.keys(agendaStepNames) as AgendaStep[]).entries()) {
      expect(sectionOf(view, agendaLine(at, step))).not.toBe('');
    }
  });
});

it('counts who may stand', () => {
  const units = [
    prepared(1, 'A'),
    prepared(2, 'B', 'members', { kind: 'deferred', reason: 'chờ kết luận' }),
  ];
  const step = planOf(chairView({}, { units })).preparation.find(({ id }) => id === 'members');
  expect(step?.fact).toEqual({ fact: 'list', list: 'members', units: 2, eligible: 1 });
});

it('every step of every view has a title, and every fact a sentence', () => {
  const views = [
    chairView({ deputy: 'Ông A' }),
    chairView({ seats: [] }, { units: [] }),
    withDistricts(),
    inSession(contest(1), contest(2)),
  ];
  const plans = views.map(planOf);
  const steps = plans.flatMap(({ preparation, agenda, contests, tools }) => [
    ...preparation,
    ...agenda,
    ...contests,
    ...tools,
  ]);
  for (const step of steps) {
    expect(stepTitle(step)).not.toBe('');
    expect(step.fact && factSentence(step.fact)).not.toBe('');
  }
});
