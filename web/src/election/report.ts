/** What a page learns from a round's documents and archive, as plain data. */
import type { Archive, Stage } from './archive';
import { Code } from './code';
import { MINIMUM_BALLOTS } from './floor';
import type { Election } from './parameters';
import { sparesOf } from './spares';
import type { Counts } from './tally';
import type { Trustees } from './trustee';
import type { Verdict } from './verdict';

/** What a page learns from the three documents that a sealed roll fixes. */
export interface RoundReport {
  readonly fingerprint: string;
  readonly committeeCode: string;
  readonly trusteeKeys: readonly string[];
  readonly credentials: readonly string[];
}

/** What a page learns from a whole archive in which everything holds. */
export interface ArchiveReport extends RoundReport {
  readonly stage: Stage;
  readonly uuid: string;
  readonly minimum: number;
  /** Those credentials that the rules list as spares, sorted. */
  readonly spares: readonly string[];
  readonly digest: string;
  readonly lastEvent: string;
  /** Digest up to and with the encrypted tally; what statements of closing name. */
  readonly closingDigest?: string;
  readonly ballots: number;
  /** Tracker and credential of every ballot, in the archive's order. */
  readonly trackers: readonly string[];
  readonly voted: readonly string[];
  /** The trustees whose shares are in, numbered from 1. */
  readonly owners: readonly number[];
  readonly result?: { readonly digest: string; readonly counts: Counts };
}

export function minimumOf(election: Election): number {
  return Math.max(MINIMUM_BALLOTS, election.rules?.minimum ?? 0);
}

export function codeOf(kind: 'ballot_token' | 'teller_code', typed: string): Code {
  const code = Code.parse(kind, typed);
  if (!code.ok) {
    throw new RangeError('a task takes a parsed code');
  }
  return code.value;
}

export function trusteesReport(trustees: Trustees) {
  return {
    committeeCode: trustees.committeeCode(),
    trusteeKeys: trustees.keys.map((key) => key.public_key),
  };
}

export function roundReport({
  election,
  trustees,
  roll,
}: Pick<Archive, 'election' | 'trustees' | 'roll'>) {
  return {
    ...trusteesReport(trustees),
    fingerprint: election.fingerprint,
    credentials: roll.credentials,
  };
}

export function archiveReport(archive: Archive, verdict: Verdict): ArchiveReport {
  const { stage, digest, lastEvent, closingDigest, ballots, trackers, owners, result } = verdict;
  return {
    ...roundReport(archive),
    stage,
    uuid: archive.election.uuid,
    minimum: minimumOf(archive.election),
    spares: sparesOf(archive.election),
    digest,
    lastEvent,
    ...(closingDigest === undefined ? {} : { closingDigest }),
    ballots,
    trackers,
    voted: [...verdict.credentials],
    owners,
    ...(result ? { result: { digest: result.digest, counts: result.counts } } : {}),
  };
}
