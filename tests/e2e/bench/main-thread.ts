/** The product's own worker module on the main thread of a page, where throttling reaches it. */

import type { CDPSession, Page } from 'playwright-core';

import type { Outcome } from '../../../web/src/election/outcome';
import type { TaskKind, Tasks } from '../../../web/src/election/task';

/** How many times slower than this machine a phone is taken to be, and a teller's laptop. */
export const SLOWER = 6;
export const TELLER_SLOWER = 4;

/** Slows the main thread of a page; workers go on at full speed. */
export async function slow(page: Page, rate: number): Promise<CDPSession> {
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate });
  return session;
}

/** How long a fixed piece of arithmetic takes on the main thread, in ms. */
function calibrate(page: Page): Promise<number> {
  return page.evaluate(() => {
    const start = performance.now();
    const modulus = 2n ** 255n - 19n;
    for (let value = 3n, left = 60_000; left > 0; left -= 1) {
      value = (value * value) % modulus;
    }
    return performance.now() - start;
  });
}

/** Slows the page, and gives how much slower a fixed loop then ran. */
export async function slowed(page: Page, rate: number): Promise<number> {
  await calibrate(page);
  const before = await calibrate(page);
  await slow(page, rate);
  return (await calibrate(page)) / before;
}

/** Loads the worker's module in the page; how long it took to fetch from this machine, read and start it, in ms. */
export function loadHere(page: Page, worker: string): Promise<number> {
  return page.evaluate(async (address) => {
    const answers: unknown[] = [];
    Object.assign(window, { answers, postMessage: (answer: unknown) => answers.push(answer) });
    const start = performance.now();
    await new Promise((ended) => {
      const script = document.createElement('script');
      script.type = 'module';
      script.src = address;
      script.onload = ended;
      document.head.append(script);
    });
    return performance.now() - start;
  }, worker);
}

/** Hands the page an archive, which every later task with one is about. */
export function giveArchive(page: Page, archive: Uint8Array): Promise<void> {
  return page.evaluate((base64) => {
    const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
    Object.assign(window, { archive: bytes });
  }, Buffer.from(archive).toString('base64'));
}

export interface Done<K extends TaskKind> {
  readonly ms: number;
  readonly value: Tasks[K]['value'];
}

/** Does one task on the main thread. */
export async function doHere<K extends TaskKind>(
  page: Page,
  kind: K,
  input: Omit<Tasks[K]['input'], 'archive'>,
): Promise<Done<K>> {
  const { ms, outcome } = await page.evaluate(
    ([asked, given]) => {
      const { archive, answers } = window as unknown as Record<string, unknown[]>;
      const data = { id: 1, kind: asked, input: { ...(given as object), archive } };
      const start = performance.now();
      window.onmessage?.(new MessageEvent('message', { data }));
      const took = performance.now() - start;
      return { ms: took, outcome: Object(answers?.at(-1)).outcome as unknown };
    },
    [kind, input] as const,
  );
  const found = outcome as Outcome<Tasks[K]['value']> | undefined;
  if (!found?.ok) {
    throw new Error(`${kind} did not end well: ${JSON.stringify(found)}`);
  }
  return { ms, value: found.value };
}
