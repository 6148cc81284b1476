import { describe, expect, it } from 'vitest';
import { AcceptedBallot } from './ballot';
import {
  answerPrefix,
  ballotPrefix,
  individualPrefix,
  readBallotText,
  signaturePrefix,
} from './ballot-text';
import { bytesToNumberBE } from './bytes';
import { GENERATOR, IDENTITY, Point } from './group';
import { challenge, digest, hexDigest, hexOfFingerprint, wideScalar } from './hash';
import { SigningKey } from './key';
import { ORDER } from './order';
import { readElection } from './parameters';
import { browserRandom } from './random';
import { Roll } from './roll';
import { checkDecryption, makeShare } from './share';
import { openTally, resultOf, tallyOf } from './tally';
import { published } from './testing/vectors';
import { Trustees } from './trustee';

const vectors = published();
const election = readElection(vectors.election);
const text = readBallotText(vectors.ballot);
const [answer] = text.answers;

/** What is published of the text that a proof hashes. */
function textOf(proof: keyof typeof vectors.hashed) {
  const { length, sha256 } = vectors.hashed[proof];
  return { length, hash: sha256 };
}

/** The same of the text that is hashed here. */
function hashed(prefix: string, commitments: string): { length: number; hash: string } {
  return { length: (prefix + commitments).length, hash: hexDigest(prefix + commitments) };
}

function branchCommitments(
  pairs: readonly { readonly alpha: string; readonly beta: string; readonly claim: number }[],
  proofs: readonly { readonly challenge: string; readonly response: string }[],
): string {
  return pairs
    .flatMap(({ alpha, beta, claim }, index) => {
      const c = BigInt(proofs[index]?.challenge ?? 0);
      const r = BigInt(proofs[index]?.response ?? 0);
      const shifted = Point.read(beta).div(GENERATOR.pow(BigInt(claim)));
      return [
        GENERATOR.pow(r).mul(Point.read(alpha).pow(c)),
        election.publicKey.pow(r).mul(shifted.pow(c)),
      ];
    })
    .join(',');
}

describe('the published hashed strings', () => {
  it('of the proof of knowing a trustee key', () => {
    const trustees = Trustees.read(vectors.trustees);
    const [key] = trustees.keys;
    const commitment = GENERATOR.pow(BigInt(key?.pok.response ?? 0)).mul(
      trustees.point(1).pow(BigInt(key?.pok.challenge ?? 0)),
    );
    expect(hashed(`pok|Ed25519|${key?.public_key}|`, `${commitment}`)).toEqual(textOf('pok'));
    trustees.verify(election.publicKey);
    expect(
      SigningKey.fromSecret(BigInt(vectors.trustee_secret)).public.equals(trustees.point(1)),
    ).toBe(true);
  });

  it('of the signature of a ballot', () => {
    const { hash, proof } = text.signature;
    const commitment = GENERATOR.pow(BigInt(proof.response)).mul(
      Point.readKey(text.credential).pow(BigInt(proof.challenge)),
    );
    expect(hash).toBe(vectors.signature_hash);
    expect(hashed(signaturePrefix(hash), `${commitment}`)).toEqual(textOf('sig'));
  });

  it('of the proof of one choice', () => {
    const choice = answer?.choices[0] ?? { alpha: '', beta: '' };
    const prefix = individualPrefix(ballotPrefix(election, text.credential), choice);
    const pairs = [0, 1].map((claim) => ({ ...choice, claim }));
    expect(hashed(prefix, branchCommitments(pairs, answer?.individual_proofs[0] ?? []))).toEqual(
      textOf('individual'),
    );
  });

  it('of the blank proof and the overall proof', () => {
    const choices = answer?.choices ?? [];
    const [flag = { alpha: '', beta: '' }] = choices;
    const sum = {
      alpha: choices
        .slice(1)
        .reduce((t, c) => t.mul(Point.read(c.alpha)), IDENTITY)
        .toString(),
      beta: choices
        .slice(1)
        .reduce((t, c) => t.mul(Point.read(c.beta)), IDENTITY)
        .toString(),
    };
    const prefix = answerPrefix(ballotPrefix(election, text.credential), choices);
    const blank = [
      { ...flag, claim: 0 },
      { ...sum, claim: 0 },
    ];
    expect(
      hashed(`bproof0|${prefix}|`, branchCommitments(blank, answer?.blank_proof ?? [])),
    ).toEqual(textOf('blank'));
    const overall = [
      { ...flag, claim: 1 },
      { ...sum, claim: 1 },
    ];
    expect(
      hashed(`bproof1|${prefix}|`, branchCommitments(overall, answer?.overall_proof ?? [])),
    ).toEqual(textOf('overall'));
  });
});

it('a key is derived by the published rule', () => {
  const { tag, place, code, secret, public: key } = vectors.derived;
  const derived = wideScalar((index) => `${tag}|${place}|${index}|${code}`);
  expect(derived.toString()).toBe(secret);
  expect(SigningKey.fromSecret(derived).public.toString()).toBe(key);
});

it('the count of the published ballot is the published one', () => {
  const ballot = AcceptedBallot.verify(election, Roll.read(vectors.roll), vectors.ballot);
  const tally = tallyOf(election, [ballot]);
  expect(hexDigest(tally.raw)).toBe(vectors.encrypted_tally_sha256);
  const key = SigningKey.fromSecret(BigInt(vectors.trustee_secret));
  const { decryption } = makeShare(election, tally, 1, key, browserRandom);
  expect(decryption.decryption_factors[0]?.[0]).toBe(vectors.first_factor);
  const factors = checkDecryption(election, tally, key.public, decryption);
  const result = resultOf(openTally(tally, [factors], 1));
  expect(result).toMatchObject({ raw: vectors.result, digest: vectors.result_sha256 });
});

describe('encodings', () => {
  it('of the generator and the identity are the published ones', () => {
    expect(GENERATOR.toString()).toBe(`${'6'.repeat(62)}58`);
    expect(IDENTITY.toString()).toBe(`${'0'.repeat(63)}1`);
  });

  it('of a challenge is the digest, big-endian, modulo the order', () => {
    expect(challenge('x')).toBe(bytesToNumberBE(digest('x')) % ORDER);
  });

  it('of a tracker leads back to the name of its record', () => {
    expect(hexOfFingerprint('wTv7ICRq2ATQTtOYEc52Xw1CL1tdRBkVGq9FX1XQhtI')).toBe(
      'c13bfb20246ad804d04ed39811ce765f0d422f5b5d4419151aaf455f55d086d2',
    );
    expect(hexOfFingerprint('wTv7ICRq2ATQTtOYEc52Xw1CL1tdRBkVGq9FX1XQhtJ')).toBeUndefined();
  });
});
