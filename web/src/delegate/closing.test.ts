import { describe, expect, it } from 'vitest';
import { fingerprint } from '../election/hash';
import { outcome } from '../election/outcome';
import { finish } from '../election/progress';
import { browserRandom } from '../election/random';
import { taskSteps } from '../election/task';
import type { PanelOutcome } from '../protocol';
import { checkClosing, checkRecount } from './closing';
import type { Kept } from './round-facts';
import type { SeenRound } from './seen-round';
import { credentialOf, FakeRound, HEAD } from './testing/fake-round';

const round = new FakeRound();
const raws = [[0, 2], [2], []].map((answers, voter) => round.vote(voter, answers));
const SIGNATURE = { challenge: '1', response: '2' };
const [token] = round.tokens;
const credential = token ? credentialOf(token) : '';
const raw = raws[0] ?? '';
const kept: Kept = { sealed: { raw, tracker: fingerprint(raw) }, receipt: SIGNATURE };
const { election } = round;
const { fingerprint: phi } = election;
const view = round.closedView();
const bytes = round.closed().bytes();

describe('the closed archive', () => {
  it('holds the ballot, byte for byte', () => {
    expect(checkClosing(bytes, view, { credential, kept, election })).toEqual({
      status: 'holds',
      inside: true,
    });
  });

  it('may have been published while it was fetched', () => {
    expect(checkClosing(round.finished().bytes, view, { credential, kept, election }).status).toBe(
      'holds',
    );
  });

  it('tells a device without a ballot that one is inside', () => {
    expect(checkClosing(bytes, view, { credential, kept: {}, election })).toEqual({
      status: 'holds',
      inside: true,
    });
  });

  it.each<[string, Partial<SeenRound>]>([
    [
      'another digest',
      { count: { archive: 'f'.repeat(64), head: HEAD, shares: [], vouched: 0, counted_at: null } },
    ],
    ['another number of ballots', { ballots: 2 }],
  ])('is refused under %s', (_, other) => {
    expect(checkClosing(bytes, { ...view, ...other }, { credential, kept, election })).toEqual({
      status: 'alarm',
      alarm: 'bad_archive',
    });
  });

  it('is judged by the election that was read, whatever a view says now', () => {
    const other = new FakeRound();
    [0, 1, 2].map((voter) => other.vote(voter, [1]));
    const shown = other.closedView();
    expect(checkClosing(other.closed().bytes(), shown, { credential, kept: {}, election })).toEqual(
      {
        status: 'alarm',
        alarm: 'bad_archive',
      },
    );
  });

  it('is refused when cut short', () => {
    const cut = bytes.subarray(0, bytes.length - 512);
    expect(checkClosing(cut, view, { credential, kept, election })).toMatchObject({
      alarm: 'bad_archive',
    });
  });

  it('raises an alarm over a ballot that was receipted and is not inside', () => {
    const stranger = 'aa'.repeat(32);
    expect(checkClosing(bytes, view, { credential: stranger, kept, election })).toMatchObject({
      alarm: 'ballot_missing',
    });
  });

  it('raises an alarm over another ballot under its credential', () => {
    const other = { sealed: { raw: '{}', tracker: 'other' } };
    expect(checkClosing(bytes, view, { credential, kept: other, election })).toMatchObject({
      alarm: 'foreign_ballot',
    });
  });

  it('raises an alarm when another archive was vouched for', () => {
    const vouched = { fingerprint: phi, archive: 'b', seen: HEAD };
    expect(
      checkClosing(bytes, view, { credential, kept: { ...kept, vouched }, election }),
    ).toMatchObject({
      alarm: 'two_archives',
    });
  });
});

describe('the recount', () => {
  const published = round.publishedView();
  const archive = round.finished().bytes;
  const report = outcome(() => finish(taskSteps('verify_archive', { archive }, browserRandom)));

  function lying(change: (panel: PanelOutcome) => Partial<PanelOutcome>): SeenRound {
    const panels = published.published.outcome.panels.map((panel) => ({
      ...panel,
      ...change(panel),
    }));
    return { ...published, published: { ...published.published, outcome: { panels } } };
  }

  it('agrees with the published result', () => {
    expect(checkRecount(report, published, { credential, kept, election })).toMatchObject({
      ok: true,
      inside: true,
      counts: [[1, 1, 0, 2, 0, 0, 0]],
      stated: { archive: published.published?.archive, seen: published.published?.result },
    });
  });

  it('raises an alarm when the published votes are others', () => {
    const other = lying((panel) => ({
      ranking: panel.ranking.map((line) => ({ ...line, votes: 1 })),
    }));
    expect(checkRecount(report, other, { credential, kept, election })).toEqual({
      ok: false,
      alarm: 'recount_differs',
    });
  });

  it('raises an alarm when somebody else is shown as chosen', () => {
    const other = lying(({ chosen }) => ({
      chosen: chosen.map((placed) => ({ ...placed, unit: 6 })),
    }));
    expect(checkRecount(report, other, { credential, kept, election })).toMatchObject({
      alarm: 'recount_differs',
    });
  });

  it('raises an alarm when the terms are not those of the election', () => {
    const panels = published.terms.panels.map((panel) => ({ ...panel, places: 1 }));
    const other = { ...published, terms: { ...published.terms, panels } };
    expect(checkRecount(report, other, { credential, kept, election })).toMatchObject({
      alarm: 'recount_differs',
    });
  });

  it('raises an alarm when the archive does not hold', () => {
    const flawed = { ok: false, flaw: 'bad_individual_proof' } as const;
    expect(checkRecount(flawed, published, { credential, kept, election })).toEqual({
      ok: false,
      alarm: 'bad_archive',
    });
  });

  it('raises an alarm when another box was vouched for at closing', () => {
    const vouched = { fingerprint: phi, archive: 'b', seen: HEAD };
    expect(
      checkRecount(report, published, { credential, kept: { ...kept, vouched }, election }),
    ).toEqual({
      ok: false,
      alarm: 'two_archives',
    });
  });
});
