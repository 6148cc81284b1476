/**
 * A teller's share of opening the sums: factors α^x with the proofs of Belenios, and our second proof
 * that hashes the ciphertext too, so that a wrong factor has a culprit (docs/cryptography.md §10).
 */
import { Point, texts } from './group';
import type { Json } from './json';
import type { SigningKey } from './key';
import { demand, refuse } from './outcome';
import type { Election } from './parameters';
import { isShared, type ProofText, proofText, proveShared, readProof, writeProof } from './proof';
import type { Random } from './random';
import { arrayOf, fieldsOf, integer, string } from './schema';
import { BLAME } from './tag';
import type { EncryptedTally } from './tally';

/** A share as it is written in an archive, per question, per choice. */
export interface PartialDecryption {
  readonly decryption_factors: readonly (readonly string[])[];
  readonly decryption_proofs: readonly (readonly ProofText[])[];
}

/** The second proof of a share; a file of its own, not in the archive. */
export interface BlameProof {
  readonly owner: number;
  readonly proofs: readonly (readonly ProofText[])[];
}

export interface Share {
  readonly decryption: PartialDecryption;
  readonly blame: BlameProof;
}

/** Makes the share of the trustee numbered `owner`. Only for a tally that was recomputed from ballots. */
export function makeShare(
  election: Election,
  tally: EncryptedTally,
  owner: number,
  key: SigningKey,
  random: Random,
): Share {
  const factors = tally.ciphertexts.map((pairs) => pairs.map((pair) => key.share(pair.alpha)));
  const first = decryptPrefix(election, key.public);
  const each = (separator: ',' | '|', prefixOf: (question: number, choice: number) => string) =>
    tally.ciphertexts.map((pairs, question) =>
      pairs.map(({ alpha }, choice) => {
        const prefix = prefixOf(question, choice);
        const message = `${prefix}${alpha}|${question}|${choice}`;
        const proof = key.prove(message, random, (secret, nonce) =>
          proveShared(secret, alpha, prefix, nonce, separator),
        );
        return writeProof(proof);
      }),
    );
  const decryption = {
    decryption_factors: factors.map(texts),
    decryption_proofs: each(',', () => first),
  };
  const second = each('|', (question, choice) => {
    const alpha = tally.ciphertexts[question]?.[choice]?.alpha ?? refuse('wrong_length');
    const factor = decryption.decryption_factors[question]?.[choice] ?? refuse('wrong_length');
    return blamePrefix(election, key.public, question, choice, alpha, factor);
  });
  return { decryption, blame: { owner, proofs: second } };
}

/** Checks a share against the key of its trustee; gives its factors. */
export function checkDecryption(
  election: Election,
  tally: EncryptedTally,
  trustee: Point,
  share: PartialDecryption,
): Point[][] {
  demandShape(tally, share.decryption_factors);
  demandShape(tally, share.decryption_proofs);
  const factors = share.decryption_factors.map((row) => row.map(Point.read));
  const proofs = share.decryption_proofs.map((row) => row.map(readProof));
  const prefix = decryptPrefix(election, trustee);
  for (const [question, choice, alpha] of places(tally)) {
    const factor = factors[question]?.[choice] ?? refuse('wrong_length');
    const proof = proofs[question]?.[choice] ?? refuse('wrong_length');
    demand(isShared(trustee, alpha, factor, prefix, proof, ','), 'bad_decryption_proof');
  }
  return factors;
}

/** A share of somebody: whose it says it is, and what it is. */
export interface OwnedShare {
  readonly owner: number;
  readonly trustee: Point;
  readonly decryption: PartialDecryption;
}

/** Checks the second proof of a share whose own proofs are checked by `checkDecryption`. */
export function checkBlame(
  election: Election,
  tally: EncryptedTally,
  { owner, trustee, decryption }: OwnedShare,
  blame: BlameProof,
): void {
  demand(blame.owner === owner, 'wrong_owner');
  demandShape(tally, decryption.decryption_factors);
  demandShape(tally, blame.proofs);
  const factors = decryption.decryption_factors.map((row) => row.map(Point.read));
  const proofs = blame.proofs.map((row) => row.map(readProof));
  for (const [question, choice, alpha] of places(tally)) {
    const factor = factors[question]?.[choice] ?? refuse('wrong_length');
    const proof = proofs[question]?.[choice] ?? refuse('wrong_length');
    const prefix = blamePrefix(election, trustee, question, choice, alpha, factor);
    demand(isShared(trustee, alpha, factor, prefix, proof, '|'), 'bad_blame_proof');
  }
}

/** The schema of a partial decryption. */
export function decryptionText(value: Json): PartialDecryption {
  const fields = fieldsOf(value, ['decryption_factors', 'decryption_proofs']);
  return {
    decryption_factors: fields.read('decryption_factors', arrayOf(arrayOf(string))),
    decryption_proofs: fields.read('decryption_proofs', arrayOf(arrayOf(proofText))),
  };
}

/** The schema of a second proof. */
export function blameText(value: Json): BlameProof {
  const fields = fieldsOf(value, ['owner', 'proofs']);
  return {
    owner: fields.read('owner', integer),
    proofs: fields.read('proofs', arrayOf(arrayOf(proofText))),
  };
}

function* places(tally: EncryptedTally): Generator<[number, number, Point]> {
  for (const [question, pairs] of tally.ciphertexts.entries()) {
    for (const [choice, pair] of pairs.entries()) {
      yield [question, choice, pair.alpha];
    }
  }
}

function demandShape(tally: EncryptedTally, rows: readonly (readonly unknown[])[]): void {
  demand(rows.length === tally.ciphertexts.length, 'wrong_length');
  for (const [question, pairs] of tally.ciphertexts.entries()) {
    demand(rows[question]?.length === pairs.length, 'wrong_length');
  }
}

function decryptPrefix(election: Election, trustee: Point): string {
  return `decrypt|${election.fingerprint}|${trustee}|`;
}

function blamePrefix(
  election: Election,
  trustee: Point,
  question: number,
  choice: number,
  alpha: Point,
  factor: Point | string,
): string {
  const bound = [BLAME, election.fingerprint, trustee, question, choice, alpha, factor];
  return `${bound.join('|')}|`;
}
