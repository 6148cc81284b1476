// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { contest, hall } from '../audit/testing/views';
import type { Code } from '../election/code';
import type { HallView, ServerMessage } from '../protocol';
import { Keep } from '../session';
import { DelegatePhone } from './phone';
import { FakeRound, MEETING } from './testing/fake-round';

const ID = '0a1b2c3d';
const ONE = '0123456789abcdef';
const OTHER = '0000000000000000';
const round = new FakeRound();
const [token, second] = round.tokens;

/** A server that says what the test has it say. */
class FakeSocket {
  static latest: FakeSocket | undefined;
  onclose: (() => void) | null = null;
  onmessage: ((event: { readonly data: string }) => void) | null = null;

  constructor() {
    FakeSocket.latest = this;
  }

  send(): void {}
  close(): void {}
}

function says(message: ServerMessage): void {
  FakeSocket.latest?.onmessage?.({ data: JSON.stringify(message) });
}

function welcomes(): void {
  says({ type: 'challenge', meeting: MEETING, nonce: 'ab'.repeat(16) });
  const you = { role: 'delegate', seat: 1, unit: 'Bắc Ninh', live: true } as const;
  says({ type: 'welcome', you, local: false });
}

function shows(change: Partial<HallView>): void {
  says({ type: 'hall', view: hall({ meeting: MEETING, ...change }) });
}

let keep: Keep;
let drafts: Keep;

function load(fragment: ConstructorParameters<typeof DelegatePhone>[1]): DelegatePhone {
  return new DelegatePhone(ID, fragment, keep, drafts);
}

beforeEach(() => {
  keep = new Keep(ID, 'delegate', undefined);
  drafts = new Keep(ID, 'delegate', undefined);
  vi.stubGlobal('WebSocket', FakeSocket);
  vi.stubGlobal('fetch', () => Promise.resolve(new Response('', { status: 404 })));
});

afterEach(() => vi.unstubAllGlobals());

function link(code: Code | undefined, committee: string) {
  return { token: code?.reveal() ?? '', committee };
}

describe('the committee of a link', () => {
  it('is pinned with the first token and never replaced', () => {
    expect(load(link(token, ONE)).pinned.value).toBe(ONE);
    const again = load(link(second, OTHER));
    expect(again.pinned.value).toBe(ONE);
    expect(again.foreignCode.value).toBe(OTHER);
  });

  it('is not taken without a token, nor beside a wrong one', () => {
    expect(load({ committee: ONE }).pinned.value).toBe(undefined);
    expect(load({ committee: ONE, token: 'bcdf' }).pinned.value).toBe(undefined);
  });
});

describe('a round whose roll lacks the phone', () => {
  const withRound = { contests: [contest({ rounds: [round.view()] })] };
  const expected = (phone: DelegatePhone) =>
    [...phone.rounds.value.values()][0]?.facts.value.expected;

  it('is a matter of coming late where it was there when the token became known', () => {
    const phone = load(link(token, ONE));
    welcomes();
    shows(withRound);
    shows(withRound);
    expect(expected(phone)).toBe(false);
  });

  it('is wrong where the phone was known before, also after a reload', () => {
    load(link(token, ONE));
    welcomes();
    shows({});
    shows({});
    const phone = load({});
    welcomes();
    shows(withRound);
    expect(expected(phone)).toBe(true);
  });
});

it('a new token ends the drafts of the one before', () => {
  const phone = load(link(token, ONE));
  drafts.write('round/x/y/draft', '[[1]]');
  if (second) {
    phone.enter(second);
  }
  expect(drafts.read('round/x/y/draft')).toBe(undefined);
});
