/**
 * What this browser keeps of a round, under the round's uuid and the credential: another token on the
 * same device never meets the ballot of the one before. What cannot be read was never kept.
 *
 * Promises: everything but the draft is written once and stays: whichever tab seals, states or counts
 * first has done so for all. A draft lives in its tab and ends with sealing.
 */
import type { Keep } from '../session';
import type { Ticked } from './paper';
import type { Kept } from './round-facts';

/** The public credential; only its text is used. */
interface Named {
  toString(): string;
}

type Once = Omit<Kept, 'draft'>;

const ONCE = [
  'fingerprint',
  'sealed',
  'receipt',
  'vouched',
  'recounted',
  'refuted',
  'checked',
] as const;
const DRAFT = 'draft';

export class RoundKeep {
  readonly #keep: Keep;
  readonly #drafts: Keep;
  readonly #name: string;

  constructor(keep: Keep, drafts: Keep, round: string, credential: Named) {
    this.#keep = keep;
    this.#drafts = drafts;
    this.#name = `round/${round}/${credential.toString().slice(0, 16)}`;
  }

  /** As it stands now, whichever tab wrote it; `known` is what this page has read before. */
  read(known: Kept = {}): Kept {
    const stored = this.#readOnce();
    const { draft: _, receipt, ...rest } = known;
    const sealed = stored.sealed ?? rest.sealed;
    const own = receipt !== undefined && sealed?.tracker === rest.sealed?.tracker;
    const draft = sealed ? undefined : this.#parsed(this.#drafts, DRAFT);
    return {
      ...rest,
      ...(own ? { receipt } : {}),
      ...stored,
      ...(draft === undefined ? {} : { draft: draft as Ticked }),
    };
  }

  /** Keeps what is not kept yet. Whether all of it will be found again after a reload. */
  add(more: Once): boolean {
    let lasting = true;
    for (const part of ONCE) {
      const value = more[part];
      if (value !== undefined && this.#keep.read(this.#at(part)) === undefined) {
        lasting = this.#keep.write(this.#at(part), JSON.stringify(value)) && lasting;
      }
    }
    if (this.#keep.read(this.#at('sealed')) !== undefined) {
      this.dropDraft();
    }
    return lasting;
  }

  /** Keeps a half-made choice, unless the ballot is sealed. */
  draft(ticked: Ticked): void {
    if (this.#keep.read(this.#at('sealed')) === undefined) {
      this.#drafts.write(this.#at(DRAFT), JSON.stringify(ticked));
    }
  }

  dropDraft(): void {
    this.#drafts.remove(this.#at(DRAFT));
  }

  #readOnce(): Once {
    const parts = ONCE.map((part) => [part, this.#parsed(this.#keep, part)] as const);
    return Object.fromEntries(parts.filter(([, value]) => value !== undefined)) as Once;
  }

  #parsed(keep: Keep, part: string): unknown {
    try {
      return JSON.parse(keep.read(this.#at(part)) ?? 'null') ?? undefined;
    } catch {
      return undefined;
    }
  }

  #at(part: string): string {
    return `${this.#name}/${part}`;
  }
}
