/**
 * The public credentials that may vote in a round: distinct, never saying whose they are
 * (docs/cryptography.md §8).
 */
import { Point } from './group';
import { hexDigest } from './hash';
import { demand } from './outcome';
import { arrayOf, readCanonical, string } from './schema';

export class Roll {
  readonly raw: string;
  readonly credentials: readonly string[];
  readonly #known: ReadonlySet<string>;

  private constructor(raw: string, credentials: readonly string[]) {
    this.raw = raw;
    this.credentials = credentials;
    this.#known = new Set(credentials);
  }

  static read(raw: string): Roll {
    const credentials = readCanonical(raw, arrayOf(string));
    const known = new Set<string>();
    for (const credential of credentials) {
      demand(!credential.includes(','), 'unsupported_weight');
      Point.readKey(credential);
      demand(!known.has(credential), 'duplicate_credential');
      known.add(credential);
    }
    return new Roll(raw, credentials);
  }

  get digest(): string {
    return hexDigest(this.raw);
  }

  contains(credential: string): boolean {
    return this.#known.has(credential);
  }
}
