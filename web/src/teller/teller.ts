/** A teller's page without its looks: who this is, the code and its keys, what is remembered, what is sent. */
import { computed, effect, type ReadonlySignal, signal } from '@preact/signals';
import { type ActAnswer, performAct } from '../act';
import type { Code } from '../election/code';
import { Crew } from '../election/crew';
import { SigningKey } from '../election/key';
import { browserRandom } from '../election/random';
import { makeTrusteeKey } from '../election/trustee';
import { type Meeting, type MeetingId, openMeeting } from '../meeting';
import type { Act, Attachment, HallView } from '../protocol';
import {
  claimOf,
  Keep,
  keepSecret,
  lastingStorage,
  onNewLink,
  type ReadCode,
  secretOf,
  tabStorage,
  takeFragment,
} from '../session';
import { type Memory, noteShare, recall, remember } from './memory';
import type { Sharer } from './round-work';
import { type Stage, stageOf, turnBetween } from './stage';

/** The public halves of a code's keys. */
export interface PublicKeys {
  readonly session: string;
  readonly trustee: string;
}

export class Teller {
  readonly meeting: Meeting;
  readonly runner = new Crew();
  readonly #notebook: Keep;
  /** The code lives as long as the tab: it stands on paper. */
  readonly #tab: Keep;
  readonly #code = signal<Code | undefined>(undefined);
  readonly #memory = signal<Memory>({ given: {} });
  readonly #rejected = signal(false);

  constructor(id: MeetingId) {
    // No link brings a teller anything: a secret that was pasted here leaves the address.
    takeFragment(location, history);
    onNewLink(() => undefined);
    this.#notebook = new Keep(id, 'teller', lastingStorage());
    this.#tab = new Keep(id, 'teller', tabStorage());
    this.#memory.value = recall(this.#notebook);
    this.#code.value = codeOf(secretOf(this.#tab, 'teller_code', undefined));
    this.meeting = openMeeting(id, (meeting) => this.#claim(meeting));
    this.stage = computed(() => this.#stageNow());
    this.keys = computed(() => {
      const [code, hall] = [this.#code.value, this.meeting.hall.value?.meeting];
      return code && hall ? publicKeys(hall, code) : undefined;
    });
    this.#followStages();
  }

  /** The chair dropped the offered key. */
  get rejected(): ReadonlySignal<boolean> {
    return this.#rejected;
  }

  get memory(): ReadonlySignal<Memory> {
    return this.#memory;
  }

  readonly stage: ReadonlySignal<Stage | undefined>;

  /** The public keys of the code in this meeting, once there is a code. */
  readonly keys: ReadonlySignal<PublicKeys | undefined>;

  choose(slot: number | null): void {
    this.note({ slot });
  }

  takeCode(code: Code): void {
    keepSecret(this.#tab, code);
    this.#code.value = code;
    this.meeting.connection.restart();
  }

  /** Removes the code from this device; the paper has it. */
  dropCode(): void {
    this.#tab.wipe();
    this.#rejected.value = false;
    this.#code.value = undefined;
    this.meeting.connection.restart();
  }

  note(change: Partial<Memory>): void {
    this.#memory.value = remember(this.#notebook, change);
  }

  /** This page as the work at a closed round needs it. */
  sharer(): Sharer {
    return {
      id: this.meeting.id,
      runner: this.runner,
      publicKey: () => this.keys.peek()?.trustee ?? '',
      remembered: () => this.#memory.peek(),
      note: (change) => this.note(change),
      noteShare: (fingerprint, digest) => this.#noteShare(fingerprint, digest),
      secret: (meeting) => ({ meeting, code: this.#heldCode().canonical() }),
      act: (hall, act, attachment) => this.act(hall, act, attachment),
    };
  }

  #noteShare(fingerprint: string, digest: string): void {
    this.#memory.value = noteShare(this.#notebook, fingerprint, digest);
  }

  /** Sends the public key of the code with its proof, for the chosen place. */
  offerKey(hall: HallView, slot: number): Promise<ActAnswer> {
    this.#rejected.value = false;
    const key = SigningKey.derive('trustee', hall.meeting, this.#heldCode());
    return this.act(hall, { act: 'offer_key', slot, key: makeTrusteeKey(key, browserRandom) });
  }

  act(hall: HallView, act: Act, attachment: Attachment | null = null): Promise<ActAnswer> {
    const key = SigningKey.derive('session', hall.meeting, this.#heldCode());
    return performAct(this.meeting.connection, hall, key, act, attachment);
  }

  #stageNow(): Stage | undefined {
    const hall = this.meeting.hall.value;
    const session = this.meeting.connection.session.value;
    return (
      hall &&
      stageOf({
        tellers: hall.tellers,
        slot: this.#memory.value.slot ?? undefined,
        hasCode: this.#code.value !== undefined,
        you: session.status === 'proven' ? session.you : undefined,
      })
    );
  }

  #followStages(): void {
    let before: Stage | undefined;
    effect(() => {
      const now = this.stage.value;
      const turn = turnBetween(before, now);
      before = now ?? before;
      if (turn === 'new_session') {
        this.meeting.connection.restart();
      } else if (turn === 'rejected') {
        this.#rejected.value = true;
      }
      if (this.meeting.hall.value?.phase === 'sealed') {
        this.#tab.wipe();
      }
    });
  }

  #heldCode(): Code {
    const code = this.#code.value;
    if (!code) {
      throw new Error('asked for keys before there was a code');
    }
    return code;
  }

  #claim(meeting: string) {
    const code = this.#code.value;
    return code && claimOf('teller', code)(meeting);
  }
}

function publicKeys(meeting: string, code: Code): PublicKeys {
  return {
    session: SigningKey.derive('session', meeting, code).public.toString(),
    trustee: SigningKey.derive('trustee', meeting, code).public.toString(),
  };
}

function codeOf(read: ReadCode | undefined): Code | undefined {
  return read?.ok ? read.value : undefined;
}
