/** A hall of phones on one access point: what each of them fetches is small, and comes compressed. */

import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';

import { startBrowser } from './support/browser';
import { type Server, startServer } from './support/server';
import { total, type Weighed, weigh } from './support/weight';

const MOST_BYTES = 60_000;

let server: Server;
let browser: Browser;
let weighed: readonly Weighed[];

beforeAll(async () => {
  server = await startServer();
  browser = await startBrowser(server);
  const address = new URL(server.home);
  address.hostname = server.machine.address;
  weighed = await weigh(address.href);
});

afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

it("a delegate's page weighs less than 60 kB with all that it ever loads", () => {
  const kinds = weighed.map(({ name }) => name.replace(/-[\w-]{8}\./, '.')).sort();
  expect(kinds).toEqual([
    'delegate.css',
    'delegate.js',
    'early.js',
    'html',
    'protocol.js',
    'worker.js',
  ]);
  expect(total(weighed), JSON.stringify(weighed)).toBeLessThan(MOST_BYTES);
});

it('the built worker starts beside the page and answers', async () => {
  const page = await browser.newPage();
  await page.goto(server.home);
  const name = weighed.find((file) => file.name.startsWith('worker-'))?.name;
  const answer = await page.evaluate(
    (address) =>
      new Promise((answered) => {
        const worker = new Worker(address, { type: 'module' });
        worker.onmessage = ({ data }) => answered(data);
        worker.onerror = () => answered('it did not start');
        worker.postMessage({
          id: 7,
          kind: 'check_round',
          input: { election: '{', trustees: '', roll: '' },
        });
      }),
    `/assets/${name}`,
  );
  expect(answer).toMatchObject({ id: 7, status: 'finished', outcome: { flaw: 'malformed_json' } });
});
