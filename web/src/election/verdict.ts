/**
 * Verifying a whole archive: every trustee, ballot, sum and share in it, in the order of the Rust
 * module `election::archive`. Nothing is taken from the archive that can be computed from it.
 */
import { type Archive, type Stage, stageOf } from './archive';
import { AcceptedBallot } from './ballot';
import type { Point } from './group';
import { demand, refuse } from './outcome';
import { type Steps, within } from './progress';
import { checkDecryption } from './share';
import { checkReplacements, checkSpares, type Replacement } from './spares';
import {
  demandResult,
  type ElectionResult,
  type EncryptedTally,
  openTally,
  tallyOf,
} from './tally';

/** What holds, when everything does. */
export interface Verdict {
  readonly stage: Stage;
  readonly fingerprint: string;
  /** Digest of the archive up to the encrypted tally; what statements of closing name. */
  readonly closingDigest?: string;
  /** Digest of the whole archive; what statements of a recount name. */
  readonly digest: string;
  readonly lastEvent: string;
  readonly ballots: number;
  /** Trackers of the ballots, in the archive's order. */
  readonly trackers: readonly string[];
  readonly credentials: ReadonlySet<string>;
  /** The product of the ballots, once voting has ended. */
  readonly tally?: EncryptedTally;
  /** The trustees whose shares are in. */
  readonly owners: readonly number[];
  readonly result?: ElectionResult;
}

/**
 * With `replaced`, what a log tells of lost credentials, only those may have voted whom it leaves; without it nothing
 * is known of spares.
 */
export function* verifySteps(archive: Archive, replaced?: readonly Replacement[]): Steps<Verdict> {
  archive.trustees.verify(archive.election.publicKey);
  checkSpares(archive.election, archive.roll);
  const ballots = yield* verifyBallots(archive);
  const tally = archive.ended ? tallyOf(archive.election, ballots) : undefined;
  demandTally(archive, tally, ballots.length);
  const factors = tally ? verifyDecryptions(archive, tally) : new Map<number, Point[][]>();
  demandOpened(archive, tally, factors, ballots.length);
  const credentials = new Set(ballots.map((ballot) => ballot.credential));
  if (replaced) {
    checkReplacements(archive, replaced, credentials);
  }
  return {
    stage: stageOf(archive),
    fingerprint: archive.election.fingerprint,
    ...(archive.closingDigest === undefined ? {} : { closingDigest: archive.closingDigest }),
    digest: archive.digest,
    lastEvent: archive.lastEvent,
    ballots: ballots.length,
    trackers: ballots.map((ballot) => ballot.tracker),
    credentials,
    ...(tally ? { tally } : {}),
    owners: [...factors.keys()],
    ...(archive.result ? { result: archive.result } : {}),
  };
}

function* verifyBallots(archive: Archive): Steps<AcceptedBallot[]> {
  const accepted: AcceptedBallot[] = [];
  const credentials = new Set<string>();
  const total = archive.ballots.length;
  for (const [index, bytes] of archive.ballots.entries()) {
    const steps = AcceptedBallot.verifySteps(archive.election, archive.roll, bytes);
    const ballot = yield* within(index / total, (index + 1) / total, steps);
    demand(!credentials.has(ballot.credential), 'duplicate_ballot');
    credentials.add(ballot.credential);
    accepted.push(ballot);
  }
  return accepted;
}

function demandTally(archive: Archive, tally: EncryptedTally | undefined, ballots: number): void {
  const archived = archive.tally;
  if (archived) {
    demand(archived.raw === tally?.raw, 'wrong_tally');
    demand(archived.tallied === ballots && archived.weight === ballots, 'wrong_counter');
  }
  const minimum = archive.election.rules?.minimum ?? 0;
  demand(archive.decryptions.length === 0 || ballots >= minimum, 'below_minimum');
}

/** The factors of every share, by owner. */
function verifyDecryptions(archive: Archive, tally: EncryptedTally): Map<number, Point[][]> {
  const factors = new Map<number, Point[][]>();
  for (const { owner, share } of archive.decryptions) {
    const trustee = archive.trustees.point(owner);
    demand(!factors.has(owner), 'duplicate_decryption');
    factors.set(owner, checkDecryption(archive.election, tally, trustee, share));
  }
  return factors;
}

function demandOpened(
  archive: Archive,
  tally: EncryptedTally | undefined,
  factors: ReadonlyMap<number, Point[][]>,
  ballots: number,
): void {
  if (archive.result && tally) {
    const inOrder = archive.trustees.keys.map(
      (_, index) => factors.get(index + 1) ?? refuse('missing_decryption'),
    );
    demandResult(archive.result, openTally(tally, inOrder, ballots));
  }
}
