/**
 * The keys a code gives, one set a meeting, and the signature of ours: over MESSAGE by key x, X = g^x,
 * c = H("phieukin/signature/v1|" X "|" MESSAGE "|" A), r = w − x·c (docs/cryptography.md §5).
 */
import type { Code } from './code';
import { GENERATOR, Point } from './group';
import { wideScalar } from './hash';
import { demand } from './outcome';
import { isKnown, type Proof, type ProofText, proveKnown, readProof, writeProof } from './proof';
import { drawScalar, hedgedNonce, type Random } from './random';
import { CREDENTIAL, SESSION_KEY, SIGNATURE, TRUSTEE } from './tag';

/** What a key is for; one code gives separate keys. */
export type KeyUse = 'credential' | 'session' | 'trustee';

const TAGS = { credential: CREDENTIAL, session: SESSION_KEY, trustee: TRUSTEE } as const;

/** A secret exponent with its public element. It never shows itself. */
export class SigningKey {
  readonly public: Point;
  readonly #secret: bigint;

  private constructor(secret: bigint) {
    this.#secret = secret;
    this.public = GENERATOR.powSecret(secret);
  }

  /** The key of `code` for one use in one meeting (its hyphenated lower-case uuid). */
  static derive(use: KeyUse, meeting: string, code: Code): SigningKey {
    const secret = wideScalar((index) => `${TAGS[use]}|${meeting}|${index}|${code.canonical()}`);
    return new SigningKey(secret);
  }

  static random(random: Random): SigningKey {
    return new SigningKey(drawScalar(random));
  }

  /** A key from its exponent, for the published test vectors. */
  static fromSecret(secret: bigint): SigningKey {
    return new SigningKey(secret);
  }

  /** Gives the secret exponent to a proof of it, with a hedged nonce for `message`. */
  prove(message: string, random: Random, make: (secret: bigint, nonce: bigint) => Proof): Proof {
    return make(this.#secret, hedgedNonce(this.#secret, message, random));
  }

  /** `base` to the secret exponent: a share of a decryption. */
  share(base: Point): Point {
    return base.powSecret(this.#secret);
  }

  /** Signs `message` as ours. */
  sign(message: string, random: Random): ProofText {
    const prefix = signaturePrefix(this.public, message);
    const proof = this.prove(prefix, random, (secret, nonce) => proveKnown(secret, prefix, nonce));
    return writeProof(proof);
  }

  toString(): string {
    return '<redacted>';
  }

  toJSON(): string {
    return '<redacted>';
  }
}

/** Checks a signature of ours by the key whose text is `publicKey`; refuses with `bad_signature`. */
export function checkSignature(
  publicKey: string | Point,
  message: string,
  signature: ProofText,
): void {
  const key = typeof publicKey === 'string' ? Point.readKey(publicKey) : publicKey;
  const proof = readProof(signature);
  demand(isKnown(key, signaturePrefix(key, message), proof), 'bad_signature');
}

function signaturePrefix(key: Point, message: string): string {
  return `${SIGNATURE}|${key}|${message}|`;
}
