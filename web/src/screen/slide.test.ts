import { describe, expect, it } from 'vitest';
import { paperRound, publishedOnPaper } from '../audit/testing/paper';
import { contest, hall, round, terms } from '../audit/testing/views';
import type { HandCount, Matter, Motion, WallShows } from '../protocol';
import { slideOf } from './slide';
import { type Topic, topicOf } from './topic';

const COUNT: HandCount = {
  hands: { in_favour: 9, against: 0, no_opinion: 0 },
  present: 9,
  majority: 'more_than_half',
  carried: true,
  reason: '',
};

function motion(id: number, matter: Matter, state: 'open' | 'counted' | 'withdrawn'): Motion {
  return { id, matter, state: state === 'counted' ? { state, ...COUNT } : { state } };
}

const LISTED = contest({ rounds: [] });

describe('the wall follows the meeting', () => {
  it.each([
    ['preparing', 'idle'],
    ['checking_in', 'join'],
    ['sealed', 'sealed'],
  ] as const)('while %s it shows %s', (phase, kind) => {
    expect(slideOf(hall({ phase }), undefined).kind).toBe(kind);
  });

  it.each([
    ['sealed', 'voting'],
    ['open', 'voting'],
    ['closed', 'counting'],
    ['counted', 'counting'],
    ['published', 'result'],
    ['annulled', 'stopped'],
    ['not_countable', 'stopped'],
    ['not_decryptable', 'stopped'],
  ] as const)('a round that is %s is shown as %s', (stage, kind) => {
    const contests = [contest({ rounds: [round({ stage })] })];
    expect(slideOf(hall({ contests }), undefined).kind).toBe(kind);
  });

  it.each([
    [paperRound({ number: 2 }), 'paper'],
    [paperRound({ number: 2, entered: [1] }), 'paper_counting'],
    [paperRound({ number: 2, stage: 'counted', entered: [1, 2] }), 'paper_counting'],
    [publishedOnPaper({ number: 2 }), 'paper_result'],
    [paperRound({ number: 2, stage: 'annulled' }), 'paper_stopped'],
  ] as const)(
    'a round on paper goes before the one on phones that it took over (%#)',
    (on, kind) => {
      const contests = [contest({ rounds: [round({ stage: 'annulled' })], paper_rounds: [on] })];
      expect(slideOf(hall({ contests }), undefined).kind).toBe(kind);
    },
  );

  it('a motion before the room goes before everything, at the doors too', () => {
    const motions = [motion(1, { matter: 'tellers' }, 'open')];
    const contests = [contest({ rounds: [round({ stage: 'open' })] })];
    expect(slideOf(hall({ motions, contests }), undefined).kind).toBe('motion');
    expect(slideOf(hall({ motions, phase: 'checking_in' }), undefined).kind).toBe('motion');
  });

  it('a round under way goes before what changed last', () => {
    const contests = [
      contest({ id: 1, rounds: [round({ stage: 'open' })] }),
      contest({ id: 2, rounds: [] }),
    ];
    const topic: Topic = { topic: 'contest', contest: 2 };
    expect(slideOf(hall({ contests }), topic)).toMatchObject({ kind: 'voting' });
  });

  it('what a motion came to stays until something else is spoken of', () => {
    const motions = [motion(1, { matter: 'result', contest: 1 }, 'counted')];
    const view = hall({ motions, contests: [LISTED] });
    expect(slideOf(view, { topic: 'motion', motion: 1 }).kind).toBe('motion');
    expect(slideOf(view, { topic: 'pact' }).kind).toBe('pact');
    expect(slideOf(view, { topic: 'offices' }).kind).toBe('officers');
  });

  it('a name voted on by itself shows the list with its marks', () => {
    const motions = [motion(1, { matter: 'candidate', contest: 1, unit: 2 }, 'counted')];
    const view = hall({ motions, contests: [LISTED] });
    expect(slideOf(view, { topic: 'motion', motion: 1 })).toEqual({
      kind: 'list',
      contest: LISTED,
    });
  });

  it('a wall that comes late shows how far the meeting has come', () => {
    const late = (change: Parameters<typeof hall>[0]) => slideOf(hall(change), undefined).kind;
    expect(late({ tellers: [], rules_adopted: false, scores_locked: null })).toBe('join');
    expect(late({ rules_adopted: false, scores_locked: null })).toBe('tellers');
    expect(late({ rules_adopted: false })).toBe('rules');
    expect(late({})).toBe('standings');
    expect(late({ contests: [LISTED] })).toBe('list');
    const over = contest({
      rounds: [round({ stage: 'published' })],
      decision: { decision: 'dropped' },
    });
    expect(late({ contests: [over] })).toBe('result');
    const offices = [
      { role: 'head', wanted: 1, by_ballot: false, holders: [{ role: 'head', unit: 1 }] } as const,
    ].map((office) => ({ ...office, holders: [...office.holders] }));
    expect(late({ contests: [over], offices })).toBe('officers');
  });
});

describe('what the meeting speaks of', () => {
  const before = hall({ motions: [], contests: [contest({ id: 1, rounds: [] })] });

  it('is nothing while nothing has changed', () => {
    expect(topicOf(undefined, before, undefined)).toBeUndefined();
    expect(topicOf(before, before, { topic: 'pact' })).toEqual({ topic: 'pact' });
  });

  it('is the motion rather than what it brings about', () => {
    const now = hall({
      motions: [motion(1, { matter: 'list', contest: 1 }, 'counted')],
      contests: [contest({ id: 1, rounds: [], next_round: terms() })],
    });
    expect(topicOf(before, now, undefined)).toEqual({ topic: 'motion', motion: 1 });
  });

  it('is not a motion that was withdrawn', () => {
    const open = { ...before, motions: [motion(1, { matter: 'rules' }, 'open')] };
    const now = { ...before, motions: [motion(1, { matter: 'rules' }, 'withdrawn')] };
    expect(topicOf(open, now, { topic: 'motion', motion: 1 })).toBeUndefined();
    expect(topicOf(open, now, { topic: 'tellers' })).toEqual({ topic: 'tellers' });
  });

  it('is the contest that went on, and not one whose devices vouch or recount', () => {
    const published = (recounts: number) =>
      hall({
        motions: [],
        contests: [
          contest({
            id: 1,
            rounds: [round({ stage: 'published', ballots: recounts })],
          }),
        ],
      });
    expect(topicOf(before, published(1), undefined)).toEqual({ topic: 'contest', contest: 1 });
    expect(topicOf(published(1), published(2), { topic: 'pact' })).toEqual({ topic: 'pact' });
  });

  it.each([
    ['pact', { pact: [{ unit: 1, name: 'A', signing: null, valid: true }] }],
    ['presidium', { presidium: { people: [], adopted: false } }],
    ['rules', { rules_adopted: false }],
    ['tellers', { committee_code: null }],
    ['standings', { scores_locked: null }],
    ['offices', { offices: [] }],
  ] as const)('is %s when that changes', (topic, change) => {
    const now = { ...before, ...(change as object) };
    expect(topicOf(before, now, undefined)).toEqual({ topic });
  });

  it('is nobody’s arrival', () => {
    const now = { ...before, present: 8, seats: before.seats.slice(1) };
    expect(topicOf(before, now, undefined)).toBeUndefined();
  });
});

describe('the wall does what the chair asks', () => {
  const walled = (shows: WallShows) => {
    const contests = [contest({ id: 1, rounds: [round({ stage: 'open' })] }), contest({ id: 2 })];
    return hall({ contests, wall: { ...hall({}).wall, shows } });
  };

  it.each(['join', 'presidium', 'tellers', 'rules', 'standings', 'officers', 'pact'] as const)(
    'a pinned slide stays, whatever the meeting does: %s',
    (slide) => {
      const view = walled({ shows: 'pinned', slide: { slide } });
      expect(slideOf(view, undefined)).toEqual({ kind: slide });
      expect(slideOf({ ...view, phase: 'preparing' }, undefined)).toEqual({ kind: slide });
    },
  );

  it('a pinned contest is shown as far as it has come', () => {
    const view = walled({ shows: 'pinned', slide: { slide: 'contest', contest: 2 } });
    expect(slideOf(view, undefined)).toMatchObject({ kind: 'voting', contest: { id: 2 } });
    expect(slideOf({ ...view, contests: [] }, undefined).kind).not.toBe('voting');
  });

  it('a message and a wall that is switched off go before everything', () => {
    const text = 'Nghỉ giải lao 15 phút';
    expect(slideOf(walled({ shows: 'message', text }), undefined)).toEqual({
      kind: 'message',
      text,
    });
    expect(slideOf(walled({ shows: 'nothing' }), undefined)).toEqual({ kind: 'nothing' });
  });
});
