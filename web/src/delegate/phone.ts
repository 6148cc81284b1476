/**
 * The delegate's phone as a whole: its token, its connection, the committee it holds to, and one driver
 * for every round of the meeting.
 */
import { computed, effect, type ReadonlySignal, signal } from '@preact/signals';
import type { Session } from '../connection';
import { deriveKey, TaskRunner } from '../election';
import type { Code, CodeFlaw } from '../election/code';
import { type Meeting, type MeetingId, openMeeting, roundsOf } from '../meeting';
import type { HallView } from '../protocol';
import {
  claimOf,
  type Fragment,
  Keep,
  keepSecret,
  lastingStorage,
  secretOf,
  tabStorage,
  takeFragment,
} from '../session';
import { RoundDriver } from './round-driver';
import { seenRounds } from './seen-round';
import { judgeLink, plainCode } from './setup';

const COMMITTEE = 'committee';
/** The server has known the kept token. */
const KNOWN = 'known';
/** The rounds whose roll was sealed before the server knew the kept token. */
const EARLIER = 'earlier';
const UNKNOWN_RETRY_MS = 2_000;

/** Whose device it is; a shared one states nothing and follows neither links nor other tabs. */
export type DeviceKind = 'own' | 'shared';

export class DelegatePhone {
  readonly meeting: Meeting;
  readonly #device: DeviceKind;
  /** Ends what listens on the page. */
  readonly #listening = new AbortController();
  readonly #effects: readonly (() => void)[];
  readonly #lasting = signal(true);
  readonly #keep: Keep;
  readonly #drafts: Keep;
  readonly #token = signal<Code | undefined>(undefined);
  readonly #flaw = signal<CodeFlaw | undefined>(undefined);
  readonly #pinned = signal<string | undefined>(undefined);
  /** A committee's code that a link brought and that is not the pinned one. */
  readonly #foreignCode = signal<string | undefined>(undefined);
  readonly #known = signal(false);
  readonly #rounds = signal<ReadonlyMap<string, RoundDriver>>(new Map());
  #runner = new TaskRunner();
  /** The view that was there when the server first knew this token: it may be older than that. */
  #viewAtProof: { readonly hall: HallView | undefined } | undefined;
  #retry: ReturnType<typeof setTimeout> | undefined;

  constructor(
    id: MeetingId,
    fragment: Fragment,
    keep = new Keep(id, 'delegate', lastingStorage()),
    drafts = new Keep(id, 'delegate', tabStorage()),
    device: DeviceKind = 'own',
  ) {
    this.#device = device;
    this.#keep = keep;
    this.#drafts = drafts;
    this.holdsToken = computed(() => this.#token.value !== undefined);
    this.voided = computed(() => {
      const session = this.session.value;
      return session.status === 'proven'
        ? session.you.role === 'delegate' && !session.you.live
        : this.#known.value && session.status === 'unknown';
    });
    this.#take(fragment);
    this.meeting = openMeeting(id, (uuid) => {
      const token = this.#token.peek();
      return token && claimOf('delegate', token)(uuid);
    });
    const head = computed(() => this.meeting.hall.value?.head);
    this.#effects = [
      effect(() => this.#noteKnown(this.session.value)),
      effect(() => this.#follow(this.meeting.hall.value, this.session.value)),
      effect(() => this.#retryUnknown(head.value)),
    ];
    if (device === 'own') {
      const { signal } = this.#listening;
      window.addEventListener('hashchange', () => this.#takeNewLink(), { signal });
      window.addEventListener('storage', () => this.#look(), { signal });
    }
  }

  /** Whether a token is here. */
  readonly holdsToken: ReadonlySignal<boolean>;

  /** What is wrong with the code that a link brought. */
  get flaw(): ReadonlySignal<CodeFlaw | undefined> {
    return this.#flaw;
  }

  /** Whether this browser will still have the token after a reload; without it the paper has to be scanned again. */
  get lasting(): ReadonlySignal<boolean> {
    return this.#lasting;
  }

  get session(): ReadonlySignal<Session> {
    return this.meeting.connection.session;
  }

  /** The server knew this token and takes it no longer: the desk has voided it. */
  readonly voided: ReadonlySignal<boolean>;

  /** The committee's code this phone holds to, without dashes. */
  get pinned(): ReadonlySignal<string | undefined> {
    return this.#pinned;
  }

  /** Another committee's code than the pinned one, brought by a link. */
  get foreignCode(): ReadonlySignal<string | undefined> {
    return this.#foreignCode;
  }

  /** The driver of every round, by the round's uuid. */
  get rounds(): ReadonlySignal<ReadonlyMap<string, RoundDriver>> {
    return this.#rounds;
  }

  /** A token was typed. */
  enter(code: Code): void {
    this.#forgetKnown();
    this.#useToken(code);
    this.meeting.connection.restart();
  }

  /** A link was pasted: its token and committee count as if it had been opened. */
  open(fragment: Fragment): void {
    this.#take(fragment);
    this.meeting.connection.restart();
  }

  /** "Rời cuộc họp": forgets token, choices, ballots and pins. */
  leave(): void {
    this.#forget();
    this.meeting.connection.restart();
  }

  /** Forgets the same and ends for good: no connection, no rounds, nothing listens. */
  end(): void {
    this.#forget();
    clearTimeout(this.#retry);
    this.#listening.abort();
    for (const stop of this.#effects) {
      stop();
    }
    this.meeting.connection.end();
    this.#runner.stop();
  }

  #forget(): void {
    this.#endRounds();
    this.#keep.wipe();
    this.#drafts.wipe();
    this.#token.value = undefined;
    this.#flaw.value = undefined;
    this.#pinned.value = undefined;
    this.#foreignCode.value = undefined;
    this.#known.value = false;
    this.#viewAtProof = undefined;
  }

  #takeNewLink(): void {
    const fragment = takeFragment(location, history);
    if (fragment.token !== undefined) {
      this.open(fragment);
    }
  }

  /** Another tab has written. */
  #look(): void {
    for (const driver of this.#rounds.peek().values()) {
      driver.look();
    }
  }

  #take(fragment: Fragment): void {
    const { token } = fragment;
    if (token !== undefined) {
      this.#forgetKnown();
    }
    const read = secretOf(this.#keep, 'ballot_token', token);
    this.#flaw.value = read && !read.ok ? read.flaw : undefined;
    this.#pinned.value = this.#keep.read(COMMITTEE);
    if (token !== undefined && read?.ok) {
      const judged = judgeLink(fragment.committee, this.#pinned.peek());
      this.#foreignCode.value = judged.link === 'differs' ? judged.code : undefined;
      if (judged.link === 'pins') {
        this.#pin(judged.code);
      }
    }
    if (read?.ok) {
      this.#useToken(read.value);
    }
  }

  #forgetKnown(): void {
    this.#keep.remove(KNOWN);
    this.#keep.remove(EARLIER);
    this.#viewAtProof = undefined;
  }

  #useToken(code: Code): void {
    if (code.canonical() !== this.#token.peek()?.canonical()) {
      this.#endRounds();
      if (this.#token.peek()) {
        this.#drafts.wipe();
      }
      this.#token.value = code;
      this.#known.value = this.#keep.read(KNOWN) !== undefined;
    }
    this.#lasting.value = keepSecret(this.#keep, code);
    this.#flaw.value = undefined;
  }

  #endRounds(): void {
    for (const driver of this.#rounds.peek().values()) {
      driver.end();
    }
    this.#rounds.value = new Map();
    this.#runner.stop();
    this.#runner = new TaskRunner();
  }

  #follow(hall: HallView | undefined, session: Session): void {
    const proven = session.status === 'proven';
    this.#noteEarlier(hall, proven);
    const token = this.#token.value;
    const uuid = this.meeting.connection.meeting.peek();
    if (!hall || !token || !uuid?.startsWith(this.meeting.id)) {
      return;
    }
    const drivers = new Map(this.#rounds.peek());
    for (const round of seenRounds(hall)) {
      const driver = drivers.get(round.id) ?? this.#driver(token, uuid, round);
      drivers.set(round.id, driver);
      driver.follow(round, proven);
    }
    if (drivers.size !== this.#rounds.peek().size) {
      this.#rounds.value = drivers;
    }
    if (hall.phase === 'sealed') {
      this.#keep.remove('secret');
      this.#drafts.wipe();
    }
  }

  /** Once, from the first view after the server knew this token: which rounds were there before it. */
  #noteEarlier(hall: HallView | undefined, proven: boolean): void {
    if (!proven || this.#keep.read(EARLIER) !== undefined) {
      return;
    }
    if (this.#viewAtProof === undefined) {
      this.#viewAtProof = { hall };
    } else if (hall && hall !== this.#viewAtProof.hall) {
      const rounds = roundsOf(hall).map(({ round }) => round.id);
      this.#keep.write(EARLIER, rounds.join(' '));
    }
  }

  #around(round: string) {
    const earlier = this.#keep.read(EARLIER);
    const known = earlier !== undefined && !this.voided.peek();
    return {
      expected: known && !earlier.split(' ').includes(round),
      silent: this.#device === 'shared' || this.meeting.hall.peek()?.phase === 'sealed',
    };
  }

  #noteKnown(session: Session): void {
    if (session.status === 'proven') {
      this.#keep.write(KNOWN, KNOWN);
      this.#known.value = true;
    }
  }

  #driver(token: Code, meeting: string, round: ConstructorParameters<typeof RoundDriver>[1]) {
    return new RoundDriver(
      {
        id: this.meeting.id,
        meeting,
        token,
        credential: deriveKey('credential', meeting, token),
        connection: this.meeting.connection,
        runner: this.#runner,
        keep: this.#keep,
        drafts: this.#drafts,
        pinned: () => this.#pinned.peek(),
        pin: (code) => this.#pin(code),
        around: (id) => this.#around(id),
      },
      round,
    );
  }

  #pin(code: string): void {
    if (this.#pinned.peek() === undefined) {
      this.#keep.write(COMMITTEE, plainCode(code));
      this.#pinned.value = plainCode(code);
    }
  }

  /** The desk's act may arrive after its QR was scanned: when the log has grown, the token is tried again. */
  #retryUnknown(head: string | undefined): void {
    if (head !== undefined && this.session.peek().status === 'unknown') {
      clearTimeout(this.#retry);
      this.#retry = setTimeout(() => this.meeting.connection.restart(), UNKNOWN_RETRY_MS);
    }
  }
}
