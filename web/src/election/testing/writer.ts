/** Writes archives for tests, sound ones and ones that lie consistently. */
import { concatBytes, utf8ToBytes } from '../bytes';
import { hexDigest } from '../hash';
import { writeRecord } from '../record';

/** An archive under construction; every record and event is chained as the format asks. */
export class ArchiveWriter {
  readonly #time: number;
  #parts: Uint8Array[];
  #height = 0;
  #parent: string | undefined;

  constructor(time: number) {
    this.#time = time;
    const header = JSON.stringify({ version: 1, timestamp: String(time) });
    this.#parts = [writeRecord('BELENIOS', time, utf8ToBytes(header))];
  }

  /** Adds data records, of which the last is the event's payload, and the event. */
  event(type: string, ...data: readonly string[]): this {
    for (const body of data) {
      this.record('data', body);
    }
    const last = data.at(-1);
    const event = JSON.stringify({
      ...(this.#parent === undefined ? {} : { parent: this.#parent }),
      height: this.#height,
      type,
      ...(last === undefined ? {} : { payload: hexDigest(last) }),
    });
    this.record('event', event);
    this.#parent = hexDigest(event);
    this.#height += 1;
    return this;
  }

  setup(election: string, trustees: string, roll: string): this {
    const setup = {
      election: hexDigest(election),
      trustees: hexDigest(trustees),
      credentials: hexDigest(roll),
    };
    return this.event('Setup', election, trustees, roll, JSON.stringify(setup));
  }

  tally(raw: string, ballots: number): this {
    const sized = {
      num_tallied: ballots,
      total_weight: ballots,
      encrypted_tally: hexDigest(raw),
    };
    return this.event('EncryptedTally', raw, JSON.stringify(sized));
  }

  decryption(owner: number, raw: string): this {
    return this.event('PartialDecryption', raw, JSON.stringify({ owner, payload: hexDigest(raw) }));
  }

  record(kind: 'data' | 'event', body: string): this {
    const name = `${hexDigest(body)}.${kind}.json`;
    this.#parts.push(writeRecord(name, this.#time, utf8ToBytes(body)));
    return this;
  }

  bytes(): Uint8Array {
    return concatBytes(...this.#parts);
  }
}
