/**
 * Powers by tables and chains. But for `timesSecret` they are for *public* exponents, in verification: the time taken
 * depends on the exponent. Exponents are cut in signed digits; a digit 0 costs nothing there.
 */
import { type CurvePoint, NOTHING } from './curve';

/** Digits of `exponent` below 2^253 in base 2^width, each in −2^(width−1) < d ≤ 2^(width−1), lowest first. */
function signedDigits(exponent: bigint, width: number): number[] {
  const base = 2 ** width;
  const count = Math.ceil(254 / width);
  const bits = exponent.toString(2).padStart(count * width, '0');
  const digits: number[] = [];
  let carry = 0;
  for (let end = bits.length; end > 0; end -= width) {
    const digit = Number.parseInt(bits.slice(end - width, end), 2) + carry;
    carry = digit > base / 2 ? 1 : 0;
    digits.push(digit - carry * base);
  }
  return digits;
}

const CHAIN_DIGIT_WIDTH = 4;
const TABLE_DIGIT_WIDTH = 5;
const TABLE_ROW = 2 ** (TABLE_DIGIT_WIDTH - 1);

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
    return total ?? NOTHING;
  }

  private link(index: number): CurvePoint {
    for (let known = this.#chain.length; known <= index; known += 1) {
      this.#chain.push(this.link(known - 1).double(CHAIN_DIGIT_WIDTH));
    }
    const link = this.#chain[index];
    if (!link) {
      throw new RangeError('the chain was just grown to this length');
    }
    return link;
  }
}

/**
 * One element raised to many exponents: a table of 51 × 16 multiples, no doubling left. Wider digits would save additions,
 * but a phone makes two tables for one ballot, and a larger one costs it more than it saves.
 */
export class FixedBase {
  readonly #point: CurvePoint;
  #rows: readonly (readonly CurvePoint[])[] | undefined;

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
    return total ?? NOTHING;
  }

  /** As `times`, with the same additions for every exponent: those of a digit 0 go to a sum that nobody reads. */
  timesSecret(exponent: bigint): CurvePoint {
    this.#rows ??= rowsOf(this.#point);
    let total = NOTHING;
    let unread = this.#point;
    for (const [index, digit] of signedDigits(exponent, TABLE_DIGIT_WIDTH).entries()) {
      const entry = this.#rows[index]?.[Math.max(Math.abs(digit), 1) - 1] ?? this.#point;
      const negated = entry.negate();
      const signed = digit > 0 ? entry : negated;
      if (digit === 0) {
        unread = unread.add(signed);
      } else {
        total = total.add(signed);
      }
    }
    return total;
  }
}

function rowsOf(point: CurvePoint): readonly (readonly CurvePoint[])[] {
  const rows: CurvePoint[][] = [];
  let base = point;
  while (rows.length * TABLE_DIGIT_WIDTH < 254) {
    const multiples = [base];
    for (let last = base; multiples.length < TABLE_ROW; multiples.push(last)) {
      last = last.add(base);
    }
    rows.push(multiples);
    base = (multiples[TABLE_ROW - 1] ?? base).double();
  }
  return rows;
}
