/** Whether the sealed ballots have been kept long enough, by the calendar of the meeting. */
import type { Day } from '../protocol';

/** The meeting is in UTC+07:00, wherever this device is. */
const AHEAD_MS = 7 * 3_600_000;

/** Whether `now` (milliseconds since 1970) is on the first day on which they may be destroyed, or later. */
export function isOver({ year, month, day }: Day, now: number): boolean {
  return now + AHEAD_MS >= Date.UTC(year, month - 1, day);
}
