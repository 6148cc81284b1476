/**
 * The group: the subgroup of prime order q of edwards25519, written multiplicatively in the docs.
 * An element's text is its RFC 8032 encoding with the bytes reversed, in lower-case hex (docs/cryptography.md §1).
 *
 * A `Point` that was read is on the curve, canonically encoded and of the prime-order subgroup: no
 * proof of the protocol multiplies the cofactor in, so that check carries the security.
 */
import { Point as Curve, etc } from '@noble/ed25519';
import { bytesToHex, hexToBytes } from './bytes';
import { FixedBase, Multiples } from './multiples';
import { modulo, ORDER } from './order';
import { demand } from './outcome';

/** A point of the curve library, for `multiples.ts`. */
export type CurvePoint = Curve;

export class Point {
  readonly curve: CurvePoint;
  #text: string | undefined;
  #multiples: Multiples | undefined;
  #table: FixedBase | undefined;

  constructor(curve: CurvePoint, text?: string) {
    this.curve = curve;
    this.#text = text;
  }

  /** Reads an element strictly; the identity passes, for products that may be it. */
  static read(text: string): Point {
    return readPoint(text, false);
  }

  /** Reads a key, a credential or an alpha: an element that may not be the identity. */
  static readKey(text: string): Point {
    return readPoint(text, true);
  }

  /** q·P is the identity. */
  inSubgroup(): boolean {
    return this.#table === undefined ? this.multiples().times(ORDER).is0() : true;
  }

  isIdentity(): boolean {
    return this.curve.is0();
  }

  equals(other: Point): boolean {
    return this.curve.equals(other.curve);
  }

  /** The product of the two elements. */
  mul(other: Point): Point {
    return new Point(this.curve.add(other.curve));
  }

  /** The quotient of the two elements. */
  div(other: Point): Point {
    return new Point(this.curve.subtract(other.curve));
  }

  /** The element to a secret exponent; takes the same steps for every exponent but 0. */
  powSecret(exponent: bigint): Point {
    const reduced = modulo(exponent);
    if (reduced === 0n) {
      return IDENTITY;
    }
    return new Point(this.#table?.timesSecret(reduced) ?? this.curve.multiply(reduced));
  }

  /** The element to a public exponent; the doublings are shared by all exponents of one element. */
  pow(exponent: bigint): Point {
    const reduced = modulo(exponent);
    return new Point(this.#table?.times(reduced) ?? this.multiples().times(reduced));
  }

  /** Prepares tables for an element that is raised to many exponents, secret and public. */
  precompute(): this {
    if (this.#table === undefined) {
      this.#table = new FixedBase(this.curve);
      this.#multiples = undefined;
    }
    return this;
  }

  /** The text form, 64 lower-case hex digits. */
  toString(): string {
    this.#text ??= bytesToHex(this.curve.toBytes().reverse());
    return this.#text;
  }

  toJSON(): string {
    return this.toString();
  }

  private multiples(): Multiples {
    this.#multiples ??= new Multiples(this.curve);
    return this.#multiples;
  }
}

/** Refusals in this order: form, encoding, identity, subgroup. */
function readPoint(text: string, identityRefused: boolean): Point {
  demand(/^[0-9a-f]{64}$/.test(text), 'malformed_point');
  const point = decode(text);
  demand(point !== undefined && point.toString() === text, 'bad_point');
  demand(!(identityRefused && point.isIdentity()), 'identity');
  demand(point.inSubgroup(), 'torsion');
  return point;
}

function decode(text: string): Point | undefined {
  try {
    return new Point(Curve.fromBytes(hexToBytes(text).reverse(), false));
  } catch {
    return undefined;
  }
}

/** The order of the field. */
const FIELD = Curve.CURVE().p;

export const IDENTITY = new Point(Curve.ZERO);

/** g, the RFC 8032 base point. */
export const GENERATOR = new Point(Curve.BASE).precompute();

/** The texts of many elements at the price of one inversion: 1/c is a·b/(a·b·c), and so on down. */
export function texts(points: readonly Point[]): string[] {
  const products: bigint[] = [];
  let product = 1n;
  for (const { curve } of points) {
    products.push(product);
    product = etc.mod(product * curve.Z);
  }
  let inverse = etc.invert(product, FIELD);
  const written: string[] = [];
  for (let index = points.length - 1; index >= 0; index -= 1) {
    const { X, Y, Z } = points[index]?.curve ?? Curve.ZERO;
    const z = etc.mod(inverse * (products[index] ?? 1n));
    inverse = etc.mod(inverse * Z);
    const affine = Curve.fromAffine({ x: etc.mod(X * z), y: etc.mod(Y * z) });
    written.unshift(new Point(affine).toString());
  }
  return written;
}

/** The product of all; the identity for none. */
export function product(points: Iterable<Point>): Point {
  let total = IDENTITY.curve;
  for (const point of points) {
    total = total.add(point.curve);
  }
  return new Point(total);
}
