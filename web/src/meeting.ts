/** The meeting as a page sees it: its address, its connection and the latest views as signals. */
import { computed, type ReadonlySignal, signal } from '@preact/signals';
import { type Claim, Connection, type ViewMessage } from './connection';
import type { ChairView, ContestView, DeskView, HallView, RoundView } from './protocol';

/** Eight hex digits of the meeting's uuid: its part of every address. */
export type MeetingId = string;

export interface Meeting {
  readonly id: MeetingId;
  readonly connection: Connection;
  /** The public view; for chair and desk the one inside theirs. */
  readonly hall: ReadonlySignal<HallView | undefined>;
  readonly chair: ReadonlySignal<ChairView | undefined>;
  readonly desk: ReadonlySignal<DeskView | undefined>;
}

/** A round with the contest it belongs to. */
export interface RoundOfContest {
  readonly contest: ContestView;
  readonly round: RoundView;
}

/** The meeting that an address names. */
export function meetingIdOf(pathname: string): MeetingId | undefined {
  return /^\/m\/([0-9a-f]{8})(?:\/|$)/.exec(pathname)?.[1];
}

/** Opens the connection of this page; `claim` says what to prove in the meeting with that uuid. */
export function openMeeting(
  id: MeetingId,
  claim: (meeting: string) => Claim | undefined = () => undefined,
): Meeting {
  const latest = signal<ViewMessage | undefined>(undefined);
  const connection = new Connection({
    url: socketAddress(id),
    claim: (meeting) => (meeting.startsWith(id) ? claim(meeting) : undefined),
    onView: (message) => {
      latest.value = message;
    },
  });
  connection.followWakefulness(document, window);
  return {
    id,
    connection,
    hall: computed(() => hallOf(latest.value)),
    chair: computed(() => (latest.value?.type === 'chair' ? latest.value.view : undefined)),
    desk: computed(() => (latest.value?.type === 'desk' ? latest.value.view : undefined)),
  };
}

/** All rounds of the meeting, in the order of the agenda. */
export function roundsOf(hall: HallView): readonly RoundOfContest[] {
  return hall.contests.flatMap((contest) => contest.rounds.map((round) => ({ contest, round })));
}

/** The name of a unit that stands on the contest's list. */
export function candidateName(contest: ContestView, unit: number): string {
  return contest.list.candidates.find((candidate) => candidate.unit === unit)?.name ?? '';
}

function hallOf(message: ViewMessage | undefined): HallView | undefined {
  if (message === undefined) {
    return undefined;
  }
  return message.type === 'hall' ? message.view : message.view.hall;
}

/** Who is there is named in the socket's address: the server reads no larger messages than such a page sends. */
function socketAddress(id: MeetingId): string {
  const scheme = location.protocol === 'https:' ? 'wss' : 'ws';
  const page = location.pathname.split('/')[3] || 'delegate';
  const audience = page === 'station' ? 'delegate' : page;
  return `${scheme}://${location.host}/m/${id}/socket?as=${audience}`;
}
