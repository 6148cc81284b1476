/** Fetches all there is of a closed round, verifies it in the worker, and lays it out as evidence. */
import { logFile } from '../audit/addresses';
import { endedRounds } from '../audit/endings';
import { readLog } from '../audit/log';
import { countStated, heldOf, readStatements } from '../audit/statements';
import { acceptedKeys, deskActsOf, roundsOf } from '../audit/story';
import type { Outcome } from '../election/outcome';
import type { Progress } from '../election/progress';
import type { ArchiveReport } from '../election/task';
import type { TaskRunner } from '../election/worker-client';
import { fetchBytes, fetchText, type RoundFile, roundFile } from '../files';
import type { MeetingId } from '../meeting';
import type { CountView, RoundView } from '../protocol';
import type { Evidence, LogFacts } from './checks';
import type { Memory } from './memory';

/** The round to check, by whom, with what this page remembers. */
export interface Asked {
  readonly id: MeetingId;
  /** The meeting's whole uuid. */
  readonly meeting: string;
  readonly round: RoundView;
  readonly count: CountView;
  readonly own: Evidence['own'];
  readonly memory: Memory;
}

/** Evidence with the bytes it speaks of, from which a share can be made. */
export interface Gathered {
  readonly evidence: Evidence;
  readonly archive: Uint8Array;
  /** The newest log head this page saw, to be remembered when all holds. */
  readonly seen: Memory['seen'];
}

/** All evidence; `undefined` when a file is not there or the server is out of reach. */
export async function gather(
  asked: Asked,
  runner: Pick<TaskRunner, 'run'>,
  progress: Progress,
): Promise<Gathered | undefined> {
  const { id, round, count } = asked;
  const text = (file: RoundFile) => fetchText(roundFile(id, round.id, file));
  const [election, trustees, roll, statements, logText, archive] = await Promise.all([
    text('election.json'),
    text('trustees.json'),
    text('roll.json'),
    text('statements.json'),
    fetchText(logFile(id)),
    fetchBytes(roundFile(id, round.id, 'archive.bel')),
  ]);
  if (!election || !trustees || !roll || statements === undefined || !logText || !archive) {
    return undefined;
  }
  const files = { election, trustees, roll };
  const setup = await runner.run('check_round', files);
  const log = await readFacts(logText, asked.meeting, runner);
  const replaced = log?.rounds.find(({ id }) => id === round.id)?.replaced ?? [];
  const report = await runner.run('verify_archive', { archive, replaced }, progress);
  const evidence: Evidence = {
    announced: {
      round: round.id,
      fingerprint: round.fingerprint,
      archive: count.archive,
      head: count.head,
    },
    files,
    setup,
    archive: report,
    log,
    statements: await statementsFor(report, count, statements, runner),
    own: asked.own,
    memory: asked.memory,
  };
  return { evidence, archive, seen: newest(log) };
}

/** Statements come in while the teller looks: only they are fetched and counted again. */
export async function withFreshStatements(
  gathered: Gathered,
  asked: Asked,
  runner: Pick<TaskRunner, 'run'>,
): Promise<Gathered> {
  const text = await fetchText(roundFile(asked.id, asked.round.id, 'statements.json'));
  if (text === undefined) {
    return gathered;
  }
  const statements = await statementsFor(gathered.evidence.archive, asked.count, text, runner);
  return { ...gathered, evidence: { ...gathered.evidence, statements } };
}

function statementsFor(
  report: Outcome<ArchiveReport>,
  count: CountView,
  text: string,
  runner: Pick<TaskRunner, 'run'>,
): Promise<number> {
  if (!report.ok) {
    return Promise.resolve(0);
  }
  return countStated(runner, readStatements(text), {
    kind: 'in',
    fingerprint: report.value.fingerprint,
    archive: report.value.digest,
    seen: count.head,
    credentials: new Set(report.value.voted),
  });
}

async function readFacts(
  text: string,
  meeting: string,
  runner: Pick<TaskRunner, 'run'>,
): Promise<LogFacts | undefined> {
  const log = readLog(text);
  if (!log.ok) {
    return undefined;
  }
  const acts = deskActsOf(meeting, log.lines);
  const held = await heldOf(
    runner,
    acts.map((act) => act.signed),
  );
  const heights = acts.filter((_, index) => held[index]).map((act) => act.height);
  return {
    heads: log.lines.map((line) => line.digest),
    rounds: roundsOf(log.lines, new Set(heights)),
    ended: endedRounds(log.lines),
    accepted: acceptedKeys(log.lines)?.map((key) => key.public_key),
  };
}

function newest(log: LogFacts | undefined): Memory['seen'] {
  const head = log?.heads.at(-1);
  return log && head ? { height: log.heads.length - 1, head } : undefined;
}
