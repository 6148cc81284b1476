import { describe, expect, it } from 'vitest';
import { paperRound } from '../audit/testing/paper';
import type { ContestView, Pending } from '../protocol';
import { stageSentence } from '../strings/contest-stage';
import { contestStage, resolutionsOf, stillStanding } from './contest-stage';
import { missingForPaper, missingForRoll } from './missing';
import { ADOPTED_LIST, contest, inSession, round, TERMS, tellers, tie } from './test-views';

const LIST = { list: ADOPTED_LIST };
const READY = { ...LIST, next_round: TERMS };

const STILL_TIED: Pending = { pending: 'still_tied', tie: tie([1, 2]), run_offs: 1 };
const UNFILLED: Pending = { pending: 'unfilled', panel: 0, first_place: 2, places: 1 };
const FAILED: Pending = { pending: 'failed', terms: TERMS };

describe('the stage of a contest', () => {
  it.each([
    [contest(1), { stage: 'propose', declined: false }],
    [
      contest(1, { list: { ...ADOPTED_LIST, stage: 'declined' } }),
      { stage: 'propose', declined: true },
    ],
    [contest(1, { list: { ...ADOPTED_LIST, stage: 'proposed' } }), { stage: 'adopt_list' }],
    [contest(1, READY), { stage: 'seal', round: 1, terms: TERMS, after: null }],
  ])('before any round follows its list (%#)', (given, stage) =>
    expect(contestStage(given)).toEqual(stage),
  );

  it.each([
    ['sealed', 'open'],
    ['open', 'voting'],
    ['closed', 'counting'],
    ['counted', 'publish'],
  ] as const)('with a round %s is %s', (roundStage, stage) =>
    expect(contestStage(contest(1, { ...LIST, rounds: [round(1, roundStage)] })).stage).toBe(stage),
  );

  it.each([
    ['open', 'paper'],
    ['counted', 'publish_paper'],
  ] as const)('with a round on paper %s is %s', (paperStage, stage) => {
    const given = {
      rounds: [round(1, 'annulled')],
      paper_rounds: [paperRound({ number: 2, stage: paperStage })],
    };
    expect(contestStage(contest(1, { ...LIST, ...given })).stage).toBe(stage);
  });

  it('a round on paper that was annulled may be held again, on the phones too', () => {
    const paper_rounds = [paperRound({ stage: 'annulled' })];
    expect(contestStage(contest(1, { ...READY, paper_rounds }))).toMatchObject({
      stage: 'seal',
      round: 2,
      after: 'annulled',
    });
  });

  it('no roll is sealed where the meeting took the contest to paper', () => {
    const given = contest(1, { ...READY, must_be_on_paper: true });
    expect(contestStage(given)).toEqual({ stage: 'to_paper', terms: TERMS, after: null });
  });

  it('an annulled round may be held again without a word of the meeting', () => {
    const given = contest(1, { ...READY, rounds: [round(1, 'annulled')] });
    expect(contestStage(given)).toMatchObject({ stage: 'seal', round: 2, after: 'annulled' });
  });

  it.each(['not_countable', 'not_decryptable'] as const)(
    'a round that is %s is the meeting’s to decide on',
    (after) => {
      const given = contest(1, { ...LIST, rounds: [round(1, after)], pending: FAILED });
      expect(contestStage(given)).toMatchObject({ stage: 'decide', pending: FAILED, after });
    },
  );

  it('names those still tied', () => {
    const rounds = [round(1, 'published'), round(2, 'published')];
    const given = contest(1, { ...LIST, rounds, pending: STILL_TIED });
    expect(contestStage(given)).toMatchObject({ stage: 'decide', tied: ['Đơn vị 1', 'Đơn vị 2'] });
  });

  it('a run-off, a second or a further round comes ready made', () => {
    const kind = { kind: 'run_off', number: 1 } as const;
    const terms = { kind, panels: [tie([1, 2]).run_off] };
    const given = contest(1, { ...LIST, rounds: [round(1, 'published')], next_round: terms });
    expect(contestStage(given)).toEqual({ stage: 'seal', round: 2, terms, after: null });
  });

  it('a settled result is put to the meeting, and one that nobody stands for is not', () => {
    const rounds = [round(1, 'published')];
    expect(contestStage(contest(1, { ...LIST, rounds, settled: true })).stage).toBe('adopt_result');
    expect(contestStage(contest(1, LIST)).stage).toBe('nothing_left');
  });

  it('ends with the decision of the meeting', () => {
    const decision = { decision: 'dropped' } as const;
    expect(contestStage(contest(1, { decision }))).toEqual({ stage: 'decided', decision });
  });

  it('has a sentence', () => {
    const views: readonly Partial<ContestView>[] = [
      {},
      READY,
      { ...READY, rounds: [round(1, 'annulled')] },
      { ...LIST, rounds: [round(1, 'open')] },
      { ...LIST, rounds: [round(1, 'closed')] },
      ...[STILL_TIED, UNFILLED, FAILED].map((pending) => ({ ...LIST, pending })),
      { ...LIST, settled: true },
      LIST,
      { ...READY, must_be_on_paper: true },
      { ...LIST, paper_rounds: [paperRound()] },
      { ...LIST, paper_rounds: [paperRound({ stage: 'counted' })] },
    ];
    for (const view of views) {
      expect(stageSentence(contestStage(contest(1, view)), 3)).toMatch(/\.$/);
    }
  });
});

it('each pending question has its own answers', () => {
  const answers = [STILL_TIED, UNFILLED, FAILED].flatMap(resolutionsOf);
  expect(new Set(answers).size).toBe(8);
  expect(resolutionsOf(STILL_TIED)).toContain('report_tied');
});

describe('a candidate may step back', () => {
  it('between two rounds, from what is still open', () => {
    expect(stillStanding(contest(1, READY))).toEqual([1, 2, 3]);
    expect(stillStanding(contest(1, { ...LIST, pending: STILL_TIED }))).toEqual([1, 2]);
  });

  it('not while a round is under way, nor after the decision', () => {
    expect(stillStanding(contest(1, { ...READY, rounds: [round(1, 'open')] }))).toEqual([]);
    const decision = { decision: 'dropped' } as const;
    expect(stillStanding(contest(1, { ...READY, decision }))).toEqual([]);
  });
});

describe('a roll is missing', () => {
  const ready = contest(1, READY);

  it('nothing when all is there', () => {
    expect(missingForRoll(inSession(ready), ready)).toEqual([]);
  });

  it('everything that is not there, in the order it is best brought about', () => {
    const view = inSession(ready);
    const hall = {
      ...view.hall,
      phase: 'checking_in',
      tellers: tellers('accepted', 'offered'),
      tellers_adopted: false,
      rules_adopted: false,
      quorum: { convened: 4, present: 2, needed: 3, met: false },
    } as const;
    expect(missingForRoll({ ...view, hall, tokens: 1 }, ready)).toEqual([
      { missing: 'session' },
      { missing: 'rules' },
      { missing: 'quorum', present: 2, needed: 3 },
      { missing: 'tellers_adopted' },
      { missing: 'keys', names: ['Người 2'] },
      { missing: 'tokens', tokens: 1, minimum: 3 },
    ]);
  });

  it('the end of another roll in use', () => {
    const other = contest(2, { ...LIST, rounds: [round(1, 'open')] });
    expect(missingForRoll(inSession(ready, other), ready)).toEqual([
      { missing: 'other_round', title: 'Nội dung 2' },
    ]);
    const counting = contest(2, { ...LIST, rounds: [round(1, 'closed')] });
    expect(missingForRoll(inSession(ready, counting), ready)).toHaveLength(1);
    const counted = contest(2, { ...LIST, rounds: [round(1, 'counted')] });
    expect(missingForRoll(inSession(ready, counted), ready)).toHaveLength(1);
  });

  it('the end of a show of hands', () => {
    const view = inSession(ready);
    const motions = [{ id: 1, matter: { matter: 'rules' }, state: { state: 'open' } } as const];
    const hall = { ...view.hall, motions };
    expect(missingForRoll({ ...view, hall }, ready)).toEqual([{ missing: 'motion' }]);
  });
});

describe('a round on paper is missing', () => {
  const ready = contest(1, READY);

  it('no tokens and no third key, but two tellers with theirs', () => {
    const view = inSession(ready);
    const two = { ...view.hall, tellers: tellers('accepted', 'accepted', 'missing') };
    expect(missingForPaper({ ...view, hall: two, tokens: 0 }, ready)).toEqual([]);
    const one = { ...view.hall, tellers: tellers('accepted', 'offered') };
    expect(missingForPaper({ ...view, hall: one }, ready)).toEqual([
      { missing: 'two_tellers', keys: 1 },
    ]);
  });

  it("the end of another contest's round, and none of its own on the phones", () => {
    const own = contest(1, { ...READY, rounds: [round(1, 'open')] });
    expect(missingForPaper(inSession(own), own)).toEqual([]);
    const other = contest(2, { ...LIST, paper_rounds: [paperRound()] });
    expect(missingForPaper(inSession(ready, other), ready)).toEqual([
      { missing: 'other_round', title: 'Nội dung 2' },
    ]);
  });
});
