import { expect, it } from 'vitest';
import { lastCount, matterKey, openMotion } from './motions';
import type { HallView, HandCount, Matter, Motion } from './protocol';

const RULES: Matter = { matter: 'rules' };
const TELLERS: Matter = { matter: 'tellers' };

function counted(inFavour: number): HandCount & { readonly state: 'counted' } {
  const hands = { in_favour: inFavour, against: 9 - inFavour, no_opinion: 0 };
  const carried = inFavour > 4;
  return { state: 'counted', hands, present: 9, majority: 'more_than_half', carried, reason: '' };
}

function hall(...motions: readonly Omit<Motion, 'id'>[]): HallView {
  return { motions: motions.map((motion, at) => ({ id: at + 1, ...motion })) } as HallView;
}

it('the motion before the room is the one neither counted nor withdrawn', () => {
  expect(openMotion(hall())).toBeUndefined();
  const view = hall(
    { matter: TELLERS, state: { state: 'withdrawn' } },
    { matter: TELLERS, state: counted(9) },
    { matter: RULES, state: { state: 'open' } },
  );
  expect(openMotion(view)).toMatchObject({ id: 3, matter: RULES });
});

it('the last count about a matter is the newest of its own', () => {
  const view = hall(
    { matter: RULES, state: counted(4) },
    { matter: TELLERS, state: counted(9) },
    { matter: RULES, state: counted(8) },
    { matter: RULES, state: { state: 'withdrawn' } },
  );
  expect(lastCount(view, RULES)?.hands.in_favour).toBe(8);
  expect(lastCount(view, { matter: 'presidium' })).toBeUndefined();
});

it('every matter has a key of its own', () => {
  const matters: readonly Matter[] = [
    TELLERS,
    RULES,
    { matter: 'presidium' },
    { matter: 'list', contest: 1 },
    { matter: 'list', contest: 2 },
    { matter: 'candidate', contest: 1, unit: 2 },
    { matter: 'candidate', contest: 1, unit: 3 },
    { matter: 'resolve', contest: 1, resolution: 'repeat' },
    { matter: 'resolve', contest: 1, resolution: 'drop' },
    { matter: 'give_up', contest: 1 },
    { matter: 'result', contest: 1 },
    { matter: 'office', role: 'head', unit: 1 },
    { matter: 'office', role: 'deputy', unit: 1 },
    { matter: 'other', text: 'Thông qua biên bản' },
  ];
  expect(new Set(matters.map(matterKey)).size).toBe(matters.length);
});
