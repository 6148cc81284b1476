// @vitest-environment happy-dom
import { signal } from '@preact/signals';
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { beforeEach, describe, expect, it } from 'vitest';
import { contest } from '../audit/testing/views';
import { delegate } from '../strings/delegate';
import { RoundCard } from './round-card';
import type { RoundDriver } from './round-driver';
import { afterReconnection, type Facts, firstFacts } from './round-facts';
import { FakeRound } from './testing/fake-round';

const round = new FakeRound();
const CAST = { sealed: { raw: '{}', tracker: 'mine' }, receipt: { challenge: '1', response: '2' } };
const facts = signal<Facts>(firstFacts(round.view(), {}));
let asked = 0;
const recountAll = () => {
  asked += 1;
};
const driver = { facts, draft: () => undefined, recountAll } as unknown as RoundDriver;

function show(more: Partial<Facts>): void {
  act(() => {
    facts.value = {
      ...firstFacts(round.view({ stage: 'open' }), {}),
      setup: { status: 'read', election: round.election, onRoll: true },
      found: { status: 'none' },
      ...more,
    };
  });
}

function at(testId: string): HTMLElement | null {
  return document.querySelector(`[data-testid="${testId}"]`);
}

function press(testId: string): void {
  act(() => at(testId)?.click());
}

beforeEach(() => {
  const page = document.createElement('div');
  document.body.replaceChildren(page);
  show({});
  act(() => render(<RoundCard driver={driver} contest={contest({})} />, page));
});

function review(): void {
  act(() => document.querySelector<HTMLInputElement>('.answer input')?.click());
  press('review');
}

describe('the paper', () => {
  it('stays in review through a reconnection, and is cast only after the answer', () => {
    review();
    act(() => {
      facts.value = afterReconnection(facts.value);
    });
    expect(at('cast')?.hasAttribute('disabled')).toBe(true);
    act(() => {
      facts.value = { ...facts.value, found: { status: 'none' } };
    });
    expect(at('cast')?.hasAttribute('disabled')).toBe(false);
    expect(at('review-list')?.textContent).toContain('BHXH tỉnh');
  });

  it('warns before the binding button where nothing can be kept', () => {
    review();
    expect(at('not-lasting')).toBe(null);
    act(() => {
      facts.value = { ...facts.value, lasting: false };
    });
    expect(at('not-lasting')).not.toBe(null);
  });

  it('gives the focus to the heading of the card when it is left', () => {
    review();
    press('change');
    expect(document.activeElement?.tagName).toBe('H2');
    (document.activeElement as HTMLElement).blur();
    show({ kept: CAST, found: { status: 'ballot', tracker: 'mine', holds: true } });
    expect(at('in-box')).not.toBe(null);
    expect(document.activeElement?.tagName).toBe('H2');
  });
});

it('a late-comer is told calmly to wait, with a way to the alarm', () => {
  show({ setup: { status: 'read', election: round.election, onRoll: false } });
  expect(at('round-late')).not.toBe(null);
  expect(document.querySelector('dialog')).toBe(null);
  press('not-late');
  expect(at('refused-not_on_roll')).not.toBe(null);
});

describe('the result', () => {
  const held = new FakeRound();
  [[0, 2], [2], []].map((answers, voter) => held.vote(voter, answers));
  const view = held.publishedView();
  const { archive, result } = view.published;
  const recounted = {
    fingerprint: view.fingerprint,
    archive,
    seen: result,
    counts: [[1, 1, 0, 2, 0, 0, 0]],
    inside: true,
    checked: 2,
    terms: view.terms,
    rules: view.rules,
  };

  function showResult(recount: Partial<Extract<Facts['recount'], { status: 'holds' }>>): string {
    const setup = { status: 'read', election: held.election, onRoll: true } as const;
    const kept = { ...CAST, recounted };
    show({ view, setup, kept, recount: { status: 'holds', inside: true, ...recount } });
    return at('recount-holds')?.textContent ?? '';
  }

  it('says of how many ballots the proofs were checked, and checks all when asked', () => {
    expect(showResult({ checked: 2 })).toContain(delegate.recountHolds(2, 3, true));
    expect(asked).toBe(0);
    press('recount-all');
    expect(asked).toBe(1);
  });

  it('names no own ballot where there is none', () => {
    expect(delegate.recountHolds(2, 3, true)).not.toBe(delegate.recountHolds(2, 3, false));
    expect(showResult({ checked: 2, inside: false })).toContain(delegate.recountHolds(2, 3, false));
  });

  it('says that every ballot was checked when it was', () => {
    expect(showResult({ checked: 3 })).toBe(delegate.recountHolds(3, 3, true));
    expect(at('recount-all')).toBe(null);
  });
});
