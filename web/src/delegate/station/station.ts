/**
 * The shared voting station: one delegate after the other at the same machine, for those without a phone.
 *
 * Promises: everything is kept in memory alone; every delegate has a connection of their own; when one has finished,
 * cancelled or gone, nothing of them is left to be found by the next.
 */
import { type ReadonlySignal, signal } from '@preact/signals';
import type { MeetingId } from '../../meeting';
import { type Fragment, Keep } from '../../session';
import { DelegatePhone } from '../phone';

/** One delegate's time at the machine, or the time in which nobody is there. */
export interface Turn {
  readonly number: number;
  readonly phone: DelegatePhone;
}

export class Station {
  readonly #id: MeetingId;
  readonly #turn;

  constructor(id: MeetingId, fragment: Fragment = {}) {
    this.#id = id;
    this.#turn = signal(this.#begin(1, fragment));
  }

  get turn(): ReadonlySignal<Turn> {
    return this.#turn;
  }

  /** A token was scanned or typed; while somebody is at the machine no other is taken. */
  enter(fragment: Fragment): void {
    if (!this.#turn.peek().phone.holdsToken.peek()) {
      this.#next(fragment);
    }
  }

  /** Wipes all that is known of the delegate; the next may come. */
  wipe(): void {
    this.#next({});
  }

  #next(fragment: Fragment): void {
    const { number, phone } = this.#turn.peek();
    phone.end();
    this.#turn.value = this.#begin(number + 1, fragment);
  }

  #begin(number: number, fragment: Fragment): Turn {
    const memory = () => new Keep(this.#id, 'delegate', undefined);
    return { number, phone: new DelegatePhone(this.#id, fragment, memory(), memory(), 'shared') };
  }
}
