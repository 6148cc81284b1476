/**
 * The field of the curve, integers modulo p = 2^255 − 19, in floating-point numbers: on a phone four times as fast as
 * `BigInt` (docs/performance.md), and no branch or table depends on a value.
 *
 * An element is Σ limb·2^(24·place) with signed limbs. Promises: every operation gives the exact element. A product has
 * limbs of at most B = 2^23 + 2^18; sums and differences are not carried, so one of n products has limbs of at most n·B.
 * A factor of m and one of n products may be multiplied while m·n ≤ 9: the largest column is then 11·9·B², 105.3·2^46 and
 * so below 2^53, where doubles still hold every integer. The columns past 2^264 = 9728 mod p are carried before they are
 * folded in; what the last fold leaves to the second limb is at most 105.3·2^46 · 9728 / 2^48 < 2^18, which is B again.
 */

/** Eleven limbs, the lowest first; never carried by hand. */
export type Field = readonly [
  number,
  number,
  number,
  number,
  number,
  number,
  number,
  number,
  number,
  number,
  number,
];

/** p. */
export const FIELD = 2n ** 255n - 19n;

/** Adding and taking away this number rounds to a multiple of 2^24: so coarse are doubles of that size. */
const ROUND = 1.5 * 2 ** 76;
const DOWN = 2 ** -24;
/** 2^264 mod p. */
const FOLD = 19 * 2 ** 9;

/** An integer from 0 to p − 1 as an element. */
export function fieldOf(value: bigint): Field {
  const limbs = Array.from({ length: 11 }, (_, place) =>
    Number((value >> BigInt(24 * place)) & 0xffffffn),
  );
  return times(limbs as unknown as Field, ONE);
}

/** The integer from 0 to p − 1. */
export function integerOf(a: Field): bigint {
  const value = a.reduceRight((high, limb) => high * 0x1000000n + BigInt(limb), 0n) % FIELD;
  return value < 0n ? value + FIELD : value;
}

export const ZERO: Field = [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0];
export const ONE: Field = [1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0];

/** The sum, not carried. */
export function plus(a: Field, b: Field): Field {
  return [
    a[0] + b[0],
    a[1] + b[1],
    a[2] + b[2],
    a[3] + b[3],
    a[4] + b[4],
    a[5] + b[5],
    a[6] + b[6],
    a[7] + b[7],
    a[8] + b[8],
    a[9] + b[9],
    a[10] + b[10],
  ];
}

/** The difference, not carried. */
export function minus(a: Field, b: Field): Field {
  return [
    a[0] - b[0],
    a[1] - b[1],
    a[2] - b[2],
    a[3] - b[3],
    a[4] - b[4],
    a[5] - b[5],
    a[6] - b[6],
    a[7] - b[7],
    a[8] - b[8],
    a[9] - b[9],
    a[10] - b[10],
  ];
}

/** The product, carried. */
export function times(a: Field, b: Field): Field {
  const a0 = a[0];
  const a1 = a[1];
  const a2 = a[2];
  const a3 = a[3];
  const a4 = a[4];
  const a5 = a[5];
  const a6 = a[6];
  const a7 = a[7];
  const a8 = a[8];
  const a9 = a[9];
  const a10 = a[10];
  const b0 = b[0];
  const b1 = b[1];
  const b2 = b[2];
  const b3 = b[3];
  const b4 = b[4];
  const b5 = b[5];
  const b6 = b[6];
  const b7 = b[7];
  const b8 = b[8];
  const b9 = b[9];
  const b10 = b[10];
  let c0 = a0 * b0;
  let c1 = a0 * b1 + a1 * b0;
  let c2 = a0 * b2 + a1 * b1 + a2 * b0;
  let c3 = a0 * b3 + a1 * b2 + a2 * b1 + a3 * b0;
  let c4 = a0 * b4 + a1 * b3 + a2 * b2 + a3 * b1 + a4 * b0;
  let c5 = a0 * b5 + a1 * b4 + a2 * b3 + a3 * b2 + a4 * b1 + a5 * b0;
  let c6 = a0 * b6 + a1 * b5 + a2 * b4 + a3 * b3 + a4 * b2 + a5 * b1 + a6 * b0;
  let c7 = a0 * b7 + a1 * b6 + a2 * b5 + a3 * b4 + a4 * b3 + a5 * b2 + a6 * b1 + a7 * b0;
  let c8 = a0 * b8 + a1 * b7 + a2 * b6 + a3 * b5 + a4 * b4 + a5 * b3 + a6 * b2 + a7 * b1 + a8 * b0;
  let c9 =
    a0 * b9 +
    a1 * b8 +
    a2 * b7 +
    a3 * b6 +
    a4 * b5 +
    a5 * b4 +
    a6 * b3 +
    a7 * b2 +
    a8 * b1 +
    a9 * b0;
  let c10 =
    a0 * b10 +
    a1 * b9 +
    a2 * b8 +
    a3 * b7 +
    a4 * b6 +
    a5 * b5 +
    a6 * b4 +
    a7 * b3 +
    a8 * b2 +
    a9 * b1 +
    a10 * b0;
  let c11 =
    a1 * b10 +
    a2 * b9 +
    a3 * b8 +
    a4 * b7 +
    a5 * b6 +
    a6 * b5 +
    a7 * b4 +
    a8 * b3 +
    a9 * b2 +
    a10 * b1;
  let c12 =
    a2 * b10 + a3 * b9 + a4 * b8 + a5 * b7 + a6 * b6 + a7 * b5 + a8 * b4 + a9 * b3 + a10 * b2;
  let c13 = a3 * b10 + a4 * b9 + a5 * b8 + a6 * b7 + a7 * b6 + a8 * b5 + a9 * b4 + a10 * b3;
  let c14 = a4 * b10 + a5 * b9 + a6 * b8 + a7 * b7 + a8 * b6 + a9 * b5 + a10 * b4;
  let c15 = a5 * b10 + a6 * b9 + a7 * b8 + a8 * b7 + a9 * b6 + a10 * b5;
  let c16 = a6 * b10 + a7 * b9 + a8 * b8 + a9 * b7 + a10 * b6;
  let c17 = a7 * b10 + a8 * b9 + a9 * b8 + a10 * b7;
  let c18 = a8 * b10 + a9 * b9 + a10 * b8;
  let c19 = a9 * b10 + a10 * b9;
  let c20 = a10 * b10;
  let t = 0;
  t = c11 + ROUND - ROUND;
  c11 -= t;
  c12 += t * DOWN;
  t = c12 + ROUND - ROUND;
  c12 -= t;
  c13 += t * DOWN;
  t = c13 + ROUND - ROUND;
  c13 -= t;
  c14 += t * DOWN;
  t = c14 + ROUND - ROUND;
  c14 -= t;
  c15 += t * DOWN;
  t = c15 + ROUND - ROUND;
  c15 -= t;
  c16 += t * DOWN;
  t = c16 + ROUND - ROUND;
  c16 -= t;
  c17 += t * DOWN;
  t = c17 + ROUND - ROUND;
  c17 -= t;
  c18 += t * DOWN;
  t = c18 + ROUND - ROUND;
  c18 -= t;
  c19 += t * DOWN;
  t = c19 + ROUND - ROUND;
  c19 -= t;
  c20 += t * DOWN;
  t = c20 + ROUND - ROUND;
  c20 -= t;
  c0 += c11 * FOLD;
  c1 += c12 * FOLD;
  c2 += c13 * FOLD;
  c3 += c14 * FOLD;
  c4 += c15 * FOLD;
  c5 += c16 * FOLD;
  c6 += c17 * FOLD;
  c7 += c18 * FOLD;
  c8 += c19 * FOLD;
  c9 += c20 * FOLD;
  c10 += t * DOWN * FOLD;
  t = c0 + ROUND - ROUND;
  c0 -= t;
  c1 += t * DOWN;
  t = c1 + ROUND - ROUND;
  c1 -= t;
  c2 += t * DOWN;
  t = c2 + ROUND - ROUND;
  c2 -= t;
  c3 += t * DOWN;
  t = c3 + ROUND - ROUND;
  c3 -= t;
  c4 += t * DOWN;
  t = c4 + ROUND - ROUND;
  c4 -= t;
  c5 += t * DOWN;
  t = c5 + ROUND - ROUND;
  c5 -= t;
  c6 += t * DOWN;
  t = c6 + ROUND - ROUND;
  c6 -= t;
  c7 += t * DOWN;
  t = c7 + ROUND - ROUND;
  c7 -= t;
  c8 += t * DOWN;
  t = c8 + ROUND - ROUND;
  c8 -= t;
  c9 += t * DOWN;
  t = c9 + ROUND - ROUND;
  c9 -= t;
  c10 += t * DOWN;
  t = c10 + ROUND - ROUND;
  c10 -= t;
  c0 += t * DOWN * FOLD;
  t = c0 + ROUND - ROUND;
  c0 -= t;
  c1 += t * DOWN;
  return [c0, c1, c2, c3, c4, c5, c6, c7, c8, c9, c10];
}

/** `a` squared `count` times. */
export function squared(a: Field, count = 1): Field {
  let power = a;
  for (let left = count; left > 0; left -= 1) {
    power = times(power, power);
  }
  return power;
}

/** a^(2^252 − 3): for roots, and for the inverse. */
export function powerForRoot(a: Field): Field {
  let power = a;
  let ones = 1;
  for (const bit of '1111010') {
    power = times(squared(power, ones), power);
    ones *= 2;
    if (bit === '1') {
      power = times(squared(power), a);
      ones += 1;
    }
  }
  return times(squared(power, 2), a);
}

/** 1/a, or 0 of 0: a^(p − 2), and p − 2 is 8·(2^252 − 3) + 3. */
export function inverse(a: Field): Field {
  return times(squared(powerForRoot(a), 3), times(squared(a), a));
}

/** Whether both are the same element, however they are carried. */
export function same(a: Field, b: Field): boolean {
  return integerOf(a) === integerOf(b);
}
