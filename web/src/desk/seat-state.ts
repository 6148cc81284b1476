/** How far a seat has come at the desk. */
import type { DeskSeat } from '../protocol';

export type SeatState = 'absent' | 'present' | 'withToken' | 'connected';

export function seatState(seat: DeskSeat): SeatState {
  if (seat.attendance.attendance === 'absent') {
    return 'absent';
  }
  if (!seat.token) {
    return 'present';
  }
  return seat.connected ? 'connected' : 'withToken';
}
