// @vitest-environment happy-dom
import { signal } from '@preact/signals';
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { beforeEach, describe, expect, it } from 'vitest';
import { contest } from '../audit/testing/views';
import { RoundCard } from './round-card';
import type { RoundDriver } from './round-driver';
import { afterReconnection, type Facts, firstFacts } from './round-facts';
import { FakeRound } from './testing/fake-round';

const round = new FakeRound();
const CAST = { sealed: { raw: '{}', tracker: 'mine' }, receipt: { challenge: '1', response: '2' } };
const facts = signal<Facts>(firstFacts(round.view(), {}));
const driver = { facts, draft: () => undefined } as unknown as RoundDriver;

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
