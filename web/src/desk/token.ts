/**
 * A ballot token from its making to its hiding. The token lives in the page's memory only: neither
 * storage nor wire ever has it, and once hidden it is gone. A lost one is voided and another made.
 */
import type { ActAnswer } from '../act';
import { Code } from '../election/code';
import { SigningKey } from '../election/key';
import type { Random } from '../election/random';
import type { Attachment, DeskSeat, Refusal, TokenHalves } from '../protocol';

export type Token =
  | { readonly token: 'none' }
  /** The server has not answered yet: nobody sees the code before its credential is on disk. */
  | { readonly token: 'being_made'; readonly seat: number }
  | { readonly token: 'shown'; readonly seat: number; readonly unit: string; readonly code: Code }
  | { readonly token: 'hidden'; readonly unit: string; readonly connected: boolean }
  | { readonly token: 'refused'; readonly refusal: Refusal }
  /** The link broke: the server may have taken the credential of a code that is gone. */
  | { readonly token: 'lost' };

/** A code made in this page, and what of it the server may know. */
export interface FreshToken {
  readonly code: Code;
  readonly halves: Attachment;
}

/** Makes a token; its public credential and session key travel beside `issue_token`, nothing else does. */
export function freshToken(meeting: string, random: Random): FreshToken {
  const code = Code.fresh('ballot_token', random);
  return { code, halves: { attachment: 'token', ...halvesOf(meeting, code) } };
}

/** What the server may know of a token. */
export function halvesOf(meeting: string, code: Code): TokenHalves {
  return {
    credential: SigningKey.derive('credential', meeting, code).public.toString(),
    session: SigningKey.derive('session', meeting, code).public.toString(),
  };
}

/** What the answer to `issue_token` makes of the code: shown only when the server has its credential. */
export function answered(answer: ActAnswer, seat: DeskSeat, code: Code): Token {
  switch (answer.outcome) {
    case 'done':
      return { token: 'shown', seat: seat.seat, unit: seat.name, code };
    case 'refused':
      return { token: 'refused', refusal: answer.refusal };
    case 'lost':
      return { token: 'lost' };
  }
}

/** Hides the shown token once its phone has come, also when it is gone again: nobody needs to see it any more. */
export function hideWhenConnected(token: Token, seats: readonly DeskSeat[]): Token {
  if (token.token !== 'shown') {
    return token;
  }
  const seat = seats.find((one) => one.seat === token.seat);
  return seat?.token && seat.phone !== 'not_yet' ? hide(token, true) : token;
}

/** Forgets the shown token. */
export function hide(token: Token, connected: boolean): Token {
  return token.token === 'shown' ? { token: 'hidden', unit: token.unit, connected } : token;
}

/** Clears what was said of a token; one that is being made stays, its answer is still to come. */
export function dismiss(token: Token): Token {
  return token.token === 'being_made' ? token : { token: 'none' };
}
