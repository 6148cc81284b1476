/** Where a teller stands, from the public view, the chosen place and whether this page holds a code. */
import type { HallView, TellerView, You } from '../protocol';

export type Stage =
  /** No committee is named yet. */
  | { readonly kind: 'wait' }
  /** Whose phone is this? */
  | { readonly kind: 'choose' }
  /** No key yet and no code here: make one. */
  | { readonly kind: 'make'; readonly teller: TellerView }
  /** The key was made elsewhere: the code on paper is needed here. */
  | { readonly kind: 'enter'; readonly teller: TellerView }
  /** The code is here, the key not yet offered, or rejected and dropped. */
  | { readonly kind: 'offer'; readonly teller: TellerView }
  /** Offered: the chair compares. */
  | { readonly kind: 'offered'; readonly teller: TellerView }
  /** The code here does not belong to the chosen teller. */
  | { readonly kind: 'stranger'; readonly teller: TellerView }
  | { readonly kind: 'at_work'; readonly teller: TellerView };

export interface Standing {
  readonly tellers: HallView['tellers'];
  readonly slot: number | undefined;
  readonly hasCode: boolean;
  /** What the server takes this page for; undefined while it has not answered. */
  readonly you: You | undefined;
}

export function stageOf({ tellers, slot, hasCode, you }: Standing): Stage {
  const own = you?.role === 'teller' ? you.slot : slot;
  const teller = tellers.find((candidate) => candidate.slot === own);
  if (teller === undefined) {
    return { kind: tellers.length === 0 ? 'wait' : 'choose' };
  }
  if (!hasCode) {
    return { kind: teller.key === 'missing' ? 'make' : 'enter', teller };
  }
  switch (teller.key) {
    case 'missing':
      return { kind: 'offer', teller };
    case 'offered':
      return { kind: 'offered', teller };
    case 'accepted':
      return { kind: you?.role === 'newcomer' ? 'stranger' : 'at_work', teller };
  }
}

/** What must happen between two stages of one page. */
export type Turn = 'none' | 'new_session' | 'rejected';

/**
 * A session that began as a newcomer's proves an accepted key only when it is opened anew; a key that
 * is no longer offered was rejected and must not be offered again unasked.
 */
export function turnBetween(before: Stage | undefined, now: Stage | undefined): Turn {
  if (before?.kind !== 'offered') {
    return 'none';
  }
  if (now?.kind === 'stranger') {
    return 'new_session';
  }
  return now?.kind === 'offer' ? 'rejected' : 'none';
}
