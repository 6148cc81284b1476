import { ed25519 } from '@noble/curves/ed25519.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CurvePoint } from './curve';
import { GENERATOR, IDENTITY, Point, texts } from './group';
import { ORDER, readNumber } from './order';
import { Refused } from './outcome';

const exponents = fc.bigInt({ min: 0n, max: ORDER - 1n });
const EDGES = [
  0n,
  1n,
  2n,
  7n,
  8n,
  9n,
  31n,
  32n,
  33n,
  63n,
  64n,
  127n,
  128n,
  129n,
  255n,
  ORDER - 1n,
  ORDER - 8n,
];

/** A point of the other implementation as ours are written. */
function textOf(point: InstanceType<typeof ed25519.Point>): string {
  return Buffer.from(point.toBytes()).reverse().toString('hex');
}

describe('a power', () => {
  const text = textOf(ed25519.Point.BASE.multiply(12345n));
  const plain = Point.read(text);
  const prepared = Point.read(text).precompute();

  it('is that of another implementation, with tables and without', () => {
    const agrees = (exponent: bigint) => {
      const expected = textOf(ed25519.Point.BASE.multiply(12345n).multiplyUnsafe(exponent));
      expect(plain.pow(exponent).toString()).toBe(expected);
      expect(prepared.pow(exponent).toString()).toBe(expected);
      expect(prepared.powSecret(exponent).toString()).toBe(expected);
    };
    for (const edge of EDGES) {
      agrees(edge);
    }
    fc.assert(fc.property(exponents, agrees), { seed: 25, numRuns: 40 });
  });

  it('of g is that of another implementation', () => {
    const agrees = (exponent: bigint) => {
      const expected = textOf(ed25519.Point.BASE.multiplyUnsafe(exponent));
      expect(GENERATOR.pow(exponent).toString()).toBe(expected);
      expect(GENERATOR.powSecret(exponent).toString()).toBe(expected);
      expect(GENERATOR.mul(IDENTITY).pow(exponent).toString()).toBe(expected);
      expect(GENERATOR.mul(IDENTITY).powSecret(exponent).toString()).toBe(expected);
    };
    fc.assert(fc.property(exponents, agrees), { seed: 25, numRuns: 40 });
  });
});

describe('an element is refused', () => {
  const torsion = new Point(
    CurvePoint.decode(0x05fc536d880238b13933c6d305acdfd5f098eff289f4c345b027b2c28f95e826n) ??
      IDENTITY.curve,
  );

  it.each([
    ['malformed_point', 'in upper case', `${'6'.repeat(61)}A58`],
    ['malformed_point', 'when it is too short', '6'.repeat(63)],
    ['bad_point', 'when no point has this y', `${'0'.repeat(63)}2`],
    ['bad_point', 'when y is not below the field order', `7${'f'.repeat(61)}ee`],
    ['bad_point', 'when the identity has a sign', `8${'0'.repeat(62)}1`],
    ['torsion', 'when it has a small order', torsion.toString()],
    ['torsion', 'when it has a part of small order', GENERATOR.mul(torsion).toString()],
  ] as const)('with %s %s', (flaw, _, text) => {
    expect(() => Point.read(text)).toThrow(new Refused(flaw));
    expect(() => Point.readKey(text)).toThrow(new Refused(flaw));
  });

  it('as a key when it is the identity', () => {
    expect(Point.read(IDENTITY.toString()).isIdentity()).toBe(true);
    expect(() => Point.readKey(IDENTITY.toString())).toThrow(new Refused('identity'));
  });
});

describe('a number is refused', () => {
  it.each([
    ['malformed_number', ''],
    ['malformed_number', '01'],
    ['malformed_number', '-1'],
    ['malformed_number', '1e3'],
    ['number_out_of_range', ORDER.toString()],
    ['number_out_of_range', '9'.repeat(200)],
  ] as const)('with %s when it is %j', (flaw, text) => {
    expect(() => readNumber(text)).toThrow(new Refused(flaw));
  });
});

it('many elements are written as each alone', () => {
  const points = EDGES.map((edge) => GENERATOR.pow(edge));
  expect(texts(points)).toEqual(points.map((point) => point.toString()));
});
