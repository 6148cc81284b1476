import { expect, it } from 'vitest';
import { fields, ordered } from './candidates';
import { contestRules, PANEL, prepared } from './test-views';

const UNITS = [
  prepared(1, 'Đồng Nai'),
  prepared(2, 'An Giang'),
  prepared(3, 'Bắc Ninh', 'members', { kind: 'deferred', reason: 'x' }),
  prepared(4, 'Quế Võ', 'districts'),
  prepared(5, 'Điện Biên'),
];

function under(parent: string, id: number, name: string) {
  const { unit, standing } = prepared(id, name, 'districts');
  return { unit: { ...unit, parent }, standing };
}

it('those who qualify may stand on the list of their kind; the others are shown with why', () => {
  const [members, ...rest] = fields(UNITS, contestRules('Cờ'));
  expect(rest).toEqual([]);
  expect(members?.eligible.map(({ unit }) => unit.id)).toEqual([1, 2, 5]);
  expect(members?.others.map(({ unit }) => unit.id)).toEqual([3]);
});

it('two panels have a field each', () => {
  const rules = contestRules('Điển hình', { panels: [PANEL, { ...PANEL, list: 'districts' }] });
  expect(fields(UNITS, rules).map(({ eligible }) => eligible.length)).toEqual([3, 1]);
});

it('an office is open to every member', () => {
  const [members] = fields(UNITS, contestRules('Cụm trưởng', { purpose: 'head' }));
  expect(members?.eligible.map(({ unit }) => unit.id)).toEqual([1, 2, 3, 5]);
});

it('names stand in the order of the sheet or of the Vietnamese alphabet', () => {
  const eligible = fields(UNITS, contestRules('Cờ'))[0]?.eligible ?? [];
  expect(ordered(eligible, 'sheet').flatMap(({ units }) => units)).toEqual(eligible);
  const byName = ordered(eligible, 'name').flatMap(({ units }) => units);
  expect(byName.map(({ unit }) => unit.name)).toEqual(['An Giang', 'Điện Biên', 'Đồng Nai']);
});

it('districts stay with the unit that nominates them, wherever the sheet has them', () => {
  const districts = [under('Bắc Ninh', 1, 'Quế Võ'), under('An Giang', 2, 'Tri Tôn')];
  const sheet = [...districts, under('Bắc Ninh', 3, 'Gia Bình')];
  const names = (order: 'sheet' | 'name') =>
    ordered(sheet, order).map(({ parent, units }) => [parent, ...units.map((u) => u.unit.name)]);
  expect(names('sheet')).toEqual([
    ['Bắc Ninh', 'Quế Võ', 'Gia Bình'],
    ['An Giang', 'Tri Tôn'],
  ]);
  expect(names('name')).toEqual([
    ['An Giang', 'Tri Tôn'],
    ['Bắc Ninh', 'Gia Bình', 'Quế Võ'],
  ]);
});
