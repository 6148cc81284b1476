/**
 * The long tasks of the pages, each a pure function in steps: what a worker runs, and the page itself
 * where there is none. Input and value are plain data, so that they can cross between threads.
 */
import { readArchive } from './archive';
import { type Counted, sampleOf } from './count';
import { Point } from './group';
import { checkSignature, SigningKey } from './key';
import { outcome } from './outcome';
import { readElection } from './parameters';
import type { Steps } from './progress';
import type { ProofText } from './proof';
import type { Random } from './random';
import { type ArchiveReport, archiveReport, codeOf, type RoundReport, roundReport } from './report';
import { Roll } from './roll';
import { type Markings, type SealedBallot, sealSteps } from './seal';
import { checkSpares, type Replacement } from './spares';
import { TELLER_TASKS } from './teller-task';
import { Trustees } from './trustee';
import { verifySteps } from './verdict';

export type { ArchiveReport, RoundReport } from './report';

/** Whose secret, in which meeting. The code is as typed or canonical. */
export interface Secret {
  readonly meeting: string;
  readonly code: string;
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

/** An archive, with what is known of it. */
interface BoxInput {
  readonly archive: Uint8Array;
  readonly replaced?: readonly Replacement[];
  /** What `count_ballots` gave for each part of this archive. */
  readonly counted?: readonly Counted[];
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
  /**
   * Checks a whole archive and recounts it; with what a log tells of lost credentials, also who may have voted. With
   * `sample` the proofs of a sample are checked: `count.ts` says of how many, beside those of that credential's ballot.
   */
  readonly verify_archive: {
    readonly input: BoxInput & { readonly sample?: string };
    readonly value: ArchiveReport;
  };
  /** Checks a whole closed archive and makes the share of the teller whose code it is. */
  readonly make_share: {
    readonly input: Secret & BoxInput;
    readonly value: RawShare & { readonly report: ArchiveReport };
  };
  /** Checks all proofs of one part of an archive's ballots, of so many equal parts numbered from 0. */
  readonly count_ballots: {
    readonly input: { readonly archive: Uint8Array; readonly part: number; readonly of: number };
    readonly value: Counted;
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

export type Handlers = {
  readonly [K in TaskKind]: (input: Tasks[K]['input'], random: Random) => Steps<Tasks[K]['value']>;
};

const HANDLERS: Handlers = {
  ...TELLER_TASKS,
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
  *verify_archive({ sample, ...input }, random) {
    const archive = readArchive(input.archive);
    const chosen = sample === undefined ? undefined : sampleOf(archive, sample, random);
    return archiveReport(archive, yield* verifySteps(archive, { ...input, chosen }));
  },
  *check_signatures(input) {
    const held: boolean[] = [];
    const keys = new Map<string, Point>();
    for (const { publicKey, message, signature } of input.signed) {
      const holds = outcome(() => {
        const key = keys.get(publicKey) ?? Point.readKey(publicKey);
        keys.set(publicKey, key);
        checkSignature(key, message, signature);
      });
      held.push(holds.ok);
      yield held.length / input.signed.length;
    }
    return held;
  },
};
