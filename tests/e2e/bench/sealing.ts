/** The sealing of one ballot in a browser: what is asked, and what the page is like while its worker does it. */

import type { Page } from 'playwright-core';

import { Code } from '../../../web/src/election/code';
import type { WorkerRequest } from '../../../web/src/election/serve';
import { seededRandom } from '../../../web/src/election/testing/random';
import { MEETING, makeRound } from '../../../web/src/election/testing/round';

/** The question and a marking of it: so many candidates, five of them marked. */
export function questionOf(candidates: number) {
  const answers = Array.from({ length: candidates }, (_, at) => `BHXH huyện số ${at + 1}`);
  const question = { question: 'Bình chọn', answers, blank: true, min: 1, max: 5 };
  return { question, markings: [[0, ...answers.map((_, at) => (at < 5 ? 1 : 0))]] };
}

/** What a worker is asked to seal a ballot of so many candidates. */
export function ballotOf(candidates: number): Extract<WorkerRequest, { kind: 'seal' }> {
  const { question, markings } = questionOf(candidates);
  const { election } = makeRound({ questions: [question], markings: [markings] });
  const code = Code.fresh('ballot_token', seededRandom('bench')).canonical();
  return {
    id: 1,
    kind: 'seal',
    input: { meeting: MEETING, code, election: election.raw, markings },
  };
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
