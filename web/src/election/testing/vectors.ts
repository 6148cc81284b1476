/** The vectors that both implementations read: `tests/vectors` at the top of the repository. */

import { Buffer } from 'node:buffer';
import { readdirSync, readFileSync } from 'node:fs';
import type { CodeFlaw } from '../code';
import type { ProofText } from '../proof';
import type { Markings } from '../seal';
import type { Replacement } from '../spares';

const FOLDER = new URL('../../../../tests/vectors/', import.meta.url);

function read<T>(name: string): T {
  return JSON.parse(readFileSync(new URL(name, FOLDER), 'utf8'));
}

interface HashedText {
  readonly length: number;
  readonly sha256: string;
  readonly first_commitment: string;
}

/** One tiny election made by another program, as published. */
export interface PublishedVectors {
  readonly election: string;
  readonly trustees: string;
  readonly roll: string;
  readonly ballot: string;
  readonly fingerprint: string;
  readonly tracker: string;
  readonly trustee_secret: string;
  readonly first_factor: string;
  readonly signature_hash: string;
  readonly encrypted_tally_sha256: string;
  readonly result: string;
  readonly result_sha256: string;
  readonly hashed: Readonly<
    Record<'pok' | 'sig' | 'individual' | 'blank' | 'overall' | 'decrypt', HashedText>
  >;
  readonly derived: Readonly<Record<'tag' | 'place' | 'code' | 'secret' | 'public', string>>;
}

export function published(): PublishedVectors {
  return read('belenios.json');
}

interface RefusedCode {
  readonly typed: string;
  readonly flaw: CodeFlaw;
}

export interface CodeVectors {
  readonly meeting: string;
  readonly tokens: readonly Readonly<
    Record<'typed' | 'shown' | 'credential' | 'session', string>
  >[];
  readonly teller_codes: readonly Readonly<
    Record<'typed' | 'shown' | 'trustee' | 'session', string>
  >[];
  readonly refused_tokens: readonly RefusedCode[];
  readonly refused_teller_codes: readonly RefusedCode[];
}

export function codes(): CodeVectors {
  return read('codes.json');
}

/** A whole round made by the Rust twin, with the codes that open it. */
export interface RoundVectors {
  readonly archive_base64: string;
  readonly archive_digest: string;
  readonly archive_last_event: string;
  readonly ballot_bytes_limit: number;
  readonly ballots: readonly string[];
  readonly blames: readonly string[];
  readonly closed_bytes: number;
  readonly closed_digest: string;
  readonly closed_last_event: string;
  readonly committee_code: string;
  readonly election: string;
  readonly fingerprint: string;
  readonly markings: readonly Markings[];
  readonly result: string;
  readonly result_digest: string;
  readonly roll: string;
  readonly shares: readonly string[];
  readonly statements: readonly {
    readonly message: string;
    readonly public: string;
    readonly signature: ProofText;
  }[];
  readonly tally: string;
  readonly teller_codes: readonly string[];
  readonly tokens: readonly string[];
  readonly trackers: readonly string[];
  readonly trustees: string;
}

export function wholeRound(): RoundVectors {
  return read('round.json');
}

export type RefusedVector = {
  readonly name: string;
  readonly flaw: string;
} & (
  | { readonly archive_base64: string; readonly replaced?: readonly Replacement[] }
  | { readonly election: string; readonly roll: string; readonly ballot: string }
);

export function refusedVectors(): RefusedVector[] {
  return readdirSync(new URL('refused/', FOLDER))
    .sort()
    .map((file) => read<RefusedVector>(`refused/${file}`));
}

/** A closed round in which an activated spare has voted. */
export interface SpareVectors {
  readonly archive_base64: string;
  readonly replaced: readonly Replacement[];
  readonly ballots: number;
  readonly credentials: readonly string[];
}

export function withSpares(): SpareVectors {
  return read('spares.json');
}

export function bytesOf(base64: string): Uint8Array {
  return new Uint8Array(Buffer.from(base64, 'base64'));
}
