/**
 * What a public page finds out about a round by itself: the digests of its archive, its ballots, and
 * whose devices vouch for it. The proofs in the ballots are not checked here but by a recount, so that
 * until then the figures are provisional.
 */
import { type Archive, readArchive } from '../election/archive';
import { fingerprint } from '../election/hash';
import { outcome } from '../election/outcome';
import type { TaskRunner } from '../election/worker-client';
import { fetchBytes, fetchText, roundFile } from '../files';
import type { MeetingId } from '../meeting';
import type { RoundView } from '../protocol';
import { isRecord, looseJson } from './log';
import { countStated, readStatements } from './statements';

export interface Listed {
  /** 43 characters of base64, sorted as the archive sorts. */
  readonly trackers: readonly string[];
  /** The credentials of the roll that stand in the ballots. */
  readonly credentials: ReadonlySet<string>;
}

/** The digests that this page computed of what it was served. */
export interface OwnDigests {
  readonly closing: string | undefined;
  readonly archive: string;
  readonly result: string | undefined;
}

export interface RoundFacts extends Listed {
  /** The archive is that of the round that the view announces. */
  readonly ofRound: boolean;
  readonly digests: OwnDigests;
  /** Devices that found their ballot in it, by signatures checked here. */
  readonly statedIn: number;
  /** Devices whose own recount agrees, likewise. */
  readonly statedRecount: number;
}

/** A digest as it was announced beside the one found here. */
export interface ComparedDigest {
  readonly of: keyof OwnDigests;
  readonly own: string;
  readonly agrees: boolean;
}

/** Fetches and reads; `undefined` when the archive is not there or is none. */
export async function factsOf(
  id: MeetingId,
  round: RoundView,
  runner: Pick<TaskRunner, 'run'>,
): Promise<RoundFacts | undefined> {
  const [bytes, text] = await Promise.all([
    fetchBytes(roundFile(id, round.id, 'archive.bel')),
    fetchText(roundFile(id, round.id, 'statements.json')),
  ]);
  const archive = bytes && outcome(() => readArchive(bytes));
  if (!archive?.ok) {
    return undefined;
  }
  const { closingDigest, digest, election, result } = archive.value;
  const ballots = listed(archive.value);
  const statements = readStatements(text ?? '');
  const about = { fingerprint: election.fingerprint, credentials: ballots.credentials };
  const seen = { in: round.count?.head ?? '', recount: round.published?.result ?? '' };
  const closing = { kind: 'in' as const, archive: closingDigest ?? '', seen: seen.in, ...about };
  const recount = { kind: 'recount' as const, archive: digest, seen: seen.recount, ...about };
  return {
    ...ballots,
    ofRound: election.fingerprint === round.fingerprint && election.uuid === round.id,
    digests: { closing: closingDigest, archive: digest, result: result?.digest },
    statedIn: await countStated(runner, statements, closing),
    statedRecount: await countStated(runner, statements, recount),
  };
}

/** The ballots as a page lists them: what its voters look for, and whose statements count. */
export function listed({ ballots, roll }: Pick<Archive, 'ballots' | 'roll'>): Listed {
  const credentials = ballots.flatMap(credentialOf);
  return {
    trackers: ballots.map((ballot) => fingerprint(ballot)),
    credentials: new Set(credentials.filter((credential) => roll.contains(credential))),
  };
}

/** The digests found here, each held against what the view announces so far. */
export function comparedDigests(
  { digests, ofRound }: Pick<RoundFacts, 'digests' | 'ofRound'>,
  { count, published }: RoundView,
): readonly ComparedDigest[] {
  const announced = [
    ['closing', count?.archive],
    ['archive', published?.archive],
    ['result', published?.result],
  ] as const;
  return announced.flatMap(([of, digest]) =>
    digest === undefined
      ? []
      : [{ of, own: digests[of] ?? '', agrees: ofRound && digests[of] === digest }],
  );
}

function credentialOf(ballot: string): string[] {
  const read = looseJson(ballot);
  return isRecord(read) && typeof read.credential === 'string' ? [read.credential] : [];
}
