/**
 * What a teller's page must not forget between two visits: which committee it belongs to, how far it
 * has seen the log, for which archive of each round it has given its share, and what it has seen of rounds that
 * nothing may take back. Nothing of it is secret.
 */
import { isRecord, looseJson } from '../audit/log';
import type { RoundView } from '../protocol';
import { hasEnded } from '../rounds';
import type { Keep } from '../session';

export interface Memory {
  /** The teller's place, once chosen. */
  readonly slot?: number | null;
  /** Mã Tổ kiểm phiếu of the first round this page checked. */
  readonly committeeCode?: string;
  /** The newest log head this page has seen. */
  readonly seen?: { readonly height: number; readonly head: string };
  /** φ → digest of the one archive of it that a share was given for. */
  readonly given: Readonly<Record<string, string>>;
  /** φ of the rounds of which this page has seen a share accepted: nobody may annul them any more. */
  readonly shared?: readonly string[];
  /** φ of the rounds that this page has seen come to nothing: nobody may open them any more. */
  readonly ended?: readonly string[];
}

/** What a server shows that goes back behind what this page has seen. */
export type Reversal = 'annulled_after_share' | 'opened_after_end';

/** The part of `Keep` that is used. */
export type Notebook = Pick<Keep, 'read' | 'write'>;

/** A share was asked for of another archive than the one this page gave its share for. */
export class AnotherArchive extends Error {
  constructor() {
    super('a share for another archive of this round was given');
    this.name = 'AnotherArchive';
  }
}

export function recall(notebook: Notebook): Memory {
  const held = looseJson(notebook.read(PAGE) ?? '');
  return isMemory(held) ? held : EMPTY;
}

export function remember(notebook: Notebook, change: Partial<Memory>): Memory {
  const memory = { ...recall(notebook), ...change };
  notebook.write(PAGE, JSON.stringify(memory));
  return memory;
}

/** Notes the archive a share is about to be given for, before it leaves the page. */
export function noteShare(notebook: Notebook, fingerprint: string, digest: string): Memory {
  const { given } = recall(notebook);
  const before = given[fingerprint];
  if (before !== undefined && before !== digest) {
    throw new AnotherArchive();
  }
  return remember(notebook, { given: { ...given, [fingerprint]: digest } });
}

/** What a view of a round adds to what this page has seen of it. */
export function witnessed(memory: Memory, round: RoundView): Partial<Memory> | undefined {
  const { fingerprint, stage, count } = round;
  const { shared = [], ended = [] } = memory;
  if (cameToNothing(round)) {
    // An annulment after a share is none: the round may still be counted.
    const known = [...ended, ...shared].includes(fingerprint);
    return known ? undefined : { ended: [...ended, fingerprint] };
  }
  const begun = stage === 'counted' || (count !== null && count.shares.length > 0);
  return begun && !shared.includes(fingerprint) ? { shared: [...shared, fingerprint] } : undefined;
}

/** Whether a view of a round takes back what this page has seen of it. */
export function reversalOf({ shared, ended }: Memory, round: RoundView): Reversal | undefined {
  const { fingerprint, stage } = round;
  if (stage === 'annulled' || stage === 'not_countable') {
    return shared?.includes(fingerprint) ? 'annulled_after_share' : undefined;
  }
  const opened = !cameToNothing(round) && ended?.includes(fingerprint);
  return opened ? 'opened_after_end' : undefined;
}

function cameToNothing({ stage }: RoundView): boolean {
  return hasEnded(stage) && stage !== 'published';
}

function isMemory(value: unknown): value is Memory {
  return isRecord(value) && isRecord(value.given);
}

const PAGE = 'memory';
const EMPTY: Memory = { given: {} };
