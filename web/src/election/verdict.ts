/**
 * Verifying a whole archive: every trustee, ballot, sum and share in it, in the order of the Rust
 * module `election::archive`. Nothing is taken from the archive that can be computed from it.
 */
import { type Archive, type Stage, stageOf } from './archive';
import { type Chosen, type Counted, countBallots, joined, tallyOfRuns } from './count';
import type { Point } from './group';
import { demand, refuse } from './outcome';
import type { Steps } from './progress';
import { checkDecryption } from './share';
import { checkReplacements, checkSpares, type Replacement } from './spares';
import { demandResult, type ElectionResult, type EncryptedTally, openTally } from './tally';

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

/** What is known beside the archive, and how much of it is gone through. */
export interface Scope {
  /** What a log tells of lost credentials: only those may have voted whom it leaves. Without it nothing is known of spares. */
  readonly replaced?: readonly Replacement[] | undefined;
  /** Only these ballots have their proofs checked; every one where this is absent. */
  readonly chosen?: Chosen | undefined;
  /** All ballots of this very archive were gone through already, in runs that follow each other. */
  readonly counted?: readonly Counted[] | undefined;
}

export function* verifySteps(
  archive: Archive,
  { replaced, chosen, counted }: Scope = {},
): Steps<Verdict> {
  archive.trustees.verify(archive.election.publicKey);
  checkSpares(archive.election, archive.roll);
  const runs = counted ?? [yield* countBallots(archive, undefined, chosen)];
  const { voted, trackers } = joined(runs);
  const ballots = archive.ballots.length;
  demand(voted.length === ballots && trackers.length === ballots, 'wrong_counter');
  const tally = archive.ended ? tallyOfRuns(archive, runs) : undefined;
  demandTally(archive, tally, ballots);
  const factors = tally ? verifyDecryptions(archive, tally) : new Map<number, Point[][]>();
  demandOpened(archive, tally, factors, ballots);
  const credentials = new Set(voted);
  if (replaced) {
    checkReplacements(archive, replaced, credentials);
  }
  return {
    stage: stageOf(archive),
    fingerprint: archive.election.fingerprint,
    ...(archive.closingDigest === undefined ? {} : { closingDigest: archive.closingDigest }),
    digest: archive.digest,
    lastEvent: archive.lastEvent,
    ballots,
    trackers,
    credentials,
    ...(tally ? { tally } : {}),
    owners: [...factors.keys()],
    ...(archive.result ? { result: archive.result } : {}),
  };
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
