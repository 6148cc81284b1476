/** A small round for tests: its keys, its election, its ballots, its archive. */
import { AcceptedBallot } from '../ballot';
import { Point } from '../group';
import { SigningKey } from '../key';
import { type Election, readElection } from '../parameters';
import type { Question } from '../question';
import type { Random } from '../random';
import { Roll } from '../roll';
import { type Markings, sealBallot } from '../seal';
import { makeShare, type Share } from '../share';
import { type EncryptedTally, openTally, resultOf, tallyOf } from '../tally';
import { makeTrusteeKey, Trustees } from '../trustee';
import { seededRandom } from './random';
import { ArchiveWriter } from './writer';

export const MEETING = '0a1b2c3d-4e5f-4a6b-8c7d-9e0f1a2b3c4d';

export interface RoundDraft {
  readonly questions: readonly Question[];
  readonly minimum?: number;
  readonly rules?: Readonly<Record<string, unknown>>;
  readonly markings: readonly Markings[];
  readonly tellers?: readonly SigningKey[];
  readonly delegates?: readonly SigningKey[];
}

export interface Round {
  readonly random: Random;
  readonly receiptKey: SigningKey;
  readonly election: Election;
  readonly trustees: Trustees;
  readonly tellers: readonly SigningKey[];
  readonly roll: Roll;
  readonly delegates: readonly SigningKey[];
  readonly ballots: readonly AcceptedBallot[];
  readonly tally: EncryptedTally;
  readonly shares: readonly Share[];
}

export function makeRound(draft: RoundDraft): Round {
  const random = seededRandom('round');
  const tellers = draft.tellers ?? [1, 2].map(() => SigningKey.random(random));
  const trustees = Trustees.fromKeys(tellers.map((key) => makeTrusteeKey(key, random)));
  const receiptKey = SigningKey.random(random);
  const delegates = draft.delegates ?? [...draft.markings, []].map(() => SigningKey.random(random));
  const roll = Roll.read(JSON.stringify(delegates.map((key) => key.public.toString()).sort()));
  const election = readElection(electionRaw(draft, trustees.jointKey(), receiptKey.public));
  const ballots = draft.markings
    .map((markings, index) => {
      const key = delegates[index] ?? SigningKey.random(random);
      return AcceptedBallot.verify(election, roll, sealBallot(election, key, markings, random).raw);
    })
    .sort((one, other) => (one.digest < other.digest ? -1 : 1));
  const tally = tallyOf(election, ballots);
  const shares = tellers.map((key, index) => makeShare(election, tally, index + 1, key, random));
  return {
    random,
    receiptKey,
    election,
    trustees,
    tellers,
    roll,
    delegates,
    ballots,
    tally,
    shares,
  };
}

function electionRaw(draft: RoundDraft, publicKey: Point, receiptKey: Point): string {
  return JSON.stringify({
    version: 1,
    description: 'Kỳ họp “thử”',
    name: 'Vòng 1',
    group: 'Ed25519',
    public_key: publicKey,
    questions: draft.questions,
    uuid: '9zYxWvUtSrQpNmLkJhGfEd',
    administrator: 'Chủ tọa',
    credential_authority: 'Bàn điểm danh',
    x_rules: {
      meeting: MEETING,
      contest: 1,
      round: 1,
      method: 'list',
      ...draft.rules,
      places: 1,
      minimum: draft.minimum ?? 3,
      receipt_key: receiptKey,
    },
  });
}

/** The archive up to the encrypted tally. */
export function closedArchive(round: Round): ArchiveWriter {
  const writer = new ArchiveWriter(1_795_327_233);
  writer.setup(round.election.raw, round.trustees.raw, round.roll.raw);
  for (const ballot of round.ballots) {
    writer.event('Ballot', ballot.raw);
  }
  return writer.event('EndBallots').tally(round.tally.raw, round.ballots.length);
}

/** The whole archive. */
export function finishedArchive(round: Round): ArchiveWriter {
  const writer = closedArchive(round);
  for (const [index, { decryption }] of round.shares.entries()) {
    writer.decryption(index + 1, JSON.stringify(decryption));
  }
  const factors = round.shares.map(({ decryption }) =>
    decryption.decryption_factors.map((row) => row.map(Point.read)),
  );
  const counts = openTally(round.tally, factors, round.ballots.length);
  return writer.event('Result', resultOf(counts).raw);
}
