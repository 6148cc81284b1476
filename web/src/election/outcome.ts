/**
 * How the protocol says no. Inside these modules a flaw is thrown as `Refused`; the public face
 * (`../election.ts`) turns it into an `Outcome`, so that a page handles it like any other answer.
 */
import type { Flaw } from './flaw';

/** What a public function gives: the value, or the flaw both implementations name alike. */
export type Outcome<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly flaw: Flaw };

/** The input is not what the protocol allows. */
export class Refused extends Error {
  readonly flaw: Flaw;

  constructor(flaw: Flaw) {
    super(flaw);
    this.name = 'Refused';
    this.flaw = flaw;
  }
}

/** Refuses with `flaw`; an expression, so that it can stand where a value is wanted. */
export function refuse(flaw: Flaw): never {
  throw new Refused(flaw);
}

/** Refuses with `flaw` unless `holds`. */
export function demand(holds: boolean, flaw: Flaw): asserts holds {
  if (!holds) {
    refuse(flaw);
  }
}

/** Runs `work`; a flaw becomes an answer, a fault of the program stays an exception. */
export function outcome<T>(work: () => T): Outcome<T> {
  try {
    return { ok: true, value: work() };
  } catch (error) {
    if (error instanceof Refused) {
      return { ok: false, flaw: error.flaw };
    }
    throw error;
  }
}

/** As `outcome`, for work that takes its time. */
export async function outcomeOf<T>(work: () => Promise<T>): Promise<Outcome<T>> {
  try {
    return { ok: true, value: await work() };
  } catch (error) {
    return outcome(() => {
      throw error;
    });
  }
}
