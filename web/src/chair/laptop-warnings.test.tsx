// @vitest-environment happy-dom
import { afterEach, expect, it, vi } from 'vitest';
import type { LaptopView, Warning } from '../protocol';
import { warned } from '../strings/laptop';
import { openTestPage } from './test-page';
import { chairView, contest, inSession, round } from './test-views';

const SLEPT: Warning = { warning: 'slept', seconds: 95, at: 1_766_196_300 };
const ALL: readonly Warning[] = [
  { warning: 'offline', address: 'http://192.168.1.20:8080' },
  { warning: 'address_changed', from: 'http://a:1', to: 'http://b:1', at: 1_766_196_300 },
  SLEPT,
  { warning: 'low_battery', percent: 9, minutes: null },
  { warning: 'low_disk', megabytes: 480 },
  { warning: 'nobody_reached' },
  { warning: 'may_fall_asleep' },
];

function laptop(...warnings: readonly Warning[]): LaptopView {
  return { warnings: [...warnings], reached: false, checks: 0 };
}

afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

it.each(ALL)('says what is so and what to do: $warning', async (warning) => {
  const page = await openTestPage({ view: chairView({}, { laptop: laptop(warning) }) });
  const { heading, steps } = warned(warning);
  for (const sentence of [heading, ...steps]) {
    expect(page.text(`laptop-${warning.warning}`)).toContain(sentence);
  }
});

it('stands above everything else, and is not there when all is well', async () => {
  const well = await openTestPage({ view: chairView() });
  expect(well.find('laptop-warnings')).toBeNull();
  const page = await openTestPage({ view: chairView({}, { laptop: laptop(...ALL) }) });
  expect(page.find('laptop-warnings')?.children).toHaveLength(ALL.length);
  const order = page.find('laptop-warnings')?.compareDocumentPosition(page.find('now') as Node);
  expect(order).toBe(Node.DOCUMENT_POSITION_FOLLOWING);
});

it('what has passed goes when it was read, what still is stays', async () => {
  const view = chairView({}, { laptop: laptop(SLEPT, { warning: 'low_disk', megabytes: 480 }) });
  const page = await openTestPage({ view });
  expect(page.find('laptop-seen-low_disk')).toBeNull();
  await page.press('laptop-seen-slept');
  expect(page.find('laptop-slept')).toBeNull();
  expect(page.find('laptop-low_disk')).not.toBeNull();
});

it('a page that keeps the screen on itself does not say that the laptop may fall asleep', async () => {
  const request = vi.fn(() =>
    Promise.resolve({ addEventListener: () => undefined, release: () => Promise.resolve() }),
  );
  vi.stubGlobal('navigator', { wakeLock: { request } });
  const voting = inSession(contest(1, { rounds: [round(1, 'open')] }));
  const page = await openTestPage({
    view: { ...voting, laptop: laptop({ warning: 'may_fall_asleep' }) },
  });
  expect(request).toHaveBeenCalledWith('screen');
  expect(page.find('laptop-may_fall_asleep')).toBeNull();
});

it('where browsers allow no wake lock the page goes on without one', async () => {
  vi.stubGlobal('navigator', {});
  const voting = inSession(contest(1, { rounds: [round(1, 'open')] }));
  const page = await openTestPage({
    view: { ...voting, laptop: laptop({ warning: 'may_fall_asleep' }) },
  });
  expect(page.find('laptop-may_fall_asleep')).not.toBeNull();
});
