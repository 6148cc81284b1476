/** The meeting's log, held against the head that the board shows. */
import { readLog } from '../audit/log';

export type LogCheck =
  | { readonly status: 'idle' | 'unavailable' | 'differs' }
  | { readonly status: 'holds'; readonly lines: number }
  | { readonly status: 'broken'; readonly line: number };

/**
 * The chain holds and contains the head that was shown. While the meeting goes on newer lines may have
 * come since; once it is sealed the head is the last line's.
 */
export function judgeLog(text: string, head: string, sealed: boolean): LogCheck {
  const log = readLog(text);
  if (!log.ok) {
    return { status: 'broken', line: log.line };
  }
  const heads = log.lines.map((line) => line.digest);
  const known = sealed ? heads.at(-1) === head : heads.includes(head);
  return known ? { status: 'holds', lines: log.lines.length } : { status: 'differs' };
}
