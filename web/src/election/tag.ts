/**
 * Every domain tag of ours, in one list; none is a prefix of another or of one of Belenios
 * (docs/cryptography.md §3).
 */

export const CREDENTIAL = 'phieukin/credential/v1';
export const SESSION_KEY = 'phieukin/session-key/v1';
export const TRUSTEE = 'phieukin/trustee/v1';
export const SESSION = 'phieukin/session/v1';
export const ACT = 'phieukin/act/v1';
export const RECEIPT = 'phieukin/receipt/v1';
export const IN = 'phieukin/in/v1';
export const RECOUNT = 'phieukin/recount/v1';
export const SIGNATURE = 'phieukin/signature/v1';
export const BLAME = 'phieukin/blame/v1';
export const TRUSTEES = 'phieukin/trustees/v1';
export const NONCE = 'phieukin/nonce/v1';
