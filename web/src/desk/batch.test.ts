import { expect, it } from 'vitest';
import type { ActAnswer } from '../act';
import { seededRandom } from '../election/testing/random';
import type { Act, Attachment, Attendance, DeskSeat } from '../protocol';
import { type MadeToken, makeBatch, tokenless } from './batch';

const HERE: Attendance = { attendance: 'present', delegate: '' };

function seat(id: number, change: Partial<DeskSeat> = {}): DeskSeat {
  const rest = { attendance: HERE, token: false, phone: 'not_yet' as const, ...change };
  return { seat: id, unit: id, name: `Đơn vị ${id}`, ...rest };
}

/** A server that answers seat by seat, and what it was asked. */
function serverThat(answer: (seat: number) => Promise<ActAnswer>) {
  const asked: { readonly act: Act; readonly beside: Attachment | undefined }[] = [];
  const perform = (act: Act, beside?: Attachment) => {
    asked.push({ act, beside });
    return answer(act.act === 'issue_token' ? act.seat : 0);
  };
  const maker = { meeting: 'm', random: seededRandom('batch'), perform };
  return { asked, maker };
}

const DONE = { outcome: 'done' } as const;
const REFUSED = { outcome: 'refused', refusal: { refusal: 'token_live' } } as const;

it('slips are for who is here and has no token, and for nobody else', () => {
  const seats = [
    seat(1),
    seat(2, { token: true }),
    seat(3, { attendance: { attendance: 'absent' } }),
    seat(4, { attendance: { attendance: 'left', delegate: '', reason: '' } }),
    seat(5),
  ];
  expect(tokenless(seats).map((one) => one.seat)).toEqual([1, 5]);
});

it('each seat gets a token of its own, one after the other, and what is made is told on the way', async () => {
  let open = 0;
  const { asked, maker } = serverThat(async () => {
    open += 1;
    expect(open).toBe(1);
    await Promise.resolve();
    open -= 1;
    return DONE;
  });
  const told: number[] = [];
  const { made, stopped } = await makeBatch([seat(1), seat(2)], maker, (now) =>
    told.push(now.length),
  );
  expect(stopped).toBeUndefined();
  expect(made.map(({ unit }) => unit)).toEqual(['Đơn vị 1', 'Đơn vị 2']);
  expect(told).toEqual([1, 2]);
  expect(new Set(made.map(({ code }) => code.canonical())).size).toBe(2);
  expect(asked.map(({ act }) => act)).toEqual(
    [1, 2].map((id) => ({ act: 'issue_token', seat: id })),
  );
});

it('no code stands in what is sent', async () => {
  const { asked, maker } = serverThat(() => Promise.resolve(DONE));
  const { made } = await makeBatch([seat(1), seat(2)], maker, () => undefined);
  for (const { code } of made) {
    expect(JSON.stringify(asked)).not.toContain(code.canonical());
    expect(JSON.stringify(asked)).not.toContain(code.reveal());
  }
});

it('the first refusal ends it, names the unit, and keeps what was made before', async () => {
  const { asked, maker } = serverThat((id) => Promise.resolve(id === 2 ? REFUSED : DONE));
  const seen: MadeToken[][] = [];
  const batch = await makeBatch(
    [1, 2, 3].map((id) => seat(id)),
    maker,
    (now) => seen.push([...now]),
  );
  expect(batch.made.map(({ unit }) => unit)).toEqual(['Đơn vị 1']);
  expect(batch.stopped).toEqual({ unit: 'Đơn vị 2', answer: REFUSED });
  expect(asked).toHaveLength(2);
});

it('an answer that is lost ends it too: the token in question is not printed', async () => {
  const { maker } = serverThat((id) =>
    id === 1 ? Promise.resolve({ outcome: 'lost' }) : Promise.reject(new Error('broken')),
  );
  const lost = await makeBatch([seat(1)], maker, () => undefined);
  expect(lost).toEqual({ made: [], stopped: { unit: 'Đơn vị 1', answer: { outcome: 'lost' } } });
  const failed = await makeBatch([seat(2)], maker, () => undefined);
  expect(failed.stopped?.answer).toEqual({ outcome: 'failed' });
});
