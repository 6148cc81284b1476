/** The field of exponents: integers modulo the prime order q of the group (belenios Ed25519). */
import { demand } from './outcome';

/** q = 2^252 + 27742317777372353535851937790883648493. */
export const ORDER = 2n ** 252n + 27742317777372353535851937790883648493n;

/** `value` reduced into 0..q−1, for negative values too. */
export function modulo(value: bigint): bigint {
  const rest = value % ORDER;
  return rest < 0n ? rest + ORDER : rest;
}

/** Reads a number: a canonical decimal string (no sign, no leading zero) below q. */
export function readNumber(text: string): bigint {
  demand(/^(0|[1-9][0-9]*)$/.test(text), 'malformed_number');
  const value = text.length <= 76 ? BigInt(text) : ORDER;
  demand(value < ORDER, 'number_out_of_range');
  return value;
}
