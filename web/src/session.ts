/**
 * A page's secret from the link to the keys: taken from the fragment, which leaves the address at
 * once, kept in the browser under the meeting's name, wiped at sealing or on leaving.
 */
import type { Claim } from './connection';
import { Code, type CodeFlaw, type CodeKind } from './election/code';
import { SigningKey } from './election/key';
import type { MeetingId } from './meeting';
import type { Role } from './protocol';

/** What a link hands over: `k` a chair's or desk's code, `t` a token, `c` the committee's code. */
export interface Fragment {
  readonly key?: string;
  readonly token?: string;
  readonly committee?: string;
}

/** A typed or scanned code, read. */
export type ReadCode =
  | { readonly ok: true; readonly value: Code }
  | { readonly ok: false; readonly flaw: CodeFlaw };

/** Takes the fragment and clears it from the address, so that no history keeps it. */
export function takeFragment(where: Location, history: History): Fragment {
  const fragment = readFragment(where.hash);
  if (where.hash !== '') {
    history.replaceState(null, '', where.pathname + where.search);
  }
  return fragment;
}

/** Takes the fragment of every link that is opened into the open page: the browser loads nothing anew then. */
export function onNewLink(take: (fragment: Fragment) => void): void {
  window.addEventListener('hashchange', () => take(takeFragment(location, history)));
}

/** Reads the fragment of a link. */
export function readFragment(hash: string): Fragment {
  const fields = new URLSearchParams(hash.replace(/^#/, ''));
  const [key, token, committee] = [fields.get('k'), fields.get('t'), fields.get('c')];
  return {
    ...(key ? { key } : {}),
    ...(token ? { token } : {}),
    ...(committee ? { committee } : {}),
  };
}

/** What one role of one meeting keeps in this browser. A browser that keeps nothing loses nothing but comfort. */
export class Keep {
  readonly #prefix: string;
  readonly #storage: Storage | undefined;
  readonly #memory = new Map<string, string>();

  constructor(meeting: MeetingId, role: Role | 'screen' | 'board', storage: Storage | undefined) {
    this.#prefix = `phieukin/${meeting}/${role}/`;
    this.#storage = storage;
  }

  read(name: string): string | undefined {
    const memory = this.#memory.get(name);
    try {
      return memory ?? this.#storage?.getItem(this.#prefix + name) ?? undefined;
    } catch {
      return memory;
    }
  }

  /** Whether the browser itself keeps it; if not, this page remembers it. */
  write(name: string, value: string): boolean {
    try {
      this.#storage?.setItem(this.#prefix + name, value);
      this.#memory.delete(name);
      if (this.#storage !== undefined) {
        return true;
      }
    } catch {
      // Full, or forbidden: the page remembers it instead, and nothing older comes back after a reload.
      this.remove(name);
    }
    this.#memory.set(name, value);
    return false;
  }

  remove(name: string): void {
    this.#memory.delete(name);
    try {
      this.#storage?.removeItem(this.#prefix + name);
    } catch {
      // A browser without storage has nothing to remove.
    }
  }

  /** Forgets everything of this role and meeting. */
  wipe(): void {
    this.#memory.clear();
    try {
      for (const name of Object.keys(this.#storage ?? {})) {
        if (name.startsWith(this.#prefix)) {
          this.#storage?.removeItem(name);
        }
      }
    } catch {
      // As above.
    }
  }
}

/** Keeps across tabs and restarts; for a delegate's own phone. */
export function lastingStorage(): Storage | undefined {
  return available(() => window.localStorage);
}

/** Keeps as long as the tab. */
export function tabStorage(): Storage | undefined {
  return available(() => window.sessionStorage);
}

const SECRET = 'secret';

/** The secret of this page: the link's if it brought one, else the kept one. */
export function secretOf(
  keep: Keep,
  kind: CodeKind,
  fromLink: string | undefined,
): ReadCode | undefined {
  const typed = fromLink ?? keep.read(SECRET);
  if (typed === undefined) {
    return undefined;
  }
  const read = Code.parse(kind, typed);
  if (read.ok) {
    keepSecret(keep, read.value);
  }
  return read;
}

/** Keeps a code that was typed or made here; whether it will be found again after a reload. */
export function keepSecret(keep: Keep, code: Code): boolean {
  return keep.write(SECRET, code.canonical());
}

/** What a code lets a page prove. */
export function claimOf(role: Role, code: Code): (meeting: string) => Claim {
  return (meeting) => ({ role, key: SigningKey.derive('session', meeting, code) });
}

function available(storage: () => Storage): Storage | undefined {
  try {
    return storage();
  } catch {
    return undefined;
  }
}
