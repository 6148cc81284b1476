import { describe, expect, it } from 'vitest';
import { BALLOT_MODELS, ballotModelOf, withBallotModel } from './ballot-model';
import { byBallot, draftOf, freshContest, readRules, withHolders, withOffice } from './rules-draft';
import { contestRules, PANEL, votingRules } from './test-views';

const RULES = votingRules({
  most_delegates: 300,
  contests: [
    contestRules('Nhất, nhì'),
    contestRules('Tập thể, cá nhân', {
      model: 'panels',
      threshold: 'more_than_half',
      denominator: 'returned',
      panels: [
        { ...PANEL, title: 'Tập thể', list: 'collectives', minimum: 1 },
        { ...PANEL, title: 'Cá nhân', list: 'individuals', minimum: 1, alternates: 2 },
      ],
    }),
  ],
});
const TITLES = { collectives: 'Tập thể', individuals: 'Cá nhân' };

describe('the rules while they are typed', () => {
  it('are read back as they came, every setting of them', () => {
    expect(readRules(draftOf(RULES))).toEqual(RULES);
  });

  it('are nothing while a number in them is none', () => {
    const draft = draftOf(RULES);
    expect(readRules({ ...draft, heads: 'một' })).toBeUndefined();
    expect(readRules({ ...draft, most_delegates: 'x' })).toBeUndefined();
    const [first, ...others] = draft.contests;
    const broken = first && { ...first, run_offs: '' };
    expect(readRules({ ...draft, contests: broken ? [broken, ...others] : [] })).toBeUndefined();
    const lists = draft.lists.map((list) => ({ ...list, max_score: '1.4.0' }));
    expect(readRules({ ...draft, lists })).toBeUndefined();
  });

  it('take an empty ceiling and an empty most of points as none', () => {
    const draft = draftOf(RULES);
    const lists = draft.lists.map((list) => ({ ...list, max_score: ' ' }));
    const read = readRules({ ...draft, most_delegates: '', lists });
    expect(read?.most_delegates).toBeNull();
    expect(read?.lists.map((list) => list.max_score)).toEqual([null]);
  });
});

describe('the ballots by name', () => {
  const contest = freshContest([], 'Chọn');

  it.each(BALLOT_MODELS)('%s is what it was chosen as', (model) => {
    expect(ballotModelOf(withBallotModel(contest, model, TITLES))).toBe(model);
  });

  it('of first and second place rank two', () => {
    for (const model of ['a', 'b', 'c', 'd'] as const) {
      const [panel] = withBallotModel(contest, model, TITLES).panels;
      expect(panel).toMatchObject({ ranked: true, places: '2', list: 'members' });
    }
  });

  it('with two lists have a minimum of one on each, and one list again afterwards', () => {
    const two = withBallotModel(contest, 'panels', TITLES);
    expect(two.panels.map(({ list, minimum }) => [list, minimum])).toEqual([
      ['collectives', '1'],
      ['individuals', '1'],
    ]);
    expect(withBallotModel(two, 'list', TITLES).panels).toHaveLength(1);
  });
});

describe('an office', () => {
  const draft = draftOf(RULES);

  it('by secret ballot is a contest of its own, by hands none', () => {
    const ballot = withOffice(draft, 'head', true, 'Bầu cụm trưởng');
    expect([byBallot(ballot, 'head'), byBallot(ballot, 'deputy')]).toEqual([true, false]);
    expect(ballot.contests.at(-1)).toMatchObject({ title: 'Bầu cụm trưởng', purpose: 'head' });
    expect(withOffice(ballot, 'head', false, '').contests).toEqual(draft.contests);
  });

  it('asks the ballot for as many as hold it', () => {
    const ballot = withOffice(draft, 'deputy', true, 'Bầu cụm phó');
    const two = withHolders(ballot, 'deputy', '2');
    expect(two.deputies).toBe('2');
    expect(two.contests.at(-1)?.panels[0]).toMatchObject({ places: '2', max_picks: '2' });
    expect(two.contests[0]).toEqual(draft.contests[0]);
  });

  it('has a number of its own beside the others', () => {
    const keys = withOffice(draft, 'head', true, 'x').contests.map(({ key }) => key);
    expect(new Set(keys).size).toBe(keys.length);
  });
});
