/** How far a seat has come at the desk, and what the desk calls it. */
import type { DeskSeat, DeskView } from '../protocol';

export type SeatState = 'absent' | 'present' | 'withToken' | 'connected' | 'left';

/** A seat by its own name: a unit with several seats has a numbered one for each. */
export interface NamedSeat extends DeskSeat {
  /** What attendees of the unit are noted under. */
  readonly unitName: string;
}

export function seatState(seat: Pick<DeskSeat, 'attendance' | 'token' | 'phone'>): SeatState {
  switch (seat.attendance.attendance) {
    case 'absent':
      return 'absent';
    case 'left':
      return 'left';
    case 'present':
      break;
  }
  if (!seat.token) {
    return 'present';
  }
  return seat.phone === 'here' ? 'connected' : 'withToken';
}

/** The seats of the desk under the names that the whole hall sees. */
export function namedSeats({ hall, seats }: DeskView): readonly NamedSeat[] {
  const names = new Map(hall.seats.map(({ seat, name }) => [seat, name]));
  return seats.map((seat) => ({
    ...seat,
    name: names.get(seat.seat) ?? seat.name,
    unitName: seat.name,
  }));
}
