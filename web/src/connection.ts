/**
 * The socket of a page: handshake, reconnection, requests and their answers. A page never sees a
 * socket; it sees the `link`, the `session` it has proven, and one promise a request.
 *
 * Secrets stay here and in the page: what crosses the wire is a signature over the server's nonce.
 */
import { type ReadonlySignal, signal } from '@preact/signals';
import { takeEarly } from './early-socket';
import { bytesToHex } from './election/bytes';
import type { SigningKey } from './election/key';
import { sessionMessage } from './election/message';
import { browserRandom } from './election/random';
import type { ClientMessage, Role, ServerMessage, You } from './protocol';

/** Whether the server can be reached. */
export type Link = 'connecting' | 'live' | 'lost';

/** What the server takes this page for. */
export type Session =
  | { readonly status: 'none' }
  | { readonly status: 'watching' }
  | { readonly status: 'proven'; readonly you: You; readonly local: boolean }
  | { readonly status: 'waiting' }
  | { readonly status: 'unknown' };

/** What the page proves to be. */
export interface Claim {
  readonly role: Role;
  readonly key: SigningKey;
}

/** A message of the server that carries a view. */
export type ViewMessage = Extract<ServerMessage, { view: unknown }>;

/** An answer to a request of this page. */
export type Answer = Extract<ServerMessage, { request: number }>;

/** The link broke before the answer came: what was asked may or may not have happened. */
export interface Lost {
  readonly type: 'lost';
}

/** A message without the number that its request gives it. */
export type WithoutRequest<T> = T extends { request: number } ? Omit<T, 'request'> : never;

/** A request before it has its number. */
export type Asking = WithoutRequest<ClientMessage>;

/** The part of a `WebSocket` that is used; tests give their own. */
export interface Socket {
  send(text: string): void;
  close(): void;
  onclose: ((event: CloseEvent) => void) | null;
  onmessage: ((event: MessageEvent) => void) | null;
  /** What came before this page listened. */
  readonly heard?: readonly MessageEvent[];
}

export interface ConnectionOptions {
  readonly url: string;
  /** What to prove in that meeting (its uuid); nothing means to watch. */
  readonly claim: (meeting: string) => Claim | undefined;
  readonly onView: (message: ViewMessage) => void;
  readonly open?: (url: string) => Socket;
}

interface Pending {
  readonly message: ClientMessage & { readonly request: number };
  readonly settle: (answer: Answer | Lost) => void;
  /** Runs from sending on; a socket that answers nothing is not trusted to be alive. */
  patience?: ReturnType<typeof setTimeout>;
}

/** The same bytes again give the same answer, so these are sent again after an interruption. */
const REPEATABLE: readonly ClientMessage['type'][] = ['cast', 'find_ballot', 'state'];

const FIRST_DELAY_MS = 500;
const LONGEST_DELAY_MS = 8_000;
/** A socket that slept longer than this is not trusted to be alive. */
const SLEEP_MS = 5_000;
/** A request without an answer for this long means that the socket is dead. */
const PATIENCE_MS = 8_000;
/** A paper is set and drawn before it is sent: that may take a slow machine longer. */
const MAKING_MS = 60_000;
/** The close code of a message that is too big. */
const TOO_BIG = 1009;

export class Connection {
  readonly #options: ConnectionOptions;
  readonly #link = signal<Link>('connecting');
  readonly #session = signal<Session>({ status: 'none' });
  readonly #meeting = signal<string | undefined>(undefined);
  readonly #pending = new Map<number, Pending>();
  #socket: Socket | undefined;
  #request = 0;
  #failures = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #hiddenSince: number | undefined;
  /** The server does not know the claimed key: watch, until `restart` tries it again. */
  #refused = false;
  #ended = false;
  readonly #following = new AbortController();

  constructor(options: ConnectionOptions) {
    this.#options = options;
    this.#connect();
  }

  get link(): ReadonlySignal<Link> {
    return this.#link;
  }

  get session(): ReadonlySignal<Session> {
    return this.#session;
  }

  /** The uuid of the meeting, from the first challenge on. */
  get meeting(): ReadonlySignal<string | undefined> {
    return this.#meeting;
  }

  /** Asks; repeatable requests outlive interruptions, any other ends as `lost` with the link. */
  ask(asking: Asking): Promise<Answer | Lost> {
    this.#request += 1;
    const message = { ...asking, request: this.#request };
    return new Promise((settle) => {
      const proven = this.#session.peek().status === 'proven';
      if (!proven && !REPEATABLE.includes(message.type)) {
        settle({ type: 'lost' });
        return;
      }
      const pending: Pending = { message, settle };
      this.#pending.set(message.request, pending);
      if (proven) {
        this.#ask(pending);
      }
    });
  }

  /** The page has another claim: connects anew with it, and what was asked under the last one is lost. */
  restart(): void {
    this.#reconnect();
    this.#settleLost(() => true);
  }

  /** Ends for good. */
  end(): void {
    this.#ended = true;
    this.#following.abort();
    this.#drop();
    this.#settleLost(() => true);
  }

  /** Reconnects at once when the page is seen again or the network is back; says so at once when it is gone. */
  followWakefulness(target: Document, network: Window): void {
    const { signal } = this.#following;
    const seen = () => {
      if (target.visibilityState === 'hidden') {
        this.#hiddenSince = Date.now();
      } else if (this.#link.value !== 'live' || this.#slept()) {
        this.#reconnect();
      }
    };
    target.addEventListener('visibilitychange', seen, { signal });
    network.addEventListener('online', () => this.#reconnect(), { signal });
    const gone = () => {
      if (this.#socket) {
        this.#lose(this.#socket);
      }
    };
    network.addEventListener('offline', gone, { signal });
  }

  #slept(): boolean {
    return this.#hiddenSince !== undefined && Date.now() - this.#hiddenSince > SLEEP_MS;
  }

  /** The same claim, at once: the page woke up, or the network is back. */
  #reconnect(): void {
    this.#refused = false;
    this.#drop();
    this.#failures = 0;
    this.#connect();
  }

  #connect(): void {
    if (this.#ended) {
      return;
    }
    clearTimeout(this.#timer);
    const open = this.#options.open ?? openWebSocket;
    const socket = open(this.#options.url);
    this.#socket = socket;
    socket.onmessage = (event) => this.#receive(event.data);
    socket.onclose = ({ code }) => {
      if (code === TOO_BIG) {
        this.#settleUnreadable();
      }
      this.#lose(socket);
    };
    for (const { data } of socket.heard ?? []) {
      this.#receive(data);
    }
  }

  #drop(): void {
    clearTimeout(this.#timer);
    const socket = this.#socket;
    this.#socket = undefined;
    if (socket) {
      socket.onclose = null;
      socket.onmessage = null;
      socket.close();
    }
    this.#session.value = { status: this.#refused ? 'unknown' : 'none' };
    this.#link.value = 'connecting';
    for (const { patience } of this.#pending.values()) {
      clearTimeout(patience);
    }
    this.#settleLost(({ type }) => !REPEATABLE.includes(type));
  }

  #lose(socket: Socket): void {
    if (socket !== this.#socket) {
      return;
    }
    this.#drop();
    this.#link.value = 'lost';
    const longest = Math.min(LONGEST_DELAY_MS, FIRST_DELAY_MS * 2 ** this.#failures);
    this.#failures += 1;
    this.#timer = setTimeout(() => this.#connect(), longest * (0.5 + Math.random() / 2));
  }

  #settleLost(which: (message: ClientMessage) => boolean): void {
    for (const { message } of [...this.#pending.values()]) {
      if (which(message)) {
        this.#settle(message.request, { type: 'lost' });
      }
    }
  }

  /** The server could not read a message and does not say which: none of those under way is sent again. */
  #settleUnreadable(): void {
    for (const request of [...this.#pending.keys()]) {
      this.#settle(request, { type: 'refused', request, refusal: { refusal: 'unreadable' } });
    }
  }

  #receive(data: unknown): void {
    const message = readMessage(data);
    if (message === undefined) {
      return;
    }
    switch (message.type) {
      case 'challenge':
        this.#answerChallenge(message.meeting, message.nonce);
        return;
      case 'welcome':
        this.#failures = 0;
        this.#session.value = { status: 'proven', you: message.you, local: message.local };
        this.#resend();
        return;
      case 'waiting':
        this.#session.value = { status: 'waiting' };
        return;
      case 'unknown':
        this.#refused = true;
        this.#session.value = { status: 'unknown' };
        return;
      case 'hall':
      case 'chair':
      case 'desk':
        this.#failures = 0;
        this.#options.onView(message);
        return;
      case 'unreadable':
        this.#settleUnreadable();
        return;
      case 'done':
      case 'refused':
      case 'workbook':
      case 'presets':
      case 'history':
      case 'file':
      case 'receipt':
      case 'no_ballot':
        this.#settle(message.request, message);
        return;
    }
  }

  #answerChallenge(meeting: string, serverNonce: string): void {
    this.#meeting.value = meeting;
    this.#link.value = 'live';
    const claim = this.#refused ? undefined : this.#options.claim(meeting);
    if (claim === undefined) {
      this.#session.value = { status: this.#refused ? 'unknown' : 'watching' };
      this.#send({ type: 'watch' });
      return;
    }
    const { role, key } = claim;
    const [publicKey, pageNonce] = [key.public.toString(), bytesToHex(browserRandom(16))];
    const message = sessionMessage({ meeting, role, publicKey, serverNonce, pageNonce });
    const signature = key.sign(message, browserRandom);
    this.#send({ type: 'prove', role, key: publicKey, nonce: pageNonce, signature });
  }

  #resend(): void {
    for (const pending of this.#pending.values()) {
      this.#ask(pending);
    }
  }

  #ask(pending: Pending): void {
    clearTimeout(pending.patience);
    const socket = this.#socket;
    const wait = pending.message.type === 'make_file' ? MAKING_MS : PATIENCE_MS;
    pending.patience = setTimeout(() => socket && this.#lose(socket), wait);
    this.#send(pending.message);
  }

  #settle(request: number, answer: Answer | Lost): void {
    const pending = this.#pending.get(request);
    this.#pending.delete(request);
    clearTimeout(pending?.patience);
    pending?.settle(answer);
  }

  #send(message: ClientMessage): void {
    this.#socket?.send(JSON.stringify(message));
  }
}

function openWebSocket(url: string): Socket {
  return takeEarly(url) ?? new WebSocket(url);
}

/** The server's messages are its own; what cannot be read is passed over. */
function readMessage(data: unknown): ServerMessage | undefined {
  if (typeof data !== 'string') {
    return undefined;
  }
  try {
    return JSON.parse(data) as ServerMessage;
  } catch {
    return undefined;
  }
}
