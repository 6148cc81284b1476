/**
 * The group: the subgroup of prime order q of edwards25519, written multiplicatively in the docs.
 * An element's text is its RFC 8032 encoding with the bytes reversed, in lower-case hex (docs/cryptography.md §1).
 *
 * A `Point` that was read is on the curve, canonically encoded and of the prime-order subgroup: no
 * proof of the protocol multiplies the cofactor in, so that check carries the security.
 */
import { BASE, CurvePoint, NOTHING } from './curve';
import { inverse, ONE, times } from './field';
import { FixedBase, Multiples } from './multiples';
import { modulo, ORDER } from './order';
import { demand } from './outcome';

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

  /** Reads any point of the curve; whether it is an element, `inSubgroup` says. */
  static onCurve(text: string): Point {
    demand(/^[0-9a-f]{64}$/.test(text), 'malformed_point');
    const curve = CurvePoint.decode(BigInt(`0x${text}`));
    demand(curve !== undefined, 'bad_point');
    return new Point(curve, text);
  }

  /** q·P is the identity. */
  inSubgroup(): boolean {
    return this.powers().times(ORDER).isIdentity();
  }

  isIdentity(): boolean {
    return this.curve.isIdentity();
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
    return new Point(this.curve.add(other.curve.negate()));
  }

  /** The element to a secret exponent, by tables; takes the same steps for every exponent. */
  powSecret(exponent: bigint): Point {
    this.#table ??= new FixedBase(this.curve);
    return new Point(this.#table.timesSecret(modulo(exponent)));
  }

  /** The element to a public exponent; the doublings are shared by all exponents of one element. */
  pow(exponent: bigint): Point {
    return new Point(this.powers().times(modulo(exponent)));
  }

  /** Prepares tables for an element that is raised to many exponents, secret and public. */
  precompute(): this {
    this.#table ??= new FixedBase(this.curve);
    return this;
  }

  /** The text form, 64 lower-case hex digits. */
  toString(): string {
    this.#text ??= hexOf(this.curve.encode());
    return this.#text;
  }

  toJSON(): string {
    return this.toString();
  }

  private powers(): FixedBase | Multiples {
    this.#multiples ??= new Multiples(this.curve);
    return this.#table ?? this.#multiples;
  }
}

/** Refusals in this order: form, encoding, identity, subgroup. */
function readPoint(text: string, identityRefused: boolean): Point {
  const point = Point.onCurve(text);
  demand(!(identityRefused && point.isIdentity()), 'identity');
  demand(point.inSubgroup(), 'torsion');
  return point;
}

function hexOf(encoded: bigint): string {
  return encoded.toString(16).padStart(64, '0');
}

export const IDENTITY = new Point(NOTHING);

/** g, the RFC 8032 base point. */
export const GENERATOR = new Point(BASE).precompute();

/** The texts of many elements at the price of one inversion: 1/c is a·b/(a·b·c), and so on down. */
export function texts(points: readonly Point[]): string[] {
  const products = [ONE];
  for (const { curve } of points) {
    products.push(times(products.at(-1) ?? ONE, curve.z));
  }
  let rest = inverse(products.at(-1) ?? ONE);
  const written: string[] = [];
  for (let index = points.length - 1; index >= 0; index -= 1) {
    const { curve } = points[index] ?? IDENTITY;
    written.unshift(hexOf(curve.encode(times(rest, products[index] ?? ONE))));
    rest = times(rest, curve.z);
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
