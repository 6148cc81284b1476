/** Addresses of the meeting's public files that belong to no round. */
import type { MeetingId } from '../meeting';

export function logFile(meeting: MeetingId): string {
  return `/m/${meeting}/log.jsonl`;
}

/** There from sealing on. */
export function bundleFile(meeting: MeetingId): string {
  return `/m/${meeting}/bundle.zip`;
}
