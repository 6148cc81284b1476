/** Randomness of tests: the same bytes in every run. */
import { concatBytes, utf8ToBytes } from '../bytes';
import { digest } from '../hash';
import type { Random } from '../random';

/** A generator that gives SHA-256 of seed and counter. */
export function seededRandom(seed: string): Random {
  let counter = 0;
  let pool: Uint8Array = new Uint8Array();
  return (length) => {
    while (pool.length < length) {
      pool = concatBytes(pool, digest(utf8ToBytes(`${seed}|${counter}`)));
      counter += 1;
    }
    const taken = pool.slice(0, length);
    pool = pool.slice(length);
    return taken;
  };
}
