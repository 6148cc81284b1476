// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { TimeLeft } from './time-left';

beforeEach(() => {
  vi.useFakeTimers({ now: 0 });
  const page = document.createElement('div');
  document.body.replaceChildren(page);
  act(() => render(<TimeLeft end={125_000} />, page));
});

afterEach(() => vi.useRealTimers());

function said(): string {
  return document.querySelector('[role="status"]')?.textContent ?? '';
}

function passes(milliseconds: number): void {
  act(() => {
    vi.advanceTimersByTime(milliseconds);
  });
}

it('speaks of minutes, and changes once a minute at most', () => {
  expect(said()).toBe('Còn khoảng 3 phút');
  passes(4_999);
  expect(said()).toBe('Còn khoảng 3 phút');
  passes(1);
  expect(said()).toBe('Còn khoảng 2 phút');
  passes(59_999);
  expect(said()).toBe('Còn khoảng 2 phút');
  passes(1);
  expect(said()).toBe('Còn chưa đến 1 phút');
  passes(60_000);
  expect(said()).toContain('Đã hết thời gian');
});
