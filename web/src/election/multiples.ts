/**
 * Powers to *public* exponents, for verification only: the time taken depends on the exponent.
 * Exponents are cut in signed digits; a digit 0 costs nothing.
 */
import type { CurvePoint } from './group';

/** Digits of `exponent` in base 2^width, each in −2^(width−1) < d ≤ 2^(width−1), lowest first. */
function signedDigits(exponent: bigint, width: number): number[] {
  const base = 2 ** width;
  const digits: number[] = [];
  let carry = 0;
  const hex = exponent.toString(16).padStart(66, '0');
  const perDigit = width / 4;
  for (let end = hex.length; end > 0; end -= perDigit) {
    const digit = Number.parseInt(hex.slice(end - perDigit, end), 16) + carry;
    carry = digit > base / 2 ? 1 : 0;
    digits.push(digit - carry * base);
  }
  return digits;
}

const CHAIN_DIGIT_WIDTH = 4;
const TABLE_DIGIT_WIDTH = 8;

/**
 * One element raised to a few exponents. The chain P, 16·P, 256·P, … is made once; each exponent then
 * sorts the chain into eight buckets by digit and weighs the buckets (Yao's method).
 */
export class Multiples {
  readonly #chain: CurvePoint[];

  constructor(point: CurvePoint) {
    this.#chain = [point];
  }

  times(exponent: bigint): CurvePoint {
    const buckets: (CurvePoint | undefined)[] = [];
    for (const [index, digit] of signedDigits(exponent, CHAIN_DIGIT_WIDTH).entries()) {
      if (digit !== 0) {
        const link = digit > 0 ? this.link(index) : this.link(index).negate();
        const held = buckets[Math.abs(digit)];
        buckets[Math.abs(digit)] = held ? held.add(link) : link;
      }
    }
    return this.weigh(buckets);
  }

  /** Σ digit · bucket, by running sums from the heaviest bucket down. */
  private weigh(buckets: readonly (CurvePoint | undefined)[]): CurvePoint {
    let running: CurvePoint | undefined;
    let total: CurvePoint | undefined;
    for (let digit = buckets.length - 1; digit > 0; digit -= 1) {
      const bucket = buckets[digit];
      if (bucket) {
        running = running ? running.add(bucket) : bucket;
      }
      if (running) {
        total = total ? total.add(running) : running;
      }
    }
    return total ?? this.link(0).subtract(this.link(0));
  }

  private link(index: number): CurvePoint {
    for (let known = this.#chain.length; known <= index; known += 1) {
      this.#chain.push(times16(this.link(known - 1)));
    }
    const link = this.#chain[index];
    if (!link) {
      throw new RangeError('the chain was just grown to this length');
    }
    return link;
  }
}

function times16(point: CurvePoint): CurvePoint {
  return point.double().double().double().double();
}

/** One element raised to many exponents: a table of 33 × 128 multiples, no doubling left. */
export class FixedBase {
  readonly #point: CurvePoint;
  #rows: CurvePoint[][] | undefined;

  constructor(point: CurvePoint) {
    this.#point = point;
  }

  times(exponent: bigint): CurvePoint {
    this.#rows ??= rowsOf(this.#point);
    let total: CurvePoint | undefined;
    for (const [index, digit] of signedDigits(exponent, TABLE_DIGIT_WIDTH).entries()) {
      const entry = this.#rows[index]?.[Math.abs(digit) - 1];
      if (entry) {
        const signed = digit > 0 ? entry : entry.negate();
        total = total ? total.add(signed) : signed;
      }
    }
    return total ?? this.#point.subtract(this.#point);
  }
}

function rowsOf(point: CurvePoint): CurvePoint[][] {
  const rows: CurvePoint[][] = [];
  let base = point;
  for (let row = 0; row < 33; row += 1) {
    const multiples = [base];
    for (let last = base; multiples.length < 128; multiples.push(last)) {
      last = last.add(base);
    }
    rows.push(multiples);
    base = (multiples[127] ?? base).double();
  }
  return rows;
}
