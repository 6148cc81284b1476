/**
 * What a teller's page must not forget between two visits: which committee it belongs to, how far it
 * has seen the log, and for which archive of each round it has given its share. Nothing of it is secret.
 */
import { isRecord, looseJson } from '../audit/log';
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
}

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

function isMemory(value: unknown): value is Memory {
  return isRecord(value) && isRecord(value.given);
}

const PAGE = 'memory';
const EMPTY: Memory = { given: {} };
