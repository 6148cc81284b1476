import { describe, expect, it } from 'vitest';
import type { ChairView, ContestView, Matter } from '../protocol';
import { planOf } from './agenda';
import { momentOf } from './task';
import {
  ADOPTED_LIST,
  agendaLine,
  chairView,
  contest,
  inSession,
  round,
  TERMS,
  tellers,
} from './test-views';

const LIST = { list: ADOPTED_LIST };

function moment(view: ChairView) {
  return momentOf(view, planOf(view));
}

function asked(view: ChairView, matter: Matter): ChairView {
  const motions = [{ id: 1, matter, state: { state: 'open' } } as const];
  return { ...view, hall: { ...view.hall, motions } };
}

/** In session at the discussion, with these contests. */
function discussing(...contests: readonly ContestView[]): ChairView {
  const agenda = [agendaLine(1, 'discussion', { now: true, ticked_by_chair: true })];
  return { ...inSession(...contests), agenda };
}

describe('what the chair is at', () => {
  const voting = discussing(contest(1), contest(2, { ...LIST, rounds: [round(1, 'open')] }));

  it('is the step of the agenda', () =>
    expect(moment(discussing(contest(1)))).toMatchObject({
      task: { task: 'step' },
      section: 'agenda',
    }));

  it('is a round under way before that', () =>
    expect(moment(voting)).toMatchObject({ task: { task: 'round' }, section: 'contest-2' }));

  it('is a motion before the room before all, and leads back to the step', () => {
    const view = moment(asked(voting, { matter: 'tellers' }));
    expect(view).toMatchObject({
      task: { task: 'motion' },
      section: 'tellers',
      missing: [{ lack: 'hands' }],
      next: { next: 'back', step: { id: 'agenda-1' } },
    });
  });

  it('is the doors where the agenda has no line for them', () =>
    expect(moment(chairView({ phase: 'checking_in' }, { agenda: [] })).section).toBe('hall'));
});

describe('what is missing', () => {
  it('is counted while a box is open, and named while it is counted', () => {
    const open = { ...round(1, 'open'), ballots: 1 };
    const view = discussing(contest(1, { ...LIST, rounds: [open] }));
    expect(moment(view).missing).toEqual([{ lack: 'ballots', count: 3, place: null }]);
    const count = { archive: '', head: '', shares: [2], vouched: 0, counted_at: null };
    const closed = { ...round(1, 'closed'), count };
    expect(moment(discussing(contest(1, { ...LIST, rounds: [closed] }))).missing).toEqual([
      { lack: 'shares', names: ['Người 1', 'Người 3'], place: null },
    ]);
  });

  it('before a roll says where each thing is mended', () => {
    const agenda = [agendaLine(1, 'ballot', { now: true })];
    const view = { ...inSession(contest(1, { ...LIST, next_round: TERMS })), agenda, tokens: 1 };
    const hall = {
      ...view.hall,
      rules_adopted: false,
      tellers: tellers('accepted', 'missing', 'accepted'),
      tellers_adopted: false,
    };
    expect(moment({ ...view, hall }).missing.map(({ place }) => place)).toEqual([
      { section: 'rules', spot: 'rules-vote' },
      { section: 'tellers', spot: 'committee-vote' },
      { section: 'tellers', spot: 'keys' },
      { section: 'hall', spot: null },
    ]);
  });
});
