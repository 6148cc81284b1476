import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type Claim, Connection, type Socket, type ViewMessage } from './connection';
import { checkSignature, SigningKey } from './election/key';
import { sessionMessage } from './election/message';
import type { ClientMessage, ServerMessage } from './protocol';

const MEETING = '0a1b2c3d-4e5f-4a6b-8c7d-9e0f1a2b3c4d';
const KEY = SigningKey.fromSecret(12345n);

const CHALLENGE = { type: 'challenge', meeting: MEETING, nonce: 'ab'.repeat(16) } as const;

class FakeSocket implements Socket {
  readonly heard: MessageEvent[] = [];
  readonly sent: ClientMessage[] = [];
  onclose: ((event: CloseEvent) => void) | null = null;
  onmessage: ((event: MessageEvent) => void) | null = null;

  send(text: string): void {
    this.sent.push(JSON.parse(text) as ClientMessage);
  }

  close(): void {
    this.sent.length = 0;
  }

  gives(message: ServerMessage): void {
    this.onmessage?.({ data: JSON.stringify(message) } as MessageEvent);
  }

  challenges(): void {
    this.gives(CHALLENGE);
  }

  welcomes(): void {
    this.challenges();
    this.gives({
      type: 'welcome',
      you: { role: 'delegate', seat: 1, unit: 'Bắc Ninh', live: true },
      local: false,
    });
  }

  breaks(code = 1006): void {
    this.onclose?.({ code } as CloseEvent);
  }
}

let sockets: FakeSocket[] = [];
let views: ViewMessage[] = [];

function connect(claim?: Claim): Connection {
  return new Connection({
    url: 'ws://here',
    claim: () => claim,
    onView: (message) => views.push(message),
    open: () => {
      const socket = new FakeSocket();
      sockets.push(socket);
      return socket;
    },
  });
}

function latest(): FakeSocket {
  const socket = sockets.at(-1);
  if (socket === undefined) {
    throw new Error('no socket was opened');
  }
  return socket;
}

beforeEach(() => {
  vi.useFakeTimers();
  sockets = [];
  views = [];
});

afterEach(() => vi.useRealTimers());

const CLAIM: Claim = { role: 'delegate', key: KEY };
const FIND = { type: 'find_ballot', round: 'r', credential: 'c' } as const;

it('a challenge that came before the page listened is answered', () => {
  const socket = new FakeSocket();
  socket.heard.push({ data: JSON.stringify(CHALLENGE) } as MessageEvent);
  const connection = new Connection({
    url: 'ws://here',
    claim: () => ({ role: 'delegate', key: KEY }),
    onView: () => undefined,
    open: () => socket,
  });
  expect(connection.link.value).toBe('live');
  expect(socket.sent.map(({ type }) => type)).toEqual(['prove']);
});

describe('the handshake', () => {
  it('only watches without a claim', () => {
    const connection = connect();
    latest().challenges();
    expect(latest().sent).toEqual([{ type: 'watch' }]);
    expect(connection.session.value).toEqual({ status: 'watching' });
  });

  it('proves the claim over the nonces of both sides', () => {
    connect(CLAIM);
    latest().challenges();
    const [proof] = latest().sent;
    if (proof?.type !== 'prove') {
      throw new Error('nothing was proven');
    }
    const message = sessionMessage({
      meeting: MEETING,
      role: 'delegate',
      publicKey: proof.key,
      serverNonce: 'ab'.repeat(16),
      pageNonce: proof.nonce,
    });
    expect(() => checkSignature(proof.key, message, proof.signature)).not.toThrow();
    expect(proof.nonce).toMatch(/^[0-9a-f]{32}$/);
  });

  it('watches on when the server does not know the key, and proves it again only when asked to', () => {
    const connection = connect(CLAIM);
    latest().challenges();
    latest().gives({ type: 'unknown' });
    latest().breaks();
    vi.advanceTimersByTime(500);
    latest().challenges();
    expect(latest().sent).toEqual([{ type: 'watch' }]);
    expect(connection.session.value).toEqual({ status: 'unknown' });
    connection.restart();
    latest().challenges();
    expect(latest().sent[0]?.type).toBe('prove');
  });
});

describe('requests', () => {
  it('get the answer with their number', async () => {
    const connection = connect(CLAIM);
    latest().welcomes();
    const [one, two] = [connection.ask(FIND), connection.ask({ ...FIND, round: 's' })];
    latest().gives({ type: 'no_ballot', request: 2, round: 's' });
    latest().gives({ type: 'no_ballot', request: 1, round: 'r' });
    expect(await one).toMatchObject({ round: 'r' });
    expect(await two).toMatchObject({ round: 's' });
  });

  it('that are harmless to repeat outlive an interruption, byte for byte', async () => {
    const connection = connect(CLAIM);
    latest().welcomes();
    const answer = connection.ask({ type: 'cast', round: 'r', ballot: '{"a":1}' });
    const first = latest().sent.at(-1);
    latest().breaks();
    vi.advanceTimersByTime(10_000);
    latest().welcomes();
    expect(latest().sent.at(-1)).toEqual(first);
    latest().gives({ type: 'refused', request: 1, refusal: { refusal: 'not_open' } });
    expect(await answer).toMatchObject({ type: 'refused' });
  });

  it('of any other kind are lost with the link', async () => {
    const connection = connect(CLAIM);
    latest().welcomes();
    const answer = connection.ask({ type: 'answer_chair', allow: true });
    latest().breaks();
    expect(await answer).toEqual({ type: 'lost' });
  });

  it('of any other kind are not kept for later', async () => {
    const connection = connect(CLAIM);
    expect(await connection.ask({ type: 'answer_chair', allow: true })).toEqual({ type: 'lost' });
  });
});

describe('a request under way', () => {
  const CAST = { type: 'cast', round: 'r', ballot: '{}' } as const;

  it('is lost when the page takes another claim, and is never sent under that', async () => {
    const connection = connect(CLAIM);
    latest().welcomes();
    const answer = connection.ask(CAST);
    connection.restart();
    expect(await answer).toEqual({ type: 'lost' });
    latest().welcomes();
    expect(latest().sent.map(({ type }) => type)).toEqual(['prove']);
  });

  it('outlives the waking of the page', () => {
    const connection = connect(CLAIM);
    const network = new EventTarget() as Window;
    connection.followWakefulness(new EventTarget() as Document, network);
    latest().welcomes();
    void connection.ask(CAST);
    network.dispatchEvent(new Event('online'));
    latest().welcomes();
    expect(latest().sent.at(-1)).toMatchObject(CAST);
  });

  it('that the server cannot read is refused and not sent again', async () => {
    const connection = connect(CLAIM);
    latest().welcomes();
    const answer = connection.ask(CAST);
    latest().gives({ type: 'unreadable', flaw: null });
    latest().breaks();
    expect(await answer).toMatchObject({ type: 'refused', refusal: { refusal: 'unreadable' } });
    vi.advanceTimersByTime(10_000);
    latest().welcomes();
    expect(latest().sent.map(({ type }) => type)).toEqual(['prove']);
  });

  it('that is too big is refused and not sent again', async () => {
    const connection = connect(CLAIM);
    latest().welcomes();
    const answer = connection.ask(CAST);
    latest().breaks(1009);
    expect(await answer).toMatchObject({ type: 'refused', refusal: { refusal: 'unreadable' } });
  });

  it('without an answer in eight seconds ends the socket and goes on over the next', async () => {
    const connection = connect(CLAIM);
    latest().welcomes();
    const [cast, act] = [
      connection.ask(CAST),
      connection.ask({ type: 'answer_chair', allow: true }),
    ];
    vi.advanceTimersByTime(8_000);
    expect(connection.link.value).toBe('lost');
    expect(await act).toEqual({ type: 'lost' });
    vi.advanceTimersByTime(500);
    latest().welcomes();
    latest().gives({ type: 'refused', request: 1, refusal: { refusal: 'not_open' } });
    expect(await cast).toMatchObject({ type: 'refused' });
    vi.advanceTimersByTime(60_000);
    expect(connection.link.value).toBe('live');
  });

  it('for a file may take longer than any other answer', async () => {
    const connection = connect(CLAIM);
    latest().welcomes();
    const made = connection.ask({ type: 'make_file', file: { file: 'units', form: 'csv' } });
    vi.advanceTimersByTime(59_000);
    const file = { type: 'file', request: 1, name: 'units.csv', media: 'text/csv', bytes: '' };
    latest().gives(file as ServerMessage);
    expect(await made).toEqual(file);
    expect(connection.link.value).toBe('live');
  });
});

describe('an interruption', () => {
  it('of a server that challenges and then breaks is answered more and more slowly', () => {
    connect(CLAIM);
    for (let failure = 0; failure < 6; failure += 1) {
      latest().challenges();
      latest().breaks();
      vi.advanceTimersByTime(8_000);
    }
    latest().challenges();
    latest().breaks();
    const before = sockets.length;
    vi.advanceTimersByTime(3_999);
    expect(sockets).toHaveLength(before);
  });

  it('is shown and ends by itself', () => {
    const connection = connect();
    latest().challenges();
    expect(connection.link.value).toBe('live');
    latest().breaks();
    expect(connection.link.value).toBe('lost');
    vi.advanceTimersByTime(500);
    latest().challenges();
    expect(connection.link.value).toBe('live');
  });

  it('is answered more and more slowly, never slower than eight seconds', () => {
    connect();
    for (let failure = 0; failure < 10; failure += 1) {
      latest().breaks();
      const before = sockets.length;
      vi.advanceTimersByTime(8_000);
      expect(sockets.length).toBe(before + 1);
    }
  });

  it('after the end brings no new socket', () => {
    const connection = connect();
    connection.end();
    vi.advanceTimersByTime(60_000);
    expect(sockets.length).toBe(1);
  });
});

it('views are handed on as they come', () => {
  connect();
  latest().challenges();
  const view = { head: 'a' } as unknown as Extract<ServerMessage, { type: 'hall' }>['view'];
  latest().gives({ type: 'hall', view });
  expect(views).toEqual([{ type: 'hall', view }]);
});

describe('a device whose network is gone', () => {
  it('says so at once and is back at once when the network is', () => {
    const connection = connect({ role: 'delegate', key: KEY });
    const network = new EventTarget() as Window;
    connection.followWakefulness(new EventTarget() as Document, network);
    latest().welcomes();
    network.dispatchEvent(new Event('offline'));
    expect(connection.link.value).toBe('lost');
    const before = sockets.length;
    network.dispatchEvent(new Event('online'));
    expect(sockets).toHaveLength(before + 1);
    latest().welcomes();
    expect(connection.link.value).toBe('live');
    connection.end();
  });
});
