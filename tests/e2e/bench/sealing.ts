/** The sealing of one ballot in a browser: by the product's own worker module, on the main thread or in its worker. */

import type { CDPSession, Page } from 'playwright-core';

import { Code } from '../../../web/src/election/code';
import type { WorkerRequest } from '../../../web/src/election/serve';
import { seededRandom } from '../../../web/src/election/testing/random';
import { MEETING, makeRound } from '../../../web/src/election/testing/round';

/** How many times slower than this machine a phone is taken to be. */
export const SLOWER = 6;

/** What a worker is asked to seal a ballot of so many candidates, five of them marked. */
export function ballotOf(candidates: number): WorkerRequest {
  const answers = Array.from({ length: candidates }, (_, at) => `BHXH huyện số ${at + 1}`);
  const question = { question: 'Bình chọn', answers, blank: true, min: 1, max: 5 };
  const markings = [[0, ...answers.map((_, at) => (at < 5 ? 1 : 0))]];
  const { election } = makeRound({ questions: [question], markings: [markings] });
  const code = Code.fresh('ballot_token', seededRandom('bench')).canonical();
  return {
    id: 1,
    kind: 'seal',
    input: { meeting: MEETING, code, election: election.raw, markings },
  };
}

/** Slows the main thread of a page; workers go on at full speed. */
export async function slow(page: Page, rate: number): Promise<CDPSession> {
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate });
  return session;
}

/** How long a fixed piece of arithmetic takes on the main thread, in ms. */
export function calibrate(page: Page): Promise<number> {
  return page.evaluate(() => {
    const start = performance.now();
    const modulus = 2n ** 255n - 19n;
    for (let value = 3n, left = 60_000; left > 0; left -= 1) {
      value = (value * value) % modulus;
    }
    return performance.now() - start;
  });
}

export interface OnMainThread {
  /** From the request to the first module to its last: fetched from this machine, read and started. */
  readonly loadedMs: number;
  /** From the request to the sealed ballot: tables, proofs and the engine's warming up included. */
  readonly sealedMs: number;
}

/** Seals on the main thread of a fresh page, where throttling reaches. */
export function sealOnMainThread(
  page: Page,
  worker: string,
  request: WorkerRequest,
): Promise<OnMainThread> {
  return page.evaluate(
    async ([address, asked]) => {
      const answers: { status: string; outcome?: { ok: boolean } }[] = [];
      Object.assign(window, {
        postMessage: (answer: (typeof answers)[number]) => answers.push(answer),
      });
      const start = performance.now();
      await new Promise((ended) => {
        const script = document.createElement('script');
        script.type = 'module';
        script.src = address;
        script.onload = ended;
        document.head.append(script);
      });
      const loaded = performance.now();
      window.onmessage?.(new MessageEvent('message', { data: asked }));
      const sealed = performance.now();
      if (answers.at(-1)?.outcome?.ok !== true) {
        throw new Error(`nothing was sealed: ${JSON.stringify(answers.at(-1))}`);
      }
      return { loadedMs: loaded - start, sealedMs: sealed - loaded };
    },
    [worker, request] as const,
  );
}

export interface WhileSealing {
  /** The longest that the page drew no frame, and took no timer of 16 ms. */
  readonly frameGapMs: number;
  readonly timerGapMs: number;
}

/** Lets the page's own worker seal ballot after ballot for a while, and watches the main thread meanwhile. */
export function watchWhileSealing(
  page: Page,
  worker: string,
  request: WorkerRequest,
): Promise<WhileSealing> {
  return page.evaluate(
    async ([address, asked]) => {
      const longest = { frame: 0, timer: 0 };
      let last = { frame: performance.now(), timer: performance.now() };
      let sealing = true;
      const saw = (kind: 'frame' | 'timer') => {
        const now = performance.now();
        longest[kind] = Math.max(longest[kind], now - last[kind]);
        last = { ...last, [kind]: now };
      };
      const frame = () => {
        saw('frame');
        if (sealing) {
          requestAnimationFrame(frame);
        }
      };
      requestAnimationFrame(frame);
      const timer = setInterval(() => saw('timer'), 16);
      const thread = new Worker(address, { type: 'module' });
      for (let round = 0; round < 10; round += 1) {
        await new Promise<void>((done) => {
          thread.onmessage = ({ data }) => data.status === 'finished' && done();
          thread.postMessage(asked);
        });
      }
      sealing = false;
      clearInterval(timer);
      thread.terminate();
      return { frameGapMs: longest.frame, timerGapMs: longest.timer };
    },
    [worker, request] as const,
  );
}
