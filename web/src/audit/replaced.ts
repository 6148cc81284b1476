/**
 * Which lost credentials of a round the log says were replaced by spares: what a page that recounts must know, read
 * from the chain itself, each by an act that a desk signed.
 */
import type { Election } from '../election';
import { readArchive } from '../election/archive';
import { outcome } from '../election/outcome';
import { type Replacement, sparesOf } from '../election/spares';
import type { TaskRunner } from '../election/worker-client';
import { fetchText } from '../files';
import type { MeetingId } from '../meeting';
import type { RoundView } from '../protocol';
import { logFile } from './addresses';
import { type LogLine, readLog } from './log';
import { heldOf } from './statements';
import { deskActsOf, roundsOf } from './story';

/** The round, and the log head at its closing that everything else hangs on. */
export interface Asked {
  readonly id: MeetingId;
  readonly meeting: string;
  readonly round: string;
  readonly head: string;
}

/** `undefined` when the log is out of reach or its chain does not lead to the closing. No spares, no log. */
export async function fetchReplaced(
  election: Election,
  asked: Asked,
  runner: Pick<TaskRunner, 'run'>,
): Promise<readonly Replacement[] | undefined> {
  if (sparesOf(election).length === 0) {
    return [];
  }
  const text = await fetchText(logFile(asked.id));
  const log = text === undefined ? undefined : readLog(text);
  const closing = log?.ok ? log.lines.findIndex(({ digest }) => digest === asked.head) : -1;
  return log?.ok && closing !== -1
    ? replacedIn(log.lines.slice(0, closing + 1), asked, runner)
    : undefined;
}

/** The same for an archive that was fetched; where the log is missing nothing was replaced, so no spare may vote. */
export async function replacedInArchive(
  id: MeetingId,
  { id: round, count }: Pick<RoundView, 'id' | 'count'>,
  bytes: Uint8Array,
  runner: Pick<TaskRunner, 'run'>,
): Promise<readonly Replacement[]> {
  const archive = outcome(() => readArchive(bytes));
  if (!archive.ok) {
    return [];
  }
  const { election } = archive.value;
  const asked = { id, round, meeting: election.rules?.meeting ?? '', head: count?.head ?? '' };
  return (await fetchReplaced(election, asked, runner)) ?? [];
}

/** Those that a desk signed, oldest first. */
export async function replacedIn(
  lines: readonly LogLine[],
  { meeting, round }: Pick<Asked, 'meeting' | 'round'>,
  runner: Pick<TaskRunner, 'run'>,
): Promise<readonly Replacement[]> {
  const replacing = new Set(
    lines.filter(({ events }) => events.some(isReplacement)).map(({ height }) => height),
  );
  const acts = deskActsOf(meeting, lines).filter(({ height }) => replacing.has(height));
  const held = await heldOf(
    runner,
    acts.map(({ signed }) => signed),
  );
  const heights = new Set(acts.filter((_, index) => held[index]).map(({ height }) => height));
  return roundsOf(lines, heights).find(({ id }) => id === round)?.replaced ?? [];
}

function isReplacement({ event }: { readonly event: string }): boolean {
  return event === 'credential_replaced';
}
