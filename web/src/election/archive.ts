/**
 * The archive of a round, read strictly: any prefix of an election, structure and schema. Whether its
 * proofs and sums hold is for `verdict.ts`. The order of checks is that of the Rust module
 * `election::archive` (docs/cryptography.md §11).
 */
import { utf8Text } from './bytes';
import { type ArchiveEvent, EventChain } from './event';
import { hexDigest } from './hash';
import { demand, refuse } from './outcome';
import { type Election, readElection } from './parameters';
import { readName, readRecords, type TarRecord } from './record';
import { Roll } from './roll';
import { fieldsOf, integer, readCanonical, string } from './schema';
import { decryptionText, type PartialDecryption } from './share';
import { type ElectionResult, resultOf, resultText, tallyText } from './tally';
import { Trustees } from './trustee';

/** How far the round has come. */
export type Stage = 'setup' | 'voting' | 'closed' | 'finished';

export interface SizedTally {
  readonly raw: string;
  readonly tallied: number;
  readonly weight: number;
}

export interface OwnedDecryption {
  readonly owner: number;
  readonly share: PartialDecryption;
}

/** A whole archive, every part in its form. */
export interface Archive {
  /** The last event's hash in hex. */
  readonly lastEvent: string;
  readonly digest: string;
  /** Digest of the archive up to the encrypted tally, when it has one. */
  readonly closingDigest?: string;
  readonly election: Election;
  readonly trustees: Trustees;
  readonly roll: Roll;
  /** The ballots' texts, in event order; verified by `verdict.ts`. */
  readonly ballots: readonly string[];
  /** The round takes no more ballots. */
  readonly ended: boolean;
  readonly tally?: SizedTally;
  readonly decryptions: readonly OwnedDecryption[];
  readonly result?: ElectionResult;
}

export function readArchive(bytes: Uint8Array): Archive {
  const events = readEvents(bytes);
  const [setup, ...later] = events;
  const { election, trustees, roll } = readSetup(setup ?? refuse('truncated'));
  const ofKind = (kind: ArchiveEvent['kind']) => later.filter((event) => event.kind === kind);
  const tallyEvent = ofKind('EncryptedTally')[0];
  const resultEvent = ofKind('Result')[0];
  const ballots = ofKind('Ballot').map((event) => textOf(bodyOf(event)));
  const tally = tallyEvent && readTally(tallyEvent);
  const decryptions = ofKind('PartialDecryption').map(readDecryption);
  const result = resultEvent && readResult(resultEvent);
  return {
    lastEvent: events.at(-1)?.hash ?? refuse('truncated'),
    digest: hexDigest(bytes),
    ...(tallyEvent ? { closingDigest: hexDigest(bytes.subarray(0, tallyEvent.end)) } : {}),
    election,
    trustees,
    roll,
    ballots,
    ended: ofKind('EndBallots').length > 0,
    ...(tally ? { tally } : {}),
    decryptions,
    ...(result ? { result } : {}),
  };
}

export function stageOf(archive: Archive): Stage {
  if (archive.result) {
    return 'finished';
  }
  if (archive.ended) {
    return 'closed';
  }
  return archive.ballots.length > 0 ? 'voting' : 'setup';
}

/** Steps 1 to 5: records, names, the chain of events. */
function readEvents(bytes: Uint8Array): ArchiveEvent[] {
  const records = readRecords(bytes);
  const first = records.next();
  const time = readHeader(first.done ? refuse('truncated') : first.value);
  const chain = new EventChain();
  for (const record of records) {
    demand(record.time === time, 'wrong_time');
    const { hash, isEvent } = readName(record);
    const entry = { hash, body: record.body };
    if (isEvent) {
      chain.close(entry, textOf(record.body), record.end);
    } else {
      chain.add(entry);
    }
  }
  return chain.end();
}

/** The header record; gives the one time of all records. */
function readHeader(record: TarRecord): number {
  demand(record.name === 'BELENIOS', 'wrong_record_name');
  const header = readCanonical(textOf(record.body), (value) => {
    const fields = fieldsOf(value, ['version', 'timestamp']);
    const version = fields.read('version', integer);
    const timestamp = fields.read<number | string>('timestamp', (time) =>
      typeof time === 'string' ? time : integer(time),
    );
    return { version, timestamp };
  });
  demand(header.version === 1, 'unsupported_version');
  const written = header.timestamp;
  demand(typeof written === 'number' || PLAIN_SECONDS.test(written), 'malformed_number');
  demand(record.time === Number(written), 'wrong_time');
  return record.time;
}

const PLAIN_SECONDS = /^(0|[1-9][0-9]{0,10})$/;

interface Setup {
  readonly election: Election;
  readonly trustees: Trustees;
  readonly roll: Roll;
}

/** Steps 6 and 7. */
function readSetup(event: ArchiveEvent): Setup {
  const [election, trustees, roll, setup] = event.data;
  demand(election !== undefined && trustees !== undefined && roll !== undefined, 'truncated');
  const named = readCanonical(textOf(setup?.body ?? refuse('truncated')), (value) => {
    const fields = fieldsOf(value, ['election', 'trustees', 'credentials']);
    return {
      election: fields.read('election', string),
      trustees: fields.read('trustees', string),
      credentials: fields.read('credentials', string),
    };
  });
  const names = [named.election, named.trustees, named.credentials];
  demand(names.every(isHex), 'malformed_digest');
  demand(
    names.every((name, index) => name === event.data[index]?.hash),
    'wrong_setup',
  );
  return {
    election: readElection(textOf(election.body)),
    trustees: Trustees.read(textOf(trustees.body)),
    roll: Roll.read(textOf(roll.body)),
  };
}

function readTally(event: ArchiveEvent): SizedTally {
  const [tally, sized] = pair(event);
  const raw = textOf(tally.body);
  readCanonical(raw, tallyText);
  const counters = readCanonical(textOf(sized.body), (value) => {
    const fields = fieldsOf(value, ['num_tallied', 'total_weight', 'encrypted_tally']);
    return {
      num_tallied: fields.read('num_tallied', integer),
      total_weight: fields.read('total_weight', integer),
      encrypted_tally: fields.read('encrypted_tally', string),
    };
  });
  demandNames(counters.encrypted_tally, tally.hash);
  return { raw, tallied: counters.num_tallied, weight: counters.total_weight };
}

function readDecryption(event: ArchiveEvent): OwnedDecryption {
  const [decryption, owned] = pair(event);
  const share = readCanonical(textOf(decryption.body), decryptionText);
  const named = readCanonical(textOf(owned.body), (value) => {
    const fields = fieldsOf(value, ['owner', 'payload']);
    return { owner: fields.read('owner', integer), payload: fields.read('payload', string) };
  });
  demandNames(named.payload, decryption.hash);
  return { owner: named.owner, share };
}

function readResult(event: ArchiveEvent): ElectionResult {
  const { result } = readCanonical(textOf(bodyOf(event)), resultText);
  demand(
    result.flat().every((count) => count <= 0xffff_ffff),
    'wrong_type',
  );
  return resultOf(result);
}

/** The body of the only data record of an event. */
function bodyOf(event: ArchiveEvent): Uint8Array {
  return event.data[0]?.body ?? refuse('wrong_record_count');
}

function pair(event: ArchiveEvent) {
  const [first, second] = event.data;
  demand(first !== undefined && second !== undefined, 'wrong_record_count');
  return [first, second] as const;
}

function demandNames(name: string, hash: string): void {
  demand(isHex(name), 'malformed_digest');
  demand(name === hash, 'wrong_payload');
}

function isHex(text: string): boolean {
  return /^[0-9a-f]{64}$/.test(text);
}

function textOf(body: Uint8Array): string {
  return utf8Text(body) ?? refuse('malformed_json');
}
