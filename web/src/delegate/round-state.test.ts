import { describe, expect, it } from 'vitest';
import type { PanelOutcome } from '../protocol';
import {
  afterReconnection,
  checkedAnew,
  type Facts,
  firstFacts,
  type Kept,
  mayState,
  underView,
} from './round-facts';
import { standingOf, taskOf } from './round-state';
import type { SeenRound } from './seen-round';
import { FakeRound } from './testing/fake-round';

const round = new FakeRound();
const SIGNATURE = { challenge: '1', response: '2' };
const MINE = { raw: '{}', tracker: 'mine' };
const SEALED: Kept = { sealed: MINE };
const CAST: Kept = { sealed: MINE, receipt: SIGNATURE };
const COUNT = { archive: 'a', head: 'h', shares: [], vouched: 0, counted_at: null };

function facts(more: Partial<Facts>, kept: Kept = {}): Facts {
  const { view = round.view({ stage: 'open' }) } = more;
  return {
    ...firstFacts(view, kept),
    setup: { status: 'read', election: round.election, onRoll: true },
    ...more,
  };
}

const NONE = { status: 'none' } as const;
const found = (tracker: string, holds = true) => ({ status: 'ballot', tracker, holds }) as const;
const closed = round.view({ stage: 'closed', count: COUNT });
const published = round.view({ stage: 'published', count: COUNT });

describe('before the round opens', () => {
  it('reads and checks the documents first of all', () => {
    const fresh = firstFacts(round.view(), {});
    expect(taskOf(fresh, false)).toBe('read_setup');
    expect(standingOf(fresh).kind).toBe('reading');
  });

  it('waits when the roll is sealed', () => {
    const sealed = facts({ view: round.view() });
    expect(standingOf(sealed).kind).toBe('waiting');
    expect(taskOf(sealed, true)).toBe(undefined);
  });

  it.each(['other_trustees', 'other_election', 'other_meeting', 'flawed'] as const)(
    'refuses a round that is %s and does nothing for it',
    (why) => {
      const refused = facts({ setup: { status: 'refused', why } });
      expect(standingOf(refused)).toEqual({ kind: 'refused', why });
      expect(taskOf(refused, true)).toBe(undefined);
    },
  );

  it('refuses a round whose roll lacks its credential, until the result is out', () => {
    const setup = { status: 'read', election: round.election, onRoll: false } as const;
    expect(standingOf(facts({ setup, expected: true }))).toEqual({
      kind: 'refused',
      why: 'not_on_roll',
    });
    expect(taskOf(facts({ setup }), true)).toBe(undefined);
    expect(taskOf(facts({ setup, view: published }), true)).toBe('recount');
  });
});

it('calmly tells a phone that got its token after the sealing to wait', () => {
  const setup = { status: 'read', election: round.election, onRoll: false } as const;
  expect(standingOf(facts({ setup }))).toEqual({ kind: 'late' });
});

describe('the pinned election', () => {
  const pinned = { ...CAST, fingerprint: round.election.fingerprint };

  it('is another one when a view names another φ, also after a reload', () => {
    const other = round.view({ stage: 'open', fingerprint: 'x' });
    const before = facts({}, pinned);
    expect(standingOf(underView(before, other))).toMatchObject({ alarm: 'other_election' });
    const reloaded = firstFacts(other, pinned);
    expect(standingOf(reloaded)).toMatchObject({ alarm: 'other_election' });
    expect(taskOf(reloaded, true)).toBe(undefined);
  });
});

describe('while the round is open', () => {
  it('asks for a ballot of its credential before it shows the paper', () => {
    expect(taskOf(facts({}), true)).toBe('find_ballot');
    expect(standingOf(facts({})).kind).toBe('looking');
  });

  it('asks nothing while the server does not know it', () => {
    expect(taskOf(facts({}), false)).toBe(undefined);
  });

  it('shows the paper when there is none', () => {
    expect(standingOf(facts({ found: NONE })).kind).toBe('marking');
  });

  it('keeps the paper through a reconnection, and asks again before it may be cast', () => {
    const again = afterReconnection(facts({ found: NONE }));
    expect(standingOf(again)).toEqual({ kind: 'marking', settled: false });
    expect(taskOf(again, true)).toBe('find_ballot');
    expect(standingOf(afterReconnection(again))).toEqual({ kind: 'marking', settled: false });
    expect(standingOf({ ...again, found: NONE })).toEqual({ kind: 'marking', settled: true });
  });

  it('never says that a receipted ballot is not in, whatever the last question met', () => {
    const refusal = { refusal: 'disk_refused' } as const;
    for (const found of [
      { status: 'unanswered', refusal } as const,
      { status: 'unasked' } as const,
    ]) {
      const sending = { status: 'refused', refusal } as const;
      expect(standingOf(facts({ found, sending }, CAST)).kind).toBe('in_box');
    }
  });

  it('says that its question was not answered, and asks again after a reconnection', () => {
    const asked = facts({ found: { status: 'unanswered' } });
    expect(standingOf(asked)).toEqual({ kind: 'not_answered' });
    expect(taskOf(asked, true)).toBe(undefined);
    expect(taskOf(afterReconnection(asked), true)).toBe('find_ballot');
  });

  it('says that sealing failed here, and lets it be tried again', () => {
    const failed = facts({ found: NONE, sending: { status: 'failed' } });
    expect(standingOf(failed)).toEqual({ kind: 'not_sealed' });
    expect(standingOf(checkedAnew(failed)).kind).toBe('marking');
  });

  it('sends a sealed ballot, and says nothing of the box before the receipt', () => {
    expect(taskOf(facts({}, SEALED), true)).toBe('cast');
    expect(standingOf(facts({}, SEALED)).kind).toBe('sending');
  });

  it('says it is in the box after a receipt that holds', () => {
    const cast = facts({ found: found('mine') }, CAST);
    expect(standingOf(cast)).toEqual({ kind: 'in_box', tracker: 'mine' });
    expect(taskOf(cast, true)).toBe(undefined);
  });

  it('after a reload is in the box at once and looks whether it still is', () => {
    expect(standingOf(facts({}, CAST)).kind).toBe('in_box');
    expect(taskOf(facts({}, CAST), true)).toBe('find_ballot');
  });

  it('sends the same ballot again when the box has lost it', () => {
    expect(taskOf(facts({ found: NONE }, CAST), true)).toBe('cast');
    expect(standingOf(facts({ found: NONE }, CAST)).kind).toBe('sending');
  });

  it('sends again after a reconnection', () => {
    const refused = facts(
      { sending: { status: 'refused', refusal: { refusal: 'disk_refused' } } },
      SEALED,
    );
    expect(taskOf(refused, true)).toBe(undefined);
    expect(standingOf(refused).kind).toBe('not_taken');
    expect(taskOf(afterReconnection(refused), true)).toBe('cast');
  });

  it('never seals or sends twice at a time', () => {
    const sealing = facts({ found: NONE, sending: { status: 'sealing', done: 0.5 } });
    expect(taskOf(sealing, true)).toBe(undefined);
    expect(standingOf(sealing)).toEqual({ kind: 'sealing', done: 0.5 });
  });

  it('raises an alarm when another ballot is under its token', () => {
    const foreign = facts({ found: found('other') }, SEALED);
    expect(standingOf(foreign)).toEqual({
      kind: 'alarm',
      alarm: 'foreign_ballot',
      tracker: 'other',
    });
    expect(taskOf(foreign, true)).toBe(undefined);
  });

  it('raises an alarm when a receipt does not hold', () => {
    expect(standingOf(facts({ found: found('mine', false) }, SEALED))).toMatchObject({
      alarm: 'bad_receipt',
    });
  });

  it('on a new device says that the ballot in the box was made elsewhere', () => {
    expect(standingOf(facts({ found: found('other') }))).toEqual({
      kind: 'made_elsewhere',
      tracker: 'other',
    });
  });
});

describe('once the box is closed', () => {
  it('looks into the archive, then states that its ballot is in', () => {
    const unchecked = facts({ view: closed }, CAST);
    expect(taskOf(unchecked, false)).toBe('check_closing');
    const checked = { ...unchecked, closing: { status: 'holds', inside: true } as const };
    expect(taskOf(checked, true)).toBe('state_in');
    expect(standingOf(checked)).toEqual({
      kind: 'closed',
      mine: { ballot: 'in', tracker: 'mine' },
    });
  });

  it('states nothing without a ballot of its own', () => {
    const checked = facts({
      view: closed,
      closing: { status: 'holds', inside: true },
      found: NONE,
    });
    expect(taskOf(checked, true)).toBe(undefined);
    expect(standingOf(checked)).toEqual({ kind: 'closed', mine: { ballot: 'elsewhere' } });
  });

  it('says so when its ballot came too late', () => {
    const late = facts({ view: closed, closing: { status: 'holds', inside: false } }, SEALED);
    expect(standingOf(late)).toEqual({ kind: 'closed', mine: { ballot: 'none' } });
    expect(taskOf({ ...late, found: NONE }, true)).toBe(undefined);
  });

  it('an alarm of the archive takes the screen', () => {
    const alarm = facts(
      { view: closed, closing: { status: 'alarm', alarm: 'ballot_missing' } },
      CAST,
    );
    expect(standingOf(alarm)).toEqual({ kind: 'alarm', alarm: 'ballot_missing', tracker: 'mine' });
    expect(taskOf(checkedAnew(alarm), true)).toBe('check_closing');
  });

  it('another archive under the same round is checked anew', () => {
    const checked = facts({ view: closed, closing: { status: 'holds', inside: true } }, CAST);
    const other = round.view({ stage: 'closed', count: { ...COUNT, archive: 'b' } });
    expect(underView(checked, other).closing).toEqual({ status: 'unchecked' });
    expect(underView(checked, closed).closing).toEqual({ status: 'holds', inside: true });
  });

  it('never states two archives of one round', () => {
    const stated = { fingerprint: 'f', archive: 'a', seen: 'h' };
    expect(mayState(undefined, stated)).toBe(true);
    expect(mayState(stated, { ...stated })).toBe(true);
    for (const other of [{ archive: 'b' }, { seen: 'i' }, { fingerprint: 'g' }]) {
      expect(mayState(stated, { ...stated, ...other })).toBe(false);
    }
  });

  it('states again after a reconnection what was not answered, but not what is contradicted', () => {
    const checked = facts({ view: closed, closing: { status: 'holds', inside: true } }, CAST);
    const said = (word: 'unanswered' | 'contradicted') =>
      ({ ...checked, stated: { in: word, recount: 'no' } }) as const;
    expect(taskOf({ ...said('unanswered'), found: NONE }, true)).toBe(undefined);
    expect(taskOf(afterReconnection(said('unanswered')), true)).toBe('state_in');
    expect(standingOf(afterReconnection(said('contradicted')))).toMatchObject({
      alarm: 'statement_refused',
    });
  });

  it('states nothing once the meeting is over, and takes no refusal of then for an alarm', () => {
    const checked = facts({ view: closed, closing: { status: 'holds', inside: true } }, CAST);
    expect(taskOf({ ...checked, silent: true, found: NONE }, true)).toBe(undefined);
    const refused = {
      ...checked,
      silent: true,
      stated: { in: 'contradicted', recount: 'no' },
    } as const;
    expect(standingOf(refused).kind).toBe('closed');
  });
});

describe('once the result is out', () => {
  const tellers = new FakeRound();
  [[0, 2], [2], []].map((answers, voter) => tellers.vote(voter, answers));
  const shown = tellers.publishedView();
  const { archive, result } = shown.published;
  const counted: Kept = {
    ...CAST,
    recounted: {
      fingerprint: shown.fingerprint,
      archive,
      seen: result,
      counts: [[1, 1, 0, 2, 0, 0, 0]],
      inside: true,
      checked: 2,
      terms: shown.terms,
      rules: shown.rules,
    },
  };

  it('recounts before it shows anything', () => {
    expect(taskOf(facts({ view: published }, CAST), false)).toBe('recount');
    expect(standingOf(facts({ view: published }, CAST)).kind).toBe('recounting');
  });

  it('shows and states what its own recount found', () => {
    const held = facts({ view: shown, recount: { status: 'holds', inside: true } }, counted);
    expect(standingOf(held)).toMatchObject({ kind: 'result', counts: counted.recounted?.counts });
    const sampled = { ...held, recount: { status: 'holds', inside: true, checked: 2 } } as const;
    expect(standingOf(sampled)).toMatchObject({ kind: 'result', checked: 2 });
    expect(taskOf(held, true)).toBe('state_recount');
    expect(taskOf({ ...held, stated: { in: 'no', recount: 'taken' }, found: NONE }, true)).toBe(
      undefined,
    );
  });

  const [panel] = shown.terms.panels;
  const terms = (change: object) => ({
    terms: { ...shown.terms, panels: panel ? [{ ...panel, ...change }] : [] },
  });

  it.each<[string, Partial<SeenRound>]>([
    ['another ranking', { published: lying({ ranking: [] }) }],
    ['others as chosen', { published: lying({ chosen: [] }) }],
    ['another base', { published: lying({ base: 1 }) }],
    ['other terms', terms({ first_place: 2 })],
    ['other rules', { rules: { ...shown.rules, threshold: 'more_than_half' } }],
  ])('raises an alarm when a later view of the same archive shows %s', (_, change) => {
    const held = facts({ view: shown, recount: { status: 'holds', inside: true } }, counted);
    const later = underView(held, { ...shown, ...change });
    expect(standingOf(later)).toMatchObject({ kind: 'alarm', alarm: 'recount_differs' });
  });

  function lying(change: Partial<PanelOutcome>) {
    const panels = shown.published.outcome.panels.map((own) => ({ ...own, ...change }));
    return { ...shown.published, outcome: { panels } };
  }

  it.each<[string, Partial<SeenRound>]>([
    ['fewer candidates', terms({ candidates: [1, 2] })],
    ['other names', { names: { ...shown.names, 1: 'Ai khác' } }],
  ])('raises an alarm when a view shows %s than the ballot', (_, change) => {
    const later = underView(facts({ view: shown }), { ...shown, ...change });
    expect(standingOf(later)).toMatchObject({ kind: 'alarm', alarm: 'other_election' });
  });

  it('raises an alarm when a later view shows another archive', () => {
    const held = facts({ view: shown, recount: { status: 'holds', inside: true } }, counted);
    const published = { ...shown.published, archive: 'x' };
    expect(standingOf(underView(held, { ...shown, published }))).toMatchObject({
      alarm: 'two_archives',
    });
  });

  it('raises an alarm when the recount differs', () => {
    const differs = facts({
      view: published,
      recount: { status: 'alarm', alarm: 'recount_differs' },
    });
    expect(standingOf(differs)).toMatchObject({ kind: 'alarm', alarm: 'recount_differs' });
  });
});

describe('a round that has ended otherwise', () => {
  it.each(['annulled', 'not_countable', 'not_decryptable'] as const)('%s is said', (stage) => {
    const ended = facts({ view: round.view({ stage }) }, CAST);
    expect(standingOf(ended)).toEqual({ kind: 'ended', stage });
    expect(taskOf(ended, true)).toBe(undefined);
  });
});
