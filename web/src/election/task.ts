/**
 * The long tasks of the pages, each a pure function in steps: what a worker runs, and the page itself
 * where there is none. Input and value are plain data, so that they can cross between threads.
 */
import { type Archive, readArchive, type Stage } from './archive';
import { Code } from './code';
import { MINIMUM_BALLOTS } from './floor';
import { Point } from './group';
import { checkSignature, SigningKey } from './key';
import { demand, outcome, refuse } from './outcome';
import { type Election, readElection } from './parameters';
import type { Steps } from './progress';
import type { ProofText } from './proof';
import type { Random } from './random';
import { Roll } from './roll';
import { readCanonical } from './schema';
import { type Markings, type SealedBallot, sealSteps } from './seal';
import { blameText, checkBlame, checkDecryption, decryptionText, makeShare } from './share';
import { checkSpares, type Replacement, sparesOf } from './spares';
import type { Counts } from './tally';
import { Trustees } from './trustee';
import { type Verdict, verifySteps } from './verdict';

/** Whose secret, in which meeting. The code is as typed or canonical. */
export interface Secret {
  readonly meeting: string;
  readonly code: string;
}

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

/** A share as it is sent: two raw documents. */
export interface RawShare {
  readonly owner: number;
  readonly decryption: string;
  readonly blame: string;
}

export interface SignedMessage {
  readonly publicKey: string;
  readonly message: string;
  readonly signature: ProofText;
}

/** Every task with what it takes and gives. */
export interface Tasks {
  /** Seals a ballot with the credential of a token. */
  readonly seal: {
    readonly input: Secret & { readonly election: string; readonly markings: Markings };
    readonly value: SealedBallot;
  };
  /** Checks election, trustees and roll before anything is sealed. */
  readonly check_round: {
    readonly input: {
      readonly election: string;
      readonly trustees: string;
      readonly roll: string;
    };
    readonly value: RoundReport;
  };
  /** Checks trustees alone: their proofs, and the code that people compare. */
  readonly check_trustees: {
    readonly input: { readonly trustees: string };
    readonly value: Pick<RoundReport, 'committeeCode' | 'trusteeKeys'>;
  };
  /** Checks a whole archive and recounts it; with what a log tells of lost credentials, also who may have voted. */
  readonly verify_archive: {
    readonly input: { readonly archive: Uint8Array; readonly replaced?: readonly Replacement[] };
    readonly value: ArchiveReport;
  };
  /** Checks a whole closed archive and makes the share of the teller whose code it is. */
  readonly make_share: {
    readonly input: Secret & {
      readonly archive: Uint8Array;
      readonly replaced?: readonly Replacement[];
    };
    readonly value: RawShare & { readonly report: ArchiveReport };
  };
  /** Checks another teller's share, both its proofs, against a closed archive. */
  readonly check_share: {
    readonly input: RawShare & { readonly archive: Uint8Array };
    readonly value: { readonly owner: number };
  };
  /** Checks many signatures of ours; says of each whether it holds. */
  readonly check_signatures: {
    readonly input: { readonly signed: readonly SignedMessage[] };
    readonly value: readonly boolean[];
  };
}

export type TaskKind = keyof Tasks;

/** The steps of one task. */
export function taskSteps<K extends TaskKind>(
  kind: K,
  input: Tasks[K]['input'],
  random: Random,
): Steps<Tasks[K]['value']> {
  return HANDLERS[kind](input, random);
}

type Handlers = {
  readonly [K in TaskKind]: (input: Tasks[K]['input'], random: Random) => Steps<Tasks[K]['value']>;
};

const HANDLERS: Handlers = {
  *seal(input, random) {
    const key = SigningKey.derive('credential', input.meeting, codeOf('ballot_token', input.code));
    return yield* sealSteps(readElection(input.election), key, input.markings, random);
  },
  *check_round(input) {
    const election = readElection(input.election);
    const trustees = Trustees.read(input.trustees);
    yield 0.1;
    trustees.verify(election.publicKey);
    const roll = Roll.read(input.roll);
    checkSpares(election, roll);
    yield 0.5;
    return roundReport({ election, trustees, roll });
  },
  *check_trustees(input) {
    const trustees = Trustees.read(input.trustees);
    trustees.verify(trustees.jointKey());
    yield 0.5;
    return trusteesReport(trustees);
  },
  *verify_archive(input) {
    const archive = readArchive(input.archive);
    return archiveReport(archive, yield* verifySteps(archive, input.replaced));
  },
  *make_share(input, random) {
    const key = SigningKey.derive('trustee', input.meeting, codeOf('teller_code', input.code));
    const archive = readArchive(input.archive);
    const owner = archive.trustees.ownerOf(key.public) ?? refuse('wrong_owner');
    const verdict = yield* verifySteps(archive, input.replaced);
    demand(archive.tally !== undefined, 'wrong_tally');
    demand(verdict.ballots >= minimumOf(archive.election), 'below_minimum');
    const tally = verdict.tally ?? refuse('wrong_tally');
    const { decryption, blame } = makeShare(archive.election, tally, owner, key, random);
    return {
      owner,
      decryption: JSON.stringify(decryption),
      blame: JSON.stringify(blame),
      report: archiveReport(archive, verdict),
    };
  },
  *check_share(input) {
    const archive = readArchive(input.archive);
    const decryption = readCanonical(input.decryption, decryptionText);
    const blame = readCanonical(input.blame, blameText);
    const tally = (yield* verifySteps(archive)).tally ?? refuse('wrong_tally');
    const trustee = archive.trustees.point(input.owner);
    checkDecryption(archive.election, tally, trustee, decryption);
    checkBlame(archive.election, tally, { owner: input.owner, trustee, decryption }, blame);
    return { owner: input.owner };
  },
  *check_signatures(input) {
    const held: boolean[] = [];
    for (const { publicKey, message, signature } of input.signed) {
      held.push(outcome(() => checkSignature(Point.readKey(publicKey), message, signature)).ok);
      yield held.length / input.signed.length;
    }
    return held;
  },
};

function minimumOf(election: Election): number {
  return Math.max(MINIMUM_BALLOTS, election.rules?.minimum ?? 0);
}

function codeOf(kind: 'ballot_token' | 'teller_code', typed: string): Code {
  const code = Code.parse(kind, typed);
  if (!code.ok) {
    throw new RangeError('a code is parsed by the page before a task is started with it');
  }
  return code.value;
}

function trusteesReport(trustees: Trustees) {
  return {
    committeeCode: trustees.committeeCode(),
    trusteeKeys: trustees.keys.map((key) => key.public_key),
  };
}

function roundReport({
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

function archiveReport(archive: Archive, verdict: Verdict): ArchiveReport {
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
