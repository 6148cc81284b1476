import { ed25519 } from '@noble/curves/ed25519.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BASE, CurvePoint, NOTHING } from './curve';
import {
  FIELD,
  type Field,
  fieldOf,
  integerOf,
  inverse,
  minus,
  ONE,
  plus,
  same,
  times,
  ZERO,
} from './field';

const RUNS = { seed: 25, numRuns: 300 };

/** Values that fill limbs to their brims, beside any. */
const EDGES = [
  0n,
  1n,
  FIELD - 1n,
  FIELD - 2n,
  FIELD / 2n,
  2n ** 254n,
  2n ** 24n - 1n,
  0x7fffff7fffff7fffff7fffff7fffff7fffff7fffff7fffff7fffff7fffff7fffn,
  0x0080000080000080000080000080000080000080000080000080000080000080n,
].map((edge) => edge % FIELD);
const integers = fc.oneof(fc.bigInt({ min: 0n, max: FIELD - 1n }), fc.constantFrom(...EDGES));

/** B of `field.ts`: the most that a limb of a product may be. */
const BOUND = 2 ** 23 + 2 ** 18;

const modulo = (value: bigint) => ((value % FIELD) + FIELD) % FIELD;

describe('an element of the field', () => {
  it('is the integer it was made of', () => {
    fc.assert(
      fc.property(integers, (a) => integerOf(fieldOf(a)) === a),
      RUNS,
    );
  });

  it('is added, taken away and multiplied as integers are', () => {
    const agrees = (a: bigint, b: bigint) => {
      const [one, other] = [fieldOf(a), fieldOf(b)];
      expect(integerOf(plus(one, other))).toBe(modulo(a + b));
      expect(integerOf(minus(one, other))).toBe(modulo(a - b));
      expect(integerOf(times(one, other))).toBe(modulo(a * b));
    };
    for (const a of EDGES) {
      for (const b of EDGES) {
        agrees(a, b);
      }
    }
    fc.assert(fc.property(integers, integers, agrees), RUNS);
  });

  it('multiplies exactly when factors are three products each, not carried, of whatever sign', () => {
    const triple = (a: bigint, sign: 1 | -1) => {
      const element = fieldOf(a);
      const sum = plus(plus(element, element), element);
      return sign === 1 ? sum : minus(ZERO, sum);
    };
    const exact = (a: bigint, b: bigint) => {
      for (const sign of [1, -1] as const) {
        const product = times(triple(a, sign), triple(b, 1));
        expect(integerOf(product)).toBe(modulo(9n * a * b * BigInt(sign)));
        expect(Math.max(...product.map(Math.abs))).toBeLessThanOrEqual(BOUND);
      }
    };
    for (const a of EDGES) {
      for (const b of EDGES) {
        exact(a, b);
      }
    }
    fc.assert(fc.property(integers, integers, exact), RUNS);
  });

  it('multiplies exactly at the bound of every limb', () => {
    const most = (products: number) => {
      const near = fc.integer({ min: products * BOUND - 4096, max: products * BOUND });
      const signs = fc.oneof(
        fc.constantFrom([1, 1], [1, -1], [-1, -1]),
        fc.array(fc.constantFrom(1, -1), { minLength: 11, maxLength: 11 }),
      );
      return fc
        .tuple(fc.array(near, { minLength: 11, maxLength: 11 }), signs)
        .map(([limbs, sign]) => limbs.map((limb, at) => limb * (sign[at % sign.length] ?? 1)));
    };
    const exact = (one: readonly number[], other: readonly number[]) => {
      const [a, b] = [one, other] as unknown as [Field, Field];
      const product = times(a, b);
      expect(integerOf(product)).toBe(modulo(integerOf(a) * integerOf(b)));
      expect(Math.max(...product.map(Math.abs))).toBeLessThanOrEqual(BOUND);
    };
    for (const [m, n] of [
      [3, 3],
      [4, 2],
      [9, 1],
    ] as const) {
      const full = (products: number) => Array<number>(11).fill(products * BOUND);
      exact(full(m), full(n));
      fc.assert(fc.property(most(m), most(n), exact), RUNS);
    }
  });

  it('times its inverse is one', () => {
    fc.assert(
      fc.property(integers, (a) => {
        const element = fieldOf(a);
        return same(times(element, inverse(element)), a === 0n ? ZERO : ONE);
      }),
      RUNS,
    );
  });
});

describe('a point is that of another implementation', () => {
  const theirs = ed25519.Point;
  const encoded = (bytes: Uint8Array) =>
    BigInt(`0x${Buffer.from(bytes).reverse().toString('hex')}`);
  const littleEndian = (value: bigint) =>
    Buffer.from(value.toString(16).padStart(64, '0'), 'hex').reverse();
  /** Of every order: the subgroup and what is outside it. */
  const torsion = theirs.fromHex(
    '26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05',
  );
  const points = fc
    .tuple(fc.bigInt({ min: 0n, max: 10n ** 30n }), fc.integer({ min: 0, max: 7 }))
    .map(([exponent, order]) => {
      const point = theirs.BASE.multiplyUnsafe(exponent);
      return Array.from({ length: order }).reduce((sum: typeof point) => sum.add(torsion), point);
    });
  const ours = (point: InstanceType<typeof theirs>) =>
    CurvePoint.decode(encoded(point.toBytes())) ?? expect.fail('not read');

  it('when it is read, written, added, doubled and turned', () => {
    fc.assert(
      fc.property(points, points, (a, b) => {
        expect(ours(a).encode()).toBe(encoded(a.toBytes()));
        expect(ours(a).add(ours(b)).encode()).toBe(encoded(a.add(b).toBytes()));
        expect(ours(a).add(ours(a)).encode()).toBe(encoded(a.double().toBytes()));
        expect(ours(a).double().encode()).toBe(encoded(a.double().toBytes()));
        expect(ours(a).double(4).add(ours(b)).encode()).toBe(
          encoded(a.double().double().double().double().add(b).toBytes()),
        );
        expect(ours(a).negate().encode()).toBe(encoded(a.negate().toBytes()));
        expect(ours(a).add(ours(a).negate()).isIdentity()).toBe(true);
        expect(
          ours(a)
            .add(ours(b))
            .equals(ours(b).add(ours(a))),
        ).toBe(true);
        expect(ours(a).equals(ours(b))).toBe(a.equals(b));
      }),
      { seed: 25, numRuns: 60 },
    );
  });

  it('when any 32 bytes are read', () => {
    const small = fc.bigInt({ min: 0n, max: 40n });
    const near = small.map((step) => FIELD - 20n + step);
    const any = fc.bigInt({ min: 0n, max: 2n ** 256n - 1n });
    const signed = fc
      .tuple(fc.oneof(small, near, any), fc.boolean())
      .map(([value, sign]) => (value % 2n ** 255n) + (sign ? 2n ** 255n : 0n));
    fc.assert(
      fc.property(signed, (value) => {
        let read: bigint | undefined;
        try {
          read = encoded(theirs.fromBytes(littleEndian(value), false).toBytes());
        } catch {
          read = undefined;
        }
        expect(CurvePoint.decode(value)?.encode()).toBe(read);
      }),
      { seed: 25, numRuns: 500 },
    );
  });

  it('when it is the base or nothing', () => {
    expect(BASE.encode()).toBe(encoded(theirs.BASE.toBytes()));
    expect(NOTHING.encode()).toBe(encoded(theirs.ZERO.toBytes()));
    expect(NOTHING.isIdentity()).toBe(true);
    expect(ours(torsion).double(3).isIdentity()).toBe(true);
  });
});
