/** Randomness as an argument, and what is drawn from it. */
import { bytesToHex, bytesToNumberBE, littleEndianHex } from './bytes';
import { wideScalar } from './hash';
import { ORDER } from './order';
import { NONCE } from './tag';

/** Gives `length` fresh random bytes. */
export type Random = (length: number) => Uint8Array;

/** The browser's generator; it is there on plain http too, unlike `crypto.subtle`. */
export function browserRandom(length: number): Uint8Array {
  return crypto.getRandomValues(new Uint8Array(length));
}

/** An exponent: 512 random bits mod q. */
export function drawScalar(random: Random): bigint {
  return bytesToNumberBE(random(64)) % ORDER;
}

/**
 * A nonce of a long-lived key, hashed from key, message and fresh randomness: a generator that fails
 * or repeats does not give the key away.
 */
export function hedgedNonce(secret: bigint, message: string, random: Random): bigint {
  const fresh = bytesToHex(random(32));
  return wideScalar((index) => `${NONCE}|${index}|${littleEndianHex(secret)}|${message}|${fresh}`);
}

/** A uniform index below `bound` (at most 256), by rejection: no modulo bias. */
export function drawBelow(bound: number, random: Random): number {
  const limit = 256 - (256 % bound);
  for (;;) {
    for (const byte of random(16)) {
      if (byte < limit) {
        return byte % bound;
      }
    }
  }
}
