/** Writes logs for tests as the server does: chained lines, acts signed by real keys. */
import { hexDigest } from '../../election/hash';
import type { SigningKey } from '../../election/key';
import { actMessage } from '../../election/message';
import type { Random } from '../../election/random';
import type { LogEvent } from '../log';

export const MEETING = 'c0ffee00-0000-4000-8000-000000000001';

export class LogWriter {
  readonly #random: Random;
  readonly #lines: string[] = [];

  constructor(random: Random) {
    this.#random = random;
    this.#push(null, [{ event: 'meeting_created', meeting: MEETING }]);
  }

  get head(): string {
    return hexDigest(this.#lines.at(-1) ?? '');
  }

  get text(): string {
    return `${this.#lines.join('\n')}\n`;
  }

  /** A line whose act is signed by `key`. */
  add(key: SigningKey, act: object, ...events: readonly LogEvent[]): this {
    const { head } = this;
    const raw = JSON.stringify(act);
    const signature = key.sign(actMessage(MEETING, head, raw), this.#random);
    this.#push({ act: raw, head, key: key.public.toString(), signature }, events);
    return this;
  }

  #push(act: object | null, events: readonly LogEvent[]): void {
    const previous = this.#lines.length === 0 ? null : this.head;
    const height = this.#lines.length;
    const at = '2015-01-05T01:00:00Z';
    this.#lines.push(JSON.stringify({ height, previous, at, act, events }));
  }
}
