/**
 * Spare tokens: made in this page for the tellers' envelope, printed and forgotten; later typed from a slip in the
 * place of a lost token. The server gets public halves only.
 */
import { Code } from '../election/code';
import type { Random } from '../election/random';
import type { Attachment } from '../protocol';
import { halvesOf } from './token';

/** Codes for the printer, and what of them the server may know. */
export interface FreshSpares {
  readonly codes: readonly Code[];
  readonly halves: Attachment;
}

/** Makes so many; they are to be printed only once the server has their halves. */
export function freshSpares(meeting: string, number: number, random: Random): FreshSpares {
  const codes = Array.from({ length: number }, () => Code.fresh('ballot_token', random));
  const spares = codes.map((code) => halvesOf(meeting, code));
  return { codes, halves: { attachment: 'spares', spares } };
}

/** What travels beside `replace_lost`: the seat, which the log may not name, and the spare's halves. */
export function spareFor(meeting: string, seat: number, code: Code): Attachment {
  return { attachment: 'spare', seat, spare: halvesOf(meeting, code) };
}
