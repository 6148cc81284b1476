// @vitest-environment happy-dom
/** Browsers inside other apps: storage throws or is gone, and the paper is all that is left. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { contest, hall } from '../audit/testing/views';
import { fingerprint } from '../election/hash';
import type { ClientMessage, ServerMessage } from '../protocol';
import { DelegatePhone } from './phone';
import { standingOf } from './round-state';
import { FakeRound, MEETING, ROUND } from './testing/fake-round';

const ID = MEETING.slice(0, 8);
const TICKED = [[1]];

/** A server whose box outlives every page. */
class FakeServer {
  readonly round = new FakeRound();

  answer(asked: ClientMessage): ServerMessage | undefined {
    switch (asked.type) {
      case 'prove': {
        const you = { role: 'delegate', seat: 1, unit: 'Bắc Ninh', live: true } as const;
        return { type: 'welcome', you, local: false };
      }
      case 'find_ballot': {
        const held = this.round.ballots.get(asked.credential);
        return held === undefined
          ? { type: 'no_ballot', request: asked.request, round: ROUND }
          : this.#receipt(asked.request, held);
      }
      case 'cast': {
        const { credential } = JSON.parse(asked.ballot) as { credential: string };
        this.round.ballots.set(credential, asked.ballot);
        return this.#receipt(asked.request, asked.ballot);
      }
      default:
        return undefined;
    }
  }

  file(address: string): string | undefined {
    const { election, trustees, roll } = this.round;
    const name = address.split('/').at(-1);
    return { 'election.json': election, 'trustees.json': trustees, 'roll.json': roll }[name ?? '']
      ?.raw;
  }

  #receipt(request: number, ballot: string): ServerMessage {
    const tracker = fingerprint(ballot);
    return {
      type: 'receipt',
      request,
      round: ROUND,
      tracker,
      signature: this.round.receipt(tracker),
    };
  }
}

let server: FakeServer;
let phones: DelegatePhone[] = [];

class FakeSocket {
  onclose: (() => void) | null = null;
  onmessage: ((event: { readonly data: string }) => void) | null = null;

  constructor() {
    queueMicrotask(() =>
      this.#says({ type: 'challenge', meeting: MEETING, nonce: 'ab'.repeat(16) }),
    );
  }

  send(text: string): void {
    const asked = JSON.parse(text) as ClientMessage;
    const answer = server.answer(asked);
    queueMicrotask(() => {
      if (answer) {
        this.#says(answer);
      }
      if (asked.type === 'prove') {
        const rounds = [server.round.view({ stage: 'open' })];
        const view = hall({
          meeting: MEETING,
          contests: [contest({ rounds })],
          standings: standings(),
        });
        this.#says({ type: 'hall', view });
      }
    });
  }

  close(): void {
    this.onmessage = null;
  }

  #says(message: ServerMessage): void {
    this.onmessage?.({ data: JSON.stringify(message) });
  }
}

/** The names of the fake round's ballot. */
function standings() {
  const { names } = server.round.view();
  return hall({}).standings.map((standing) => ({
    ...standing,
    name: names[standing.unit] ?? standing.name,
  }));
}

function denied(): never {
  throw new DOMException('denied', 'SecurityError');
}

const FORGETFUL = {
  'is forbidden': () => {
    vi.spyOn(window, 'localStorage', 'get').mockImplementation(denied);
    vi.spyOn(window, 'sessionStorage', 'get').mockImplementation(denied);
  },
  'throws at every use': () => {
    const storage = { getItem: denied, setItem: denied, removeItem: denied } as unknown as Storage;
    vi.spyOn(window, 'localStorage', 'get').mockReturnValue(storage);
    vi.spyOn(window, 'sessionStorage', 'get').mockReturnValue(storage);
  },
} as const;

/** The page as it is opened by the QR on the slip. */
function scan(): DelegatePhone {
  const [token] = server.round.tokens;
  const phone = new DelegatePhone(ID, { token: token?.canonical() ?? '' });
  phones.push(phone);
  return phone;
}

function standing(phone: DelegatePhone) {
  const driver = phone.rounds.value.get(ROUND);
  return driver && standingOf(driver.facts.value);
}

async function stands(phone: DelegatePhone, kind: string): Promise<void> {
  await vi.waitFor(() => expect(standing(phone)?.kind).toBe(kind), { timeout: 30_000 });
}

beforeEach(() => {
  server = new FakeServer();
  phones = [];
  vi.stubGlobal('WebSocket', FakeSocket);
  vi.stubGlobal('Worker', undefined);
  vi.stubGlobal('fetch', (address: string) => {
    const file = server.file(address);
    return Promise.resolve(new Response(file ?? '', { status: file ? 200 : 404 }));
  });
});

afterEach(() => {
  for (const phone of phones) {
    phone.end();
  }
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
  localStorage.clear();
  sessionStorage.clear();
});

describe.each(Object.entries(FORGETFUL))('where storage %s', (_, forget) => {
  beforeEach(forget);

  it('the slip opens the ballot, and the phone says to keep it', async () => {
    const phone = scan();
    await stands(phone, 'marking');
    expect(phone.lasting.value).toBe(false);
  });

  it('the slip finds the ballot that was cast, with a receipt that holds', async () => {
    const phone = scan();
    await stands(phone, 'marking');
    await phone.rounds.value.get(ROUND)?.confirm(TICKED);
    await stands(phone, 'in_box');
    const cast = standing(phone);
    phone.end();
    const again = scan();
    await stands(again, 'made_elsewhere');
    expect(standing(again)).toEqual({ ...cast, kind: 'made_elsewhere' });
    expect(server.round.ballots.size).toBe(1);
  });
});

it('where storage lasts, the same ballot is known as this phone’s own', async () => {
  const phone = scan();
  await stands(phone, 'marking');
  expect(phone.lasting.value).toBe(true);
  phone.rounds.value.get(ROUND)?.draft(TICKED);
  expect(JSON.stringify(sessionStorage)).toContain('draft');
  const reloaded = scan();
  await stands(reloaded, 'marking');
  expect(reloaded.rounds.value.get(ROUND)?.facts.value.kept.draft).toEqual(TICKED);
  await reloaded.rounds.value.get(ROUND)?.confirm(TICKED);
  await stands(reloaded, 'in_box');
  expect(JSON.stringify(sessionStorage)).not.toContain('draft');
  const again = scan();
  await stands(again, 'in_box');
  expect(again.rounds.value.get(ROUND)?.facts.value.kept.draft).toBe(undefined);
});
