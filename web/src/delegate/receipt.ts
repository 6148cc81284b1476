/** The receipt as a file that a delegate may keep and anybody may check. */
import type { Facts } from './round-facts';

/** Round, φ, tracker and the server's signature over `phieukin/receipt/v1|φ|tracker`; only of a receipt that held. */
export function receiptText({ view, kept }: Pick<Facts, 'view' | 'kept'>): string | undefined {
  const { fingerprint } = kept;
  if (!kept.sealed || !kept.receipt || fingerprint === undefined) {
    return undefined;
  }
  const { tracker } = kept.sealed;
  return JSON.stringify({ round: view.id, fingerprint, tracker, signature: kept.receipt });
}
