/** The meeting's log, held against the head that the board shows. */
import { readLog } from '../audit/log';

export type LogCheck =
  | { readonly status: 'idle' | 'unavailable' | 'differs' }
  | { readonly status: 'holds'; readonly lines: number }
  | { readonly status: 'broken'; readonly line: number };

/** What may still be written after the sealing: two people's word on destroying the ballots. */
const AFTER_SEALING = ['destruction_proposed', 'destruction_withdrawn', 'ballots_destroyed'];

/**
 * The chain holds and contains the head that was shown. While the meeting goes on newer lines may have
 * come since; once it is sealed the head is the sealing's, and only lines on the destruction of ballots follow it.
 */
export function judgeLog(text: string, head: string, sealed: boolean): LogCheck {
  const log = readLog(text);
  if (!log.ok) {
    return { status: 'broken', line: log.line };
  }
  const shown = log.lines.findIndex((line) => line.digest === head);
  const since = log.lines.slice(shown + 1).flatMap((line) => line.events);
  const holds =
    shown >= 0 && (!sealed || since.every(({ event }) => AFTER_SEALING.includes(event)));
  return holds ? { status: 'holds', lines: log.lines.length } : { status: 'differs' };
}
