// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { reach as words } from '../strings/laptop';
import { ReachCheck } from './reach-check';
import { chairView } from './test-views';

beforeEach(() => {
  vi.useFakeTimers();
});

afterEach(() => {
  vi.useRealTimers();
});

/** The check over a laptop that other devices have asked so often. */
function openCheck() {
  const root = document.createElement('div');
  document.body.replaceChildren(root);
  const show = (checks: number) =>
    act(() => {
      const laptop = { warnings: [], reached: checks > 0, checks };
      render(<ReachCheck view={chairView({}, { laptop })} />, root);
    });
  const find = (testId: string) => root.querySelector<HTMLElement>(`[data-testid="${testId}"]`);
  return { root, show, find, start: () => act(() => find('reach-start')?.click()) };
}

it('a phone that scans the code is seen, and one that came before does not count', async () => {
  const { show, find, start } = openCheck();
  await show(3);
  await start();
  expect(find('reach-qr')).not.toBeNull();
  expect(find('reach-came')).toBeNull();
  await show(4);
  expect(find('reach-came')?.textContent).toBe(words.came);
  expect(find('reach-qr')).toBeNull();
});

it('when no phone comes in time the page says what to mend, and sees one that comes late', async () => {
  const { show, find, start } = openCheck();
  await show(0);
  await start();
  expect(find('reach-failed')).toBeNull();
  await act(() => {
    vi.advanceTimersByTime(60_000);
  });
  for (const step of words.steps) {
    expect(find('reach-failed')?.textContent).toContain(step);
  }
  await show(1);
  expect(find('reach-failed')).toBeNull();
  expect(find('reach-came')).not.toBeNull();
});
