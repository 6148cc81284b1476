/**
 * The curve −x² + y² = 1 + d·x²·y² over the field (RFC 8032, edwards25519), in extended coordinates x = X/Z, y = Y/Z,
 * x·y = T/Z. The formulas are complete: they hold for every two points, of whatever order, and never branch.
 */
import {
  FIELD,
  type Field,
  fieldOf,
  integerOf,
  inverse,
  minus,
  ONE,
  plus,
  powerForRoot,
  same,
  squared,
  times,
  ZERO,
} from './field';

const D = fieldOf(37095705934669439343138083508754565189542113879843219016388785533085940283555n);
const TWO_D = times(plus(D, D), ONE);
const ROOT_OF_MINUS_ONE =
  fieldOf(19681161376707505956807079304988542015446066515923890162744021073123829784752n);
/** The bit of an encoding that says whether x is odd. */
const SIGN = 1n << 255n;

/** A point on the curve; each coordinate is a product, or at most the negative of one. */
export class CurvePoint {
  readonly x: Field;
  readonly y: Field;
  readonly z: Field;
  readonly t: Field;

  constructor(x: Field, y: Field, z: Field, t: Field) {
    this.x = x;
    this.y = y;
    this.z = z;
    this.t = t;
  }

  /** Reads the integer of an encoding; nothing where it encodes no point, or not in the only way. */
  static decode(encoded: bigint): CurvePoint | undefined {
    const odd = (encoded & SIGN) !== 0n;
    const written = odd ? encoded - SIGN : encoded;
    if (written >= FIELD) {
      return undefined;
    }
    const y = fieldOf(written);
    const y2 = squared(y);
    const root = rootOfRatio(minus(y2, ONE), plus(times(D, y2), ONE));
    if (root === undefined) {
      return undefined;
    }
    const isOdd = (integerOf(root) & 1n) === 1n;
    if (odd && same(root, ZERO)) {
      return undefined;
    }
    return affine(odd === isOdd ? root : minus(ZERO, root), y);
  }

  /** The integer of the encoding, with 1/z when it is known. */
  encode(inverseOfZ = inverse(this.z)): bigint {
    const x = integerOf(times(this.x, inverseOfZ));
    return integerOf(times(this.y, inverseOfZ)) + ((x & 1n) === 1n ? SIGN : 0n);
  }

  isIdentity(): boolean {
    return same(this.x, ZERO) && same(this.y, this.z);
  }

  equals(other: CurvePoint): boolean {
    return (
      same(times(this.x, other.z), times(other.x, this.z)) &&
      same(times(this.y, other.z), times(other.y, this.z))
    );
  }

  negate(): CurvePoint {
    return new CurvePoint(minus(ZERO, this.x), this.y, this.z, minus(ZERO, this.t));
  }

  add(other: CurvePoint): CurvePoint {
    const a = times(minus(this.y, this.x), minus(other.y, other.x));
    const b = times(plus(this.y, this.x), plus(other.y, other.x));
    const c = times(times(this.t, TWO_D), other.t);
    const zz = times(this.z, other.z);
    const d = plus(zz, zz);
    return completed(minus(b, a), minus(d, c), plus(d, c), plus(b, a));
  }

  /** Doubled so many times; t, which doubling does not read, is made at the end alone. */
  double(count = 1): CurvePoint {
    let { x, y, z } = this;
    for (let left = count; ; left -= 1) {
      const a = times(x, x);
      const b = times(y, y);
      const c = times(z, z);
      const e = times(x, y);
      const g = minus(b, a);
      const [twoE, f, h] = [plus(e, e), minus(g, plus(c, c)), minus(ZERO, plus(a, b))];
      if (left === 1) {
        return completed(twoE, f, g, h);
      }
      x = times(twoE, f);
      y = times(g, h);
      z = times(f, g);
    }
  }
}

/** Both formulas end so. In `add` f and g sum three products each, m·n = 9; in `double` f sums four, the others two. */
function completed(e: Field, f: Field, g: Field, h: Field): CurvePoint {
  return new CurvePoint(times(e, f), times(g, h), times(f, g), times(e, h));
}

function affine(x: Field, y: Field): CurvePoint {
  return new CurvePoint(x, y, ONE, times(x, y));
}

/** A root of u/v where there is one, of 0 where u is 0. */
function rootOfRatio(u: Field, v: Field): Field | undefined {
  const v3 = times(squared(v), v);
  const v7 = times(squared(v3), v);
  const root = times(times(u, v3), powerForRoot(times(u, v7)));
  const found = times(v, squared(root));
  if (same(found, u)) {
    return root;
  }
  return same(found, minus(ZERO, u)) ? times(root, ROOT_OF_MINUS_ONE) : undefined;
}

/** The point 0. */
export const NOTHING = affine(ZERO, ONE);

/** The base point of RFC 8032. */
export const BASE = affine(
  fieldOf(15112221349535400772501151409588531511454012693041857206046113283949847762202n),
  fieldOf(46316835694926478169428394003475163141307993866256225615783033603165251855960n),
);
