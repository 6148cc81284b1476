/** The chain of events of an archive: who follows whom, and which records belong to each. */
import { demand, refuse } from './outcome';
import { fieldsOf, integer, readCanonical, string } from './schema';

const KINDS = {
  Setup: { records: 4, after: [] },
  Ballot: { records: 1, after: ['Setup', 'Ballot'] },
  EndBallots: { records: 0, after: ['Setup', 'Ballot'] },
  EncryptedTally: { records: 2, after: ['EndBallots'] },
  PartialDecryption: { records: 2, after: ['EncryptedTally', 'PartialDecryption'] },
  Result: { records: 1, after: ['EncryptedTally', 'PartialDecryption'] },
} as const satisfies Record<string, { records: number; after: readonly string[] }>;

export type EventKind = keyof typeof KINDS;

/** A data record, its name checked against its body. */
export interface DataRecord {
  readonly hash: string;
  readonly body: Uint8Array;
}

export interface ArchiveEvent {
  readonly kind: EventKind;
  readonly hash: string;
  /** The data records since the event before. */
  readonly data: readonly DataRecord[];
  /** Length of the archive up to and with this event. */
  readonly end: number;
}

/** Takes the records in file order and refuses the first that may not stand there. */
export class EventChain {
  readonly #events: ArchiveEvent[] = [];
  #pending: DataRecord[] = [];

  add(record: DataRecord): void {
    this.#pending.push(record);
  }

  /** An event record ends the records since the last one. */
  close(record: DataRecord, text: string, end: number): void {
    const last = this.#events.at(-1);
    const event = readCanonical(text, (value) => {
      const fields = fieldsOf(value, ['height', 'type'], ['parent', 'payload']);
      const parent = fields.readOptional('parent', string);
      const height = fields.read('height', integer);
      const type = fields.read('type', string);
      const payload = fields.readOptional('payload', string);
      return {
        ...(parent === undefined ? {} : { parent }),
        height,
        type,
        ...(payload === undefined ? {} : { payload }),
      };
    });
    const kind = kindOf(event.type);
    demand(event.parent === last?.hash, 'wrong_parent');
    demand(event.height === this.#events.length, 'wrong_height');
    demand(mayFollow(kind, last?.kind), 'wrong_event_order');
    const data = this.#pending;
    demand(data.length === KINDS[kind].records, 'wrong_record_count');
    demand(event.payload === data.at(-1)?.hash, 'wrong_payload');
    this.#events.push({ kind, hash: record.hash, data, end });
    this.#pending = [];
  }

  end(): ArchiveEvent[] {
    demand(this.#pending.length === 0, 'stray_record');
    return this.#events.length > 0 ? this.#events : refuse('truncated');
  }
}

function kindOf(type: string): EventKind {
  demand(type !== 'Shuffle' && type !== 'EndShuffles', 'unsupported_event');
  return Object.hasOwn(KINDS, type) ? (type as EventKind) : refuse('unknown_event');
}

function mayFollow(kind: EventKind, last: EventKind | undefined): boolean {
  if (last === undefined) {
    return kind === 'Setup';
  }
  const after: readonly string[] = KINDS[kind].after;
  return after.includes(last);
}
