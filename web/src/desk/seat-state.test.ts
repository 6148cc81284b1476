import { expect, it } from 'vitest';
import type { Attendance, DeskSeat, DeskView } from '../protocol';
import { namedSeats, seatState } from './seat-state';

const HERE: Attendance = { attendance: 'present', delegate: '' };

it.each([
  [{ attendance: 'absent' }, false, 'not_yet', 'absent'],
  [HERE, false, 'not_yet', 'present'],
  [HERE, true, 'not_yet', 'withToken'],
  [HERE, true, 'gone', 'withToken'],
  [HERE, true, 'here', 'connected'],
  [{ attendance: 'left', delegate: '', reason: 'việc gấp' }, false, 'not_yet', 'left'],
] as const)(
  'a seat that is %o with token %s and phone %s is %s',
  (attendance, token, phone, state) => expect(seatState({ attendance, token, phone })).toBe(state),
);

it('the seats of one unit are told apart by the names of the hall', () => {
  const seat = (id: number): DeskSeat => ({
    seat: id,
    unit: 1,
    name: 'Bắc Ninh',
    attendance: HERE,
    token: false,
    phone: 'not_yet',
  });
  const seats = [1, 2].map((id) => ({ ...seat(id), name: `Bắc Ninh (${id})` }));
  const view = { hall: { seats }, seats: [seat(1), seat(2)] } as unknown as DeskView;
  expect(namedSeats(view).map(({ name, unitName }) => [name, unitName])).toEqual([
    ['Bắc Ninh (1)', 'Bắc Ninh'],
    ['Bắc Ninh (2)', 'Bắc Ninh'],
  ]);
});
