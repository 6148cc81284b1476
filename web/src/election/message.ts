/**
 * The messages that are signed, byte for byte as the Rust module `election::message` writes them
 * (docs/cryptography.md §5).
 */
import { ACT, IN, RECEIPT, RECOUNT, SESSION } from './tag';

export interface SessionClaim {
  readonly meeting: string;
  readonly role: string;
  readonly publicKey: string;
  readonly serverNonce: string;
  readonly pageNonce: string;
}

/** Opens a session: single use, both nonces fresh. */
export function sessionMessage(claim: SessionClaim): string {
  const { meeting, role, publicKey, serverNonce, pageNonce } = claim;
  return [SESSION, meeting, role, publicKey, serverNonce, pageNonce].join('|');
}

/** An act that enters the log: bound to the head of the log that its page saw. */
export function actMessage(meeting: string, logHead: string, rawAct: string): string {
  return [ACT, meeting, logHead, rawAct].join('|');
}

/** The server's receipt for the ballot with this tracker (43 characters of base64). */
export function receiptMessage(fingerprint: string, tracker: string): string {
  return [RECEIPT, fingerprint, tracker].join('|');
}

/** A phone's statement that its ballot is in the closed archive. */
export function inMessage(fingerprint: string, archiveDigest: string, logHead: string): string {
  return [IN, fingerprint, archiveDigest, logHead].join('|');
}

/** A phone's statement that it verified the finished archive and found this result. */
export function recountMessage(
  fingerprint: string,
  archiveDigest: string,
  resultDigest: string,
): string {
  return [RECOUNT, fingerprint, archiveDigest, resultDigest].join('|');
}
