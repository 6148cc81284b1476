/**
 * What a phone checks of an archive: at closing that its ballot, byte for byte, is in the box that was
 * closed; after publication that its own recount gives the published result. Pure.
 */
import { votesAgree } from '../audit/recount';
import { listed } from '../audit/round-facts';
import type { ArchiveReport, Election, Outcome } from '../election';
import { type Archive, readArchive } from '../election/archive';
import { fingerprint, hexDigest } from '../election/hash';
import { outcome } from '../election/outcome';
import { checkReplacements, type Replacement } from '../election/spares';
import {
  type Alarm,
  type Check,
  type Counts,
  type Kept,
  mayState,
  type Stated,
} from './round-facts';
import { asksWhatIsSeen, type SeenRound } from './seen-round';

/** What the phone holds against the archive. */
export interface Own {
  readonly credential: string;
  readonly kept: Kept;
  /** The election as this phone read it. */
  readonly election: Election;
  /** Lost credentials that the log says were replaced; none where the election lists no spares. */
  readonly replaced?: readonly Replacement[];
}

export type RecountVerdict =
  | { readonly ok: false; readonly alarm: Alarm }
  | {
      readonly ok: true;
      readonly stated: Stated;
      readonly counts: Counts;
      /** A ballot under this phone's credential is inside. */
      readonly inside: boolean;
    };

/** The closed archive (or the whole one, if it was published meanwhile) against view, φ and this phone's own ballot. */
export function checkClosing(bytes: Uint8Array, view: SeenRound, own: Own): Check {
  const { count } = view;
  const read = outcome(() => readArchive(bytes));
  if (count === null || !read.ok || !isClosedRound(read.value, view, own.election)) {
    return alarm('bad_archive');
  }
  const archive = read.value;
  if (!outcome(() => checkReplacements(archive, own.replaced ?? [], votersOf(archive))).ok) {
    return alarm('bad_archive');
  }
  const { vouched } = own.kept;
  const { fingerprint: phi } = own.election;
  if (!mayState(vouched, { fingerprint: phi, archive: count.archive, seen: count.head })) {
    return alarm('two_archives');
  }
  const mine = read.value.ballots.filter((raw) => raw.includes(`"credential":"${own.credential}"`));
  if (mine.length > 1) {
    return alarm('foreign_ballot');
  }
  const [ballot] = mine;
  return ownBallot(ballot === undefined ? undefined : fingerprint(ballot), own);
}

/** The phone's own recount against the published digests, votes and what it stated at closing. */
export function checkRecount(
  report: Outcome<ArchiveReport>,
  view: SeenRound,
  own: Own,
): RecountVerdict {
  const { published } = view;
  if (published === null || !report.ok || !report.value.result) {
    return { ok: false, alarm: 'bad_archive' };
  }
  const { result, digest, closingDigest, ballots } = report.value;
  const { fingerprint: phi } = own.election;
  const stated = { fingerprint: phi, archive: published.archive, seen: published.result };
  if (
    report.value.fingerprint !== phi ||
    report.value.stage !== 'finished' ||
    digest !== published.archive ||
    ballots !== view.ballots
  ) {
    return { ok: false, alarm: 'bad_archive' };
  }
  const { vouched, recounted } = own.kept;
  if (vouched && closingDigest !== vouched.archive) {
    return { ok: false, alarm: 'two_archives' };
  }
  if (!mayState(recounted, stated)) {
    return { ok: false, alarm: 'two_archives' };
  }
  const place = report.value.voted.indexOf(own.credential);
  const inside = ownBallot(place === -1 ? undefined : report.value.trackers[place], own);
  if (inside.status === 'alarm') {
    return { ok: false, alarm: inside.alarm };
  }
  const agrees = asksWhatIsSeen(own.election, view) && votesAgree(result.counts, view);
  return result.digest === published.result && agrees
    ? { ok: true, stated, counts: result.counts, inside: place !== -1 }
    : { ok: false, alarm: 'recount_differs' };
}

/** What is kept of a report: the archive that was published, when these are its bytes and do not hold. Of others nothing. */
export function refutation(
  report: Outcome<ArchiveReport>,
  bytes: Uint8Array,
  { published }: SeenRound,
): Pick<Kept, 'refuted'> {
  return report.ok || published?.archive !== hexDigest(bytes) ? {} : { refuted: published.archive };
}

function isClosedRound(archive: Archive, view: SeenRound, election: Election): boolean {
  return (
    archive.ended &&
    archive.closingDigest === view.count?.archive &&
    archive.election.fingerprint === election.fingerprint &&
    archive.ballots.length === view.ballots
  );
}

/**
 * Whose ballots are inside, as the ballots say. Whether they are signed a recount asks of those alone whose proofs it
 * checks; of all of them, every teller's page and `verify`.
 */
function votersOf(archive: Archive): ReadonlySet<string> {
  return listed(archive).credentials;
}

/** The ballot under this phone's credential, by its tracker: its own, or none where none was kept. */
function ownBallot(
  inside: string | undefined,
  { kept }: Own,
): Extract<Check, { status: 'alarm' | 'holds' }> {
  if (inside === undefined) {
    return kept.receipt ? alarm('ballot_missing') : { status: 'holds', inside: false };
  }
  const foreign = kept.sealed !== undefined && kept.sealed.tracker !== inside;
  return foreign ? alarm('foreign_ballot') : { status: 'holds', inside: true };
}

function alarm(alarm: Alarm): Extract<Check, { status: 'alarm' }> {
  return { status: 'alarm', alarm };
}
