import { describe, expect, it } from 'vitest';
import { contest, hall, round as roundView, terms } from '../audit/testing/views';
import type { PanelTerms } from '../protocol';
import { asksWhatIsSeen, type SeenRound, seenRounds } from './seen-round';
import { FakeRound } from './testing/fake-round';
import { COLUMN_NAMES, columns, each, listAndRow, panels } from './testing/papers';

const round = new FakeRound();
const view = round.view();
const [panel] = view.terms.panels;

function under(change: Partial<PanelTerms>): SeenRound {
  return { ...view, terms: { ...view.terms, panels: panel ? [{ ...panel, ...change }] : [] } };
}

describe('the ballot asks what is seen', () => {
  it('of the same names, picks and places', () => {
    expect(asksWhatIsSeen(round.election, view)).toBe(true);
  });

  it.each<[string, SeenRound]>([
    ['another contest', { ...view, contest: 2 }],
    ['another round', { ...view, number: 2 }],
    ['more picks', under({ max_picks: 3 })],
    ['fewer places', under({ places: 1 })],
    ['another form', under({ form: 'each' })],
    ['a candidate less', under({ candidates: [1, 2, 3, 4, 5] })],
    ['two candidates changed round', under({ candidates: [2, 1, 3, 4, 5, 6] })],
    ['another name', { ...view, names: { ...view.names, 4: 'Ai khác' } }],
    ['no list at all', { ...view, terms: { ...view.terms, panels: [] } }],
  ])('not with %s', (_, other) => {
    expect(asksWhatIsSeen(round.election, other)).toBe(false);
  });

  const names = Object.fromEntries(COLUMN_NAMES.map((name, at) => [at + 1, name]));
  const three = [1, 2, 3];

  it('in two columns', () => {
    const seen = { ...under({ form: 'columns', max_picks: 1, candidates: three }), names };
    expect(asksWhatIsSeen(columns, seen)).toBe(true);
    expect(asksWhatIsSeen(each, seen)).toBe(false);
  });

  it('in rows, whatever the picks', () => {
    const seen = { ...under({ form: 'each', max_picks: 2, candidates: three }), names };
    expect(asksWhatIsSeen(each, seen)).toBe(true);
    expect(asksWhatIsSeen(columns, seen)).toBe(false);
  });

  it('in two lists, one of a single name', () => {
    const titled = { 1: 'Phòng A', 2: 'Phòng B', 3: 'Nguyễn An' };
    const two = [
      { ...terms({ places: 1, max_picks: 1, candidates: [1, 2] }).panels[0] },
      { ...terms({ panel: 1, form: 'each', places: 1, candidates: [3] }).panels[0] },
    ] as PanelTerms[];
    const seen = { ...view, names: titled, terms: { ...view.terms, panels: two } };
    expect(asksWhatIsSeen(listAndRow, seen)).toBe(true);
    expect(asksWhatIsSeen(panels, seen)).toBe(false);
  });
});

it('names stand as on the ballot, with what they belong to', () => {
  const shown = hall({
    contests: [contest({ rounds: [roundView({})] })],
    standings: [
      {
        unit: 7,
        list: 'districts',
        name: 'BHXH huyện Gia Lộc',
        parent: 'BHXH tỉnh Hải Dương',
        self_score: null,
        adjusted_score: null,
        agreed_score: null,
        standing: { kind: 'eligible' },
      },
    ],
  });
  expect(seenRounds(shown)[0]?.names[7]).toBe('BHXH huyện Gia Lộc (BHXH tỉnh Hải Dương)');
});
