// @vitest-environment happy-dom
import { signal } from '@preact/signals';
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { contest, hall } from '../../audit/testing/views';
import type { HallView, ServerMessage } from '../../protocol';
import { chooseType, largeType } from '../../ui/reading';
import type { DelegatePhone } from '../phone';
import type { RoundDriver } from '../round-driver';
import { type Facts, firstFacts } from '../round-facts';
import { FakeRound, MEETING } from '../testing/fake-round';
import { StationApp } from './app';
import { Station } from './station';
import { Voter } from './voter';

const ID = MEETING.slice(0, 8);
const round = new FakeRound();
const [first, second] = round.tokens.map((token) => token.reveal());
const open = hall({
  meeting: MEETING,
  contests: [contest({ rounds: [round.view({ stage: 'open' })] })],
});

class FakeSocket {
  static all: FakeSocket[] = [];
  readonly sent: string[] = [];
  closed = false;
  onclose: (() => void) | null = null;
  onmessage: ((event: { readonly data: string }) => void) | null = null;

  readonly url: string;

  constructor(url: string) {
    this.url = url;
    FakeSocket.all.push(this);
  }

  send(text: string): void {
    this.sent.push(text);
  }

  close(): void {
    this.closed = true;
  }

  says(message: ServerMessage): void {
    act(() => this.onmessage?.({ data: JSON.stringify(message) }));
  }
}

function latest(): FakeSocket {
  const socket = FakeSocket.all.at(-1);
  if (socket === undefined) {
    throw new Error('nothing is connected');
  }
  return socket;
}

function welcomes(unit: string, view: HallView = open): void {
  latest().says({ type: 'challenge', meeting: MEETING, nonce: 'ab'.repeat(16) });
  const you = { role: 'delegate', seat: 1, unit, live: true } as const;
  latest().says({ type: 'welcome', you, local: false });
  latest().says({ type: 'hall', view });
}

function at(testId: string): HTMLElement | null {
  return document.querySelector(`[data-testid="${testId}"]`);
}

function press(testId: string): void {
  act(() => at(testId)?.click());
}

/** As a scanner does: keystrokes into the field, then Enter. */
function scans(text: string): void {
  const field = document.querySelector('input');
  act(() => {
    if (field) {
      field.value = text;
      field.form?.dispatchEvent(new Event('submit', { bubbles: true, cancelable: true }));
    }
  });
}

function passes(milliseconds: number): void {
  act(() => {
    vi.advanceTimersByTime(milliseconds);
  });
}

function page(): HTMLElement {
  const element = document.createElement('div');
  document.body.replaceChildren(element);
  return element;
}

beforeEach(() => {
  FakeSocket.all = [];
  vi.useFakeTimers();
  vi.stubGlobal('WebSocket', FakeSocket);
  vi.stubGlobal('fetch', () => Promise.resolve(new Response('', { status: 404 })));
  history.replaceState(null, '', `/m/${ID}/station`);
});

afterEach(() => {
  render(null, document.body.firstElementChild ?? document.body);
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe('the shared machine', () => {
  let station: Station;

  beforeEach(() => {
    station = new Station(ID);
    act(() => render(<StationApp station={station} />, page()));
  });

  it('takes a scanned address and a typed code, and its field has the focus', () => {
    expect(document.activeElement).toBe(at('station-field'));
    scans(`http://192.168.1.5:8080/m/${ID}/#t=${first?.replaceAll('-', '')}`);
    welcomes('BHXH tỉnh Bắc Ninh');
    expect(at('unit')?.textContent).toBe('BHXH tỉnh Bắc Ninh');
    press('station-cancel');
    scans(first ?? '');
    expect(at('station-field')).toBe(null);
  });

  it('says what is wrong with what was typed, and takes nothing', () => {
    scans(`http://192.168.1.5:8080/m/${ID}/`);
    expect(at('station-note')?.textContent).toContain('Không thấy mã');
    scans((first ?? '').replace(/^./, (sign) => (sign === '2' ? '3' : '2')));
    expect(at('station-note')?.textContent).toContain('Nhóm 1');
    expect(station.turn.value.phone.holdsToken.value).toBe(false);
  });

  it('forgets what lay in its field for a minute, refused or never entered', () => {
    scans((first ?? '').replace(/^./, (sign) => (sign === '2' ? '3' : '2')));
    passes(60_000);
    expect((at('station-field') as HTMLInputElement).value).toBe('');
    expect(at('station-note')?.textContent).not.toContain('Nhóm');
  });

  it('gives every delegate a connection of their own', () => {
    scans(first ?? '');
    const one = latest();
    welcomes('BHXH tỉnh Bắc Ninh');
    press('station-cancel');
    expect(one.closed).toBe(true);
    scans(second ?? '');
    expect(latest()).not.toBe(one);
    expect(latest().closed).toBe(false);
  });

  it('asks to be read as a delegate is', () => {
    expect(latest().url).toMatch(/socket\?as=delegate$/);
  });

  it('leaves nothing of a delegate: not on the page, not in storage, address or history', () => {
    const before = history.length;
    scans(first ?? '');
    const { phone } = station.turn.value;
    welcomes('BHXH tỉnh Bắc Ninh');
    expect(phone.rounds.value.size).toBe(1);
    chooseType(true);
    press('station-cancel');
    expect(largeType.value).toBe(false);
    expect(document.body.textContent).not.toContain('Bắc Ninh');
    expect(document.querySelector('input')?.value).toBe('');
    expect(localStorage.length + sessionStorage.length).toBe(0);
    expect(location.hash + history.state).toBe('null');
    expect(history.length).toBe(before);
    expect(phone.holdsToken.value).toBe(false);
    expect(phone.rounds.value.size).toBe(0);
  });

  it('takes no other token while somebody is there', () => {
    scans(first ?? '');
    const { number } = station.turn.value;
    station.enter({ token: second ?? '' });
    expect(station.turn.value.number).toBe(number);
  });

  it('asks after a minute without a touch, and takes silence for no', () => {
    scans(first ?? '');
    welcomes('BHXH tỉnh Bắc Ninh');
    passes(59_000);
    document.dispatchEvent(new Event('pointerdown'));
    passes(59_000);
    expect(at('station-still-there')).toBe(null);
    passes(1_000);
    expect(at('station-still-there')).not.toBe(null);
    press('station-stay');
    passes(59_000);
    expect(at('unit')).not.toBe(null);
    passes(61_000);
    passes(20_000);
    expect(at('station-field')).not.toBe(null);
  });

  it('says that no round is open', () => {
    scans(first ?? '');
    welcomes('BHXH tỉnh Bắc Ninh', hall({ meeting: MEETING, contests: [] }));
    expect(at('station-nothing-open')).not.toBe(null);
  });
});

describe('the delegate at the machine', () => {
  const sealed = { raw: '{}', tracker: 'Qm3v8Tz1Yk6r' };
  const facts = signal<Facts>(firstFacts(round.view(), {}));
  let wiped = 0;

  function stands(more: Partial<Facts>): void {
    facts.value = {
      ...firstFacts(round.view({ stage: 'open' }), {}),
      setup: { status: 'read', election: round.election, onRoll: true },
      ...more,
    };
  }

  beforeEach(() => {
    wiped = 0;
    const driver = { facts, draft: () => undefined } as unknown as RoundDriver;
    const phone = {
      meeting: { hall: signal(open) },
      session: signal({
        status: 'proven',
        you: { role: 'delegate', seat: 1, unit: 'BHXH tỉnh Bắc Ninh', live: true },
        local: false,
      }),
      voided: signal(false),
      pinned: signal(undefined),
      foreignCode: signal(undefined),
      lasting: signal(false),
      rounds: signal(new Map([[round.view().id, driver]])),
    } as unknown as DelegatePhone;
    stands({ found: { status: 'none' } });
    const wipe = () => {
      wiped += 1;
    };
    act(() => render(<Voter phone={phone} onWipe={wipe} />, page()));
  });

  it('may cancel until the ballot is confirmed, and not while it is on its way', () => {
    expect(at('ballot')).not.toBe(null);
    expect(at('station-cancel')).not.toBe(null);
    act(() => stands({ sending: { status: 'sealing', done: 0.5 } }));
    expect(at('station-cancel')).toBe(null);
    act(() => stands({ kept: { sealed } }));
    expect(at('station-cancel')).toBe(null);
    passes(600_000);
    expect(wiped).toBe(0);
  });

  it('is not hurried away from a ballot whose receipt is still missing when the box is closed', () => {
    const { count: _, ...closed } = round.closedView();
    act(() => stands({ kept: { sealed }, view: { ...closed, count: null } }));
    passes(600_000);
    expect(wiped).toBe(0);
  });

  it('sees the receipt for fifteen seconds, or until they press the button', () => {
    const done = { found: { status: 'ballot', tracker: sealed.tracker, holds: true } } as const;
    act(() => stands({ ...done, kept: { sealed, receipt: { challenge: '1', response: '2' } } }));
    expect(at('in-box')?.textContent).toContain('đã vào hòm');
    expect(at('save-receipt')).toBe(null);
    passes(14_900);
    expect(wiped).toBe(0);
    passes(100);
    expect(wiped).toBe(1);
    press('station-finish');
    expect(wiped).toBe(2);
  });

  it('keeps an alarm in sight until somebody has seen it', () => {
    act(() => stands({ found: { status: 'ballot', tracker: 'other', holds: false } }));
    passes(600_000);
    expect(wiped).toBe(0);
    expect(at('station-cancel')).not.toBe(null);
  });
});
