/**
 * The proofs of a round: one exponent known, one exponent shared by two elements, one branch of
 * several true (docs/cryptography.md §3 and §9; equations of Belenios v1). A response is w − secret·challenge.
 */
import { GENERATOR, type Point, texts } from './group';
import { challenge } from './hash';
import type { Json } from './json';
import { modulo, readNumber } from './order';
import { drawScalar, type Random } from './random';
import { fieldsOf, string } from './schema';

/** A proof as it stands in JSON. */
export interface ProofText {
  readonly challenge: string;
  readonly response: string;
}

/** A proof whose numbers were read. */
export interface Proof {
  readonly challenge: bigint;
  readonly response: bigint;
}

/** An ElGamal pair. */
export interface Ciphertext {
  readonly alpha: Point;
  readonly beta: Point;
}

/** The hashed text of a proof, but for the commitments at its end. */
type Prefix = string;

/** Between the two commitments: a comma in Belenios, a bar in the proof of ours. */
type Separator = ',' | '|';

/** Schema of a proof; the numbers are read later, by `readProof`. */
export function proofText(value: Json): ProofText {
  const fields = fieldsOf(value, ['challenge', 'response']);
  return {
    challenge: fields.read('challenge', string),
    response: fields.read('response', string),
  };
}

export function readProof(text: ProofText): Proof {
  return { challenge: readNumber(text.challenge), response: readNumber(text.response) };
}

export function writeProof(proof: Proof): ProofText {
  return { challenge: proof.challenge.toString(), response: proof.response.toString() };
}

/** Proves that `secret` is known, under the nonce `nonce`. */
export function proveKnown(secret: bigint, prefix: Prefix, nonce: bigint): Proof {
  const c = challenge(prefix + GENERATOR.powSecret(nonce));
  return { challenge: c, response: modulo(nonce - secret * c) };
}

/** Whether the exponent of `element` over g is known to the maker of `proof`. */
export function isKnown(element: Point, prefix: Prefix, proof: Proof): boolean {
  const commitment = GENERATOR.pow(proof.response).mul(element.pow(proof.challenge));
  return challenge(prefix + commitment) === proof.challenge;
}

/** Proves that `secret` is the exponent over g and over `base` of two published elements. */
export function proveShared(
  secret: bigint,
  base: Point,
  prefix: Prefix,
  nonce: bigint,
  separator: Separator,
): Proof {
  const commitments = texts([GENERATOR.powSecret(nonce), base.powSecret(nonce)]);
  const c = challenge(prefix + commitments.join(separator));
  return { challenge: c, response: modulo(nonce - secret * c) };
}

/** Whether `overG` over g and `overBase` over `base` have one exponent, known to the prover. */
export function isShared(
  overG: Point,
  base: Point,
  overBase: Point,
  prefix: Prefix,
  proof: Proof,
  separator: Separator,
): boolean {
  const commitments = [
    GENERATOR.pow(proof.response).mul(overG.pow(proof.challenge)),
    base.pow(proof.response).mul(overBase.pow(proof.challenge)),
  ];
  return challenge(prefix + texts(commitments).join(separator)) === proof.challenge;
}

/** One branch to verify: `pair` encrypts `claim`. */
export interface Branch {
  readonly pair: Ciphertext;
  readonly claim: number;
}

/** Whether one of `branches` is true, its randomness known to the maker of `proofs`. */
export function isOneTrue(
  key: Point,
  branches: readonly Branch[],
  prefix: Prefix,
  proofs: readonly Proof[],
): boolean {
  const commitments = branches.flatMap((branch, index) => {
    const proof = proofs[index];
    return proof ? commitmentsOf(key, branch, proof) : [];
  });
  const sum = proofs.reduce((total, proof) => total + proof.challenge, 0n);
  return challenge(prefix + texts(commitments).join(',')) === modulo(sum);
}

/** A = g^r·α^c and B = y^r·(β/g^claim)^c. */
function commitmentsOf(key: Point, { pair, claim }: Branch, proof: Proof): [Point, Point] {
  const a = GENERATOR.pow(proof.response).mul(pair.alpha.pow(proof.challenge));
  const b = key.pow(proof.response).mul(pair.beta.pow(proof.challenge));
  const shift = BigInt(claim) * proof.challenge;
  return [a, claim === 0 ? b : b.div(GENERATOR.pow(shift))];
}

/** One branch to prove: a pair that encrypts `value` with `randomness` is claimed to encrypt `claim`. */
export interface SecretBranch {
  readonly randomness: bigint;
  readonly value: number;
  readonly claim: number;
}

/**
 * Proves that one of `branches` is true. With nonce w and challenge c, A = g^w and
 * B = y^w·g^((value − claim)·c) satisfy the verifier's equations for the response w − ρ·c. In a true
 * branch the last factor vanishes, so its challenge can be chosen when all others are known; no branch
 * needs a power of anything but g and y.
 */
export function proveOneTrue(
  key: Point,
  branches: readonly SecretBranch[],
  prefix: Prefix,
  random: Random,
): Proof[] {
  const drawn = branches.map((branch) => ({
    ...branch,
    nonce: drawScalar(random),
    challenge: drawScalar(random),
  }));
  const commitments = drawn.flatMap(({ value, claim, nonce, challenge: c }) => {
    const shift = GENERATOR.powSecret(modulo(BigInt(value - claim) * c));
    return [GENERATOR.powSecret(nonce), key.powSecret(nonce).mul(shift)];
  });
  const sum = drawn.reduce((total, branch) => total + branch.challenge, 0n);
  const missing = challenge(prefix + texts(commitments).join(',')) - sum;
  const truth = drawn.findIndex((branch) => branch.value === branch.claim);
  return drawn.map(({ nonce, randomness, challenge: c }, index) => {
    const chosen = index === truth ? modulo(c + missing) : c;
    return { challenge: chosen, response: modulo(nonce - randomness * chosen) };
  });
}
