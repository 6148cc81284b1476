/** Earlier meetings: found by any word of theirs, and whom they elected. */

import type { PastHolder, PastMeeting } from '../protocol';
import { fold } from '../strings/fold';

/** The meetings in which every typed word occurs, newest year first; case and marks do not count. */
export function findMeetings(
  meetings: readonly PastMeeting[],
  typed: string,
): readonly PastMeeting[] {
  const words = fold(typed).split(/\s+/).filter(Boolean);
  return meetings
    .filter((meeting) => {
      const text = fold(textOf(meeting));
      return words.every((word) => text.includes(word));
    })
    .sort((one, other) => other.year - one.year);
}

function textOf(meeting: PastMeeting): string {
  const { title, cluster, year, place, results, heads, deputies } = meeting;
  const chosen = results.flatMap((result) => [result.title, ...result.chosen]);
  return [title, cluster, year, place, ...chosen, ...heads, ...deputies].join(' ');
}

/** Those that earlier meetings of the same cluster elected; a meeting elects for the year after its own. */
export function holdersOf(
  meetings: readonly PastMeeting[],
  cluster: string,
): readonly PastHolder[] {
  return meetings
    .filter((meeting) => fold(meeting.cluster) === fold(cluster))
    .flatMap(({ year, heads, deputies }) => [
      ...heads.map((unit) => ({ year: year + 1, role: 'head', unit }) as const),
      ...deputies.map((unit) => ({ year: year + 1, role: 'deputy', unit }) as const),
    ]);
}

/** The known holders and the found ones, each once, newest year first. */
export function withFound(
  known: readonly PastHolder[],
  found: readonly PastHolder[],
): readonly PastHolder[] {
  const keyOf = ({ year, role, unit }: PastHolder) => `${year}/${role}/${unit}`;
  const all = new Map([...known, ...found].map((holder) => [keyOf(holder), holder]));
  return [...all.values()].sort((one, other) => other.year - one.year);
}
