/**
 * The trustees of a round, which are its tellers: each tells a key and proves to know its secret.
 * Flaws come in the order that the Rust module `election::trustee` writes down
 * (docs/cryptography.md §7).
 */
import { concatBytes } from './bytes';
import { Point, product } from './group';
import { digest, hexDigest } from './hash';
import type { Json } from './json';
import type { SigningKey } from './key';
import { demand, refuse } from './outcome';
import { GROUP } from './parameters';
import { isKnown, type ProofText, proofText, proveKnown, readProof, writeProof } from './proof';
import type { Random } from './random';
import { arrayOf, fieldsOf, readCanonical, string } from './schema';
import { TRUSTEES } from './tag';

/** A trustee's public key with its proof, as it is written. */
export interface TrusteeKey {
  readonly pok: ProofText;
  readonly public_key: string;
  readonly name?: string;
}

/** Proves to know the secret of `key`: what a teller's page sends. */
export function makeTrusteeKey(key: SigningKey, random: Random): TrusteeKey {
  const prefix = pokPrefix(key.public);
  const pok = key.prove(prefix, random, (secret, nonce) => proveKnown(secret, prefix, nonce));
  return { pok: writeProof(pok), public_key: key.public.toString() };
}

/** All trustees of a round, owner 1 first. */
export class Trustees {
  /** The very text that is hashed. */
  readonly raw: string;
  readonly keys: readonly TrusteeKey[];
  readonly #points: readonly Point[];

  private constructor(raw: string, keys: readonly TrusteeKey[], points: readonly Point[]) {
    this.raw = raw;
    this.keys = keys;
    this.#points = points;
  }

  static read(raw: string): Trustees {
    const keys = readCanonical(raw, arrayOf(single)).map(([, key]) => key);
    demand(keys.length > 0, 'no_trustee');
    const known = new Set<string>();
    const points = keys.map((key) => {
      const point = Point.readKey(key.public_key);
      demand(!known.has(key.public_key), 'duplicate_trustee');
      known.add(key.public_key);
      return point;
    });
    return new Trustees(raw, keys, points);
  }

  static fromKeys(keys: readonly TrusteeKey[]): Trustees {
    return Trustees.read(
      JSON.stringify(
        keys.map(({ pok, public_key, name }) => [
          SINGLE,
          { pok, public_key, ...(name === undefined ? {} : { name }) },
        ]),
      ),
    );
  }

  get digest(): string {
    return hexDigest(this.raw);
  }

  /** Checks every proof, and that the election's key is the joint one. */
  verify(electionKey: Point): void {
    for (const [index, key] of this.keys.entries()) {
      const proof = readProof(key.pok);
      const point = this.point(index + 1);
      demand(isKnown(point, pokPrefix(point), proof), 'bad_trustee_proof');
    }
    demand(this.jointKey().equals(electionKey), 'wrong_joint_key');
  }

  /** y, the product of the keys. */
  jointKey(): Point {
    return product(this.#points);
  }

  /** The key of the trustee numbered `owner`, from 1. */
  point(owner: number): Point {
    return this.#points[owner - 1] ?? refuse('wrong_owner');
  }

  /** The number from 1 of the trustee with this public key, if it is one of them. */
  ownerOf(publicKey: Point): number | undefined {
    const index = this.#points.findIndex((point) => point.equals(publicKey));
    return index === -1 ? undefined : index + 1;
  }

  /** Mã Tổ kiểm phiếu, which people compare: 80 bits of a stretched hash of the trustees. */
  committeeCode(): string {
    const first = digest(`${TRUSTEES}|${this.raw}`);
    let hash = first;
    for (let round = 0; round < STRETCH; round += 1) {
      hash = digest(concatBytes(hash, first));
    }
    return crockford(hash);
  }
}

/** The first 80 bits as 4 groups of 4 characters. */
function crockford(hash: Uint8Array): string {
  const bits = [...hash.slice(0, 10)].map((byte) => byte.toString(2).padStart(8, '0')).join('');
  const characters = (bits.match(/.{5}/g) ?? []).map((five) =>
    CROCKFORD.charAt(Number.parseInt(five, 2)),
  );
  return (characters.join('').match(/.{4}/g) ?? []).join('-');
}

function pokPrefix(key: Point): string {
  return `pok|${GROUP}|${key}|`;
}

/** One entry `["Single", key]`. */
function single(entry: Json): [string, TrusteeKey] {
  const [kind, key, ...more] = Array.isArray(entry) ? entry : refuse('wrong_type');
  demand(typeof kind === 'string', 'wrong_type');
  demand(kind === SINGLE, 'unsupported_trustees');
  demand(key !== undefined && more.length === 0, 'wrong_type');
  return [SINGLE, trusteeKey(key)];
}

function trusteeKey(value: Json): TrusteeKey {
  const fields = fieldsOf(value, ['pok', 'public_key'], ['name']);
  const pok = fields.read('pok', proofText);
  const public_key = fields.read('public_key', string);
  const name = fields.readOptional('name', string);
  return { pok, public_key, ...(name === undefined ? {} : { name }) };
}

const SINGLE = 'Single';
const STRETCH = 32_768;
const CROCKFORD = '0123456789abcdefghjkmnpqrstvwxyz';
