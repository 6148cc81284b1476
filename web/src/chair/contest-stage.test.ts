import { describe, expect, it } from 'vitest';
import { contestStage, missingForRoll } from './contest-stage';
import { ADOPTED_LIST, contest, inSession, round, tellers, tie } from './test-views';

const LIST = { list: ADOPTED_LIST };

describe('the stage of a contest', () => {
  it.each([
    [contest(1), { stage: 'propose', declined: false }],
    [
      contest(1, { list: { ...ADOPTED_LIST, stage: 'declined' } }),
      { stage: 'propose', declined: true },
    ],
    [contest(1, { list: { ...ADOPTED_LIST, stage: 'proposed' } }), { stage: 'adopt_list' }],
    [contest(1, LIST), { stage: 'seal', round: 1, runOff: null, after: null, mayAdopt: false }],
  ])('before any round follows its list (%#)', (given, stage) =>
    expect(contestStage(given)).toEqual(stage),
  );

  it.each([
    ['sealed', 'open'],
    ['open', 'voting'],
    ['closed', 'counting'],
    ['counted', 'publish'],
    ['published', 'adopt_result'],
  ] as const)('with a round %s is %s', (roundStage, stage) =>
    expect(contestStage(contest(1, { ...LIST, rounds: [round(1, roundStage)] })).stage).toBe(stage),
  );

  it.each(['annulled', 'not_countable', 'not_decryptable'] as const)(
    'a round that is %s may be held again',
    (after) => {
      const given = contest(1, { ...LIST, rounds: [round(1, after)], next_round: true });
      expect(contestStage(given)).toEqual({
        stage: 'seal',
        round: 2,
        runOff: null,
        after,
        mayAdopt: false,
      });
    },
  );

  it('a tie asks for a run-off, and only a tie left by a run-off may be adopted', () => {
    const tied = tie([1, 2]);
    const first = round(1, 'published', [tied]);
    const over = { ...LIST, ties: [tied], next_round: true };
    expect(contestStage(contest(1, { ...over, rounds: [first] }))).toMatchObject({
      stage: 'seal',
      runOff: tied,
      mayAdopt: false,
    });
    const again = [first, round(2, 'published', [tied])];
    expect(contestStage(contest(1, { ...over, rounds: again }))).toMatchObject({
      stage: 'seal',
      round: 3,
      mayAdopt: true,
    });
  });

  it('ends with the decision of the meeting', () => {
    const hands = { in_favour: 1, against: 3, no_opinion: 0 };
    const decision = { decision: 'declined', hands, reason: 'x' } as const;
    expect(contestStage(contest(1, { decision }))).toEqual({ stage: 'decided', adopted: false });
  });
});

describe('a roll is missing', () => {
  const ready = contest(1, LIST);

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
    } as const;
    expect(missingForRoll({ ...view, hall, tokens: 1 }, ready)).toEqual([
      { missing: 'session' },
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
    expect(missingForRoll(inSession(ready, counting), ready)).toEqual([]);
  });
});
