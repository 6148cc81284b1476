/** What a round's driver needs of the phone it runs on. */
import type { Connection } from '../connection';
import type { SigningKey, TaskRunner } from '../election';
import type { Code } from '../election/code';
import type { MeetingId } from '../meeting';
import type { Keep } from '../session';
import type { Surroundings } from './round-facts';

/** What every round of this phone shares. */
export interface Phone {
  readonly id: MeetingId;
  /** The meeting's uuid. */
  readonly meeting: string;
  readonly token: Code;
  readonly credential: SigningKey;
  readonly connection: Pick<Connection, 'ask'>;
  readonly runner: TaskRunner;
  readonly keep: Keep;
  /** For half-made choices: forgotten with the tab. */
  readonly drafts: Keep;
  /** The committee's code this phone holds to. */
  readonly pinned: () => string | undefined;
  readonly pin: (code: string) => void;
  /** What the phone as a whole knows that matters to that round. */
  readonly around: (round: string) => Omit<Surroundings, 'lasting'>;
}
