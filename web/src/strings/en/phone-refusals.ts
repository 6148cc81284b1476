/** Sentences for what the server may answer to a delegate's phone, which carries no others. */
import type { Refusal } from '../../protocol';

const SENTENCES = {
  not_yours: 'This belongs to another role. Whoever holds it does this on their own page.',
  unreadable: 'The server could not read this act. Load the page again and repeat it.',
  not_open: 'This round is not open, or is closed.',
  second_ballot:
    'The ballot box has another ballot of this token. Tell the head teller at once and do not close the page.',
  bad_statement: 'The device’s word was refused, for it said something else before.',
  disk_refused:
    'The server cannot write to its disk. Nothing has changed. Tell whoever looks after the server.',
  taken_over: 'This server has stopped. Enter again by the QR code on the screen.',
} as const;

function badBallot({ flaw }: Extract<Refusal, { refusal: 'bad_ballot' }>): string {
  switch (flaw) {
    case 'unknown_credential':
      return 'This token is not on the roll of this round. Go to the desk.';
    case 'replaced_credential':
    case 'unused_spare':
      return 'This token was replaced, or is a spare that replaces none yet. Go to the desk.';
    default:
      return 'The ballot is not valid, so it is not in the box. Reload the page and repeat; if it fails again, tell the head teller.';
  }
}

/** The sentence for a refusal that a phone met. */
export function phoneRefusal(refusal: Refusal): string {
  switch (refusal.refusal) {
    case 'bad_ballot':
      return badBallot(refusal);
    case 'not_yours':
    case 'not_open':
    case 'second_ballot':
    case 'bad_statement':
    case 'disk_refused':
    case 'taken_over':
      return SENTENCES[refusal.refusal];
    default:
      return SENTENCES.unreadable;
  }
}
