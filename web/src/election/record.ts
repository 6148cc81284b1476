/**
 * The records of a `.bel` file: an old-style tar without an end mark, every header written in one way
 * (docs/cryptography.md §11; the order of checks is that of the Rust module `election::archive`).
 */
import { bytesToHex, utf8Text, utf8ToBytes } from './bytes';
import { digest } from './hash';
import { demand } from './outcome';

export interface TarRecord {
  readonly name: string;
  readonly time: number;
  readonly body: Uint8Array;
  /** Where the record after it starts: the length of the archive that ends here. */
  readonly end: number;
}

const BLOCK = 512;

/** Reads record after record; refuses what writing the same record would not give. */
export function* readRecords(bytes: Uint8Array): Generator<TarRecord, void> {
  let start = 0;
  while (start < bytes.length) {
    const record = readRecord(bytes, start);
    yield record;
    start = record.end;
  }
}

function readRecord(bytes: Uint8Array, start: number): TarRecord {
  demand(bytes.length - start >= BLOCK, 'truncated');
  const header = bytes.subarray(start, start + BLOCK);
  const nul = header.indexOf(0);
  const name = header.subarray(0, nul === -1 ? NAME_LIMIT : Math.min(nul, NAME_LIMIT));
  const text = utf8Text(name);
  const [size, time] = [octal(header, SIZE_AT), octal(header, TIME_AT)];
  demand(text !== undefined, 'bad_record_header');
  demand(size !== undefined && time !== undefined, 'bad_record_header');
  const written = headerOf(name, size, time);
  demand(
    header.every((byte, index) => byte === written[index]),
    'bad_record_header',
  );
  const bodyStart = start + BLOCK;
  const end = bodyStart + Math.ceil(size / BLOCK) * BLOCK;
  demand(end <= bytes.length, 'truncated');
  const padding = bytes.subarray(bodyStart + size, end);
  demand(
    padding.every((byte) => byte === 0),
    'bad_padding',
  );
  return { name: text, time, body: bytes.subarray(bodyStart, bodyStart + size), end };
}

/** The bytes of one record: header, body, zeros up to the block. */
export function writeRecord(name: string, time: number, body: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(BLOCK + Math.ceil(body.length / BLOCK) * BLOCK);
  bytes.set(headerOf(utf8ToBytes(name), body.length, time));
  bytes.set(body, BLOCK);
  return bytes;
}

const NAME_LIMIT = 100;
const SIZE_AT = 124;
const TIME_AT = 136;
const CHECKSUM_AT = 148;

function headerOf(name: Uint8Array, size: number, time: number): Uint8Array {
  const header = new Uint8Array(BLOCK);
  const put = (text: string, at: number) => header.set(utf8ToBytes(text), at);
  header.set(name);
  put('0000644', 100);
  put('0000000', 108);
  put('0000000', 116);
  put(size.toString(8).padStart(11, '0'), SIZE_AT);
  put(time.toString(8).padStart(11, '0'), TIME_AT);
  put('        ', CHECKSUM_AT);
  put('0', 156);
  const sum = header.reduce((total, byte) => total + byte, 0);
  put(`${sum.toString(8).padStart(6, '0')}\0 `, CHECKSUM_AT);
  return header;
}

/** The number that 11 octal digits at `at` write. */
function octal(header: Uint8Array, at: number): number | undefined {
  const text = String.fromCharCode(...header.subarray(at, at + 11));
  return /^[0-7]{11}$/.test(text) ? Number.parseInt(text, 8) : undefined;
}

/** What a data or event record is, its name checked against its body. */
export function readName(record: TarRecord): { readonly hash: string; readonly isEvent: boolean } {
  const match = /^([0-9a-f]{64})\.(data|event)\.json$/.exec(record.name);
  const hash = match?.[1];
  demand(hash !== undefined, 'wrong_record_name');
  demand(bytesToHex(digest(record.body)) === hash, 'wrong_record_hash');
  return { hash, isEvent: match?.[2] === 'event' };
}
