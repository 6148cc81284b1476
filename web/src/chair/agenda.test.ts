import { describe, expect, it } from 'vitest';
import type { ChairView } from '../protocol';
import { missingSentence, stepTitle, whySentence } from '../strings/vi/agenda';
import { agenda } from './agenda';
import {
  ADOPTED_LIST,
  chairView,
  contest,
  inSession,
  prepared,
  round,
  tellers,
} from './test-views';

const DESK = { desk: 1, name: 'Bàn 1', ended: false };

function now(view: ChairView): string | undefined {
  return agenda(view).now?.id;
}

describe('the step that is now', () => {
  it('is the naming of a meeting without a name', () => {
    const particulars = { title: '', cluster: '', year: 0, place: '', max_score: '1400' };
    expect(now(chairView({ particulars }))).toBe('name');
  });

  it('is the list of members while there is none, and their districts wait for it', () => {
    const districts = contest(2);
    const view = chairView(
      { seats: [], contests: [{ ...districts, rules: { ...districts.rules, list: 'districts' } }] },
      { units: [] },
    );
    const plan = agenda(view);
    expect(plan.now?.id).toBe('members');
    expect(plan.next?.id).toBe('districts');
    expect(plan.next?.state).toBe('waits');
  });

  it('asks for districts only where a contest draws on them', () => {
    expect(agenda(chairView()).steps.map((step) => step.id)).not.toContain('districts');
  });

  it('goes through tellers and desk to the opening of check-in', () => {
    expect(now(chairView())).toBe('tellers');
    expect(now(chairView({ tellers: tellers('missing', 'missing') }))).toBe('desks');
    const ready = chairView({ tellers: tellers('missing', 'missing') }, { desks: [DESK] });
    expect(now(ready)).toBe('open_check_in');
  });

  it('does not count a desk that was ended', () => {
    const view = chairView(
      { tellers: tellers('missing', 'missing') },
      { desks: [{ ...DESK, ended: true }] },
    );
    expect(now(view)).toBe('desks');
  });

  it('is attendance until everybody present has a token, then the opening of the session', () => {
    const hall = {
      phase: 'checking_in',
      present: 3,
      tellers: tellers('missing', 'missing'),
    } as const;
    expect(now(chairView(hall, { desks: [DESK], tokens: 2 }))).toBe('attendance');
    expect(now(chairView(hall, { desks: [DESK], tokens: 3 }))).toBe('open_session');
  });

  it('is the show of hands on the tellers, then their keys', () => {
    const view = inSession(contest(1));
    const keys = tellers('accepted', 'missing', 'missing');
    const unadopted = { ...view, hall: { ...view.hall, tellers_adopted: false, tellers: keys } };
    expect(now(unadopted)).toBe('adopt_tellers');
    expect(now({ ...view, hall: { ...view.hall, tellers: keys } })).toBe('keys');
  });

  it('is the first contest that is not decided', () => {
    const hands = { in_favour: 4, against: 0, no_opinion: 0 };
    const decided = contest(1, { decision: { decision: 'adopted', hands } });
    expect(now(inSession(decided, contest(2)))).toBe('contest-2');
  });

  it('is the contest whose round is under way, whatever stands before it', () => {
    const open = contest(2, { list: ADOPTED_LIST, rounds: [round(1, 'open')] });
    expect(now(inSession(contest(1), open))).toBe('contest-2');
  });

  it('is the sealing only when every contest is decided', () => {
    const hands = { in_favour: 4, against: 0, no_opinion: 0 };
    const decided = contest(1, { decision: { decision: 'declined', hands, reason: 'x' } });
    expect(now(inSession(decided))).toBe('seal');
    const blocked = { ...inSession(contest(1, { list: ADOPTED_LIST })), tokens: 2 };
    expect(now(blocked)).toBe('contest-1');
  });

  it('is none once the meeting is sealed', () => {
    const view = inSession(contest(1));
    const plan = agenda({ ...view, hall: { ...view.hall, phase: 'sealed' } });
    expect([plan.now, plan.next, plan.missing]).toEqual([null, null, []]);
  });
});

describe('what is missing', () => {
  it('lists what preparation has not brought yet, beside the step that is now', () => {
    expect(agenda(chairView()).missing.map((step) => step.id)).toEqual(['desks']);
  });

  it('names what stands between the chair and a roll', () => {
    const view = inSession(contest(1, { list: ADOPTED_LIST }));
    const short = { ...view, tokens: 2 };
    const [only, ...rest] = agenda(short).now?.missing ?? [];
    expect(only).toEqual({ missing: 'tokens', tokens: 2, minimum: 3 });
    expect(rest).toEqual([]);
  });

  it('counts who may stand', () => {
    const units = [
      prepared(1, 'A'),
      prepared(2, 'B', 'members', { kind: 'deferred', reason: 'chờ kết luận' }),
    ];
    const step = agenda(chairView({}, { units })).steps.find((one) => one.id === 'members');
    expect(step?.why).toEqual({ why: 'list_taken', list: 'members', units: 2, eligible: 1 });
  });
});

it('every step of every view has a title and a sentence', () => {
  const views = [
    chairView(),
    chairView({ seats: [] }, { units: [] }),
    inSession(contest(1), contest(2, { list: ADOPTED_LIST, rounds: [round(1, 'open')] })),
    inSession(contest(1, { list: ADOPTED_LIST, rounds: [round(1, 'annulled')], next_round: true })),
  ];
  for (const step of views.flatMap((view) => agenda(view).steps)) {
    expect(stepTitle(step.id, step.title)).not.toBe('');
    expect(whySentence(step.why)).not.toBe('');
    expect(step.missing.map(missingSentence)).not.toContain('');
  }
});
