/**
 * What the delegate's page costs a phone: how soon it is ready, how long a ballot takes to seal, whether it answers
 * meanwhile. `make bench` runs this, prints a table and keeps it in docs/performance/pages.json.
 */

import { writeFileSync } from 'node:fs';
import { availableParallelism, loadavg } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, it } from 'vitest';

import { SAMPLE } from '../../../web/src/election/count';
import { launchBrowser, PHONE } from '../support/browser';
import { HOST, TOP } from '../support/server';
import { total, weigh } from '../support/weight';
import { boxOf } from './boxes';
import {
  type Done,
  doHere,
  giveArchive,
  loadHere,
  SLOWER,
  slow,
  slowed,
  TELLER_SLOWER,
} from './main-thread';
import { ballotOf, watchWhileSealing } from './sealing';
import { SLOW_4G, SlowNetwork } from './slow-network';
import { openStage, type Stage } from './stage';

const REPORT = join(TOP, 'docs/performance/pages.json');
const TIMES = 5;
/** Of the laptop that a teller's page is taken to run on. */
const CORES = 2;

interface Figure {
  readonly what: string;
  readonly figure: number;
  readonly unit: string;
  readonly aim?: number;
  readonly reached?: boolean;
}

const figures: Figure[] = [];
let stage: Stage;
let browser: Browser;
let worker: string;

beforeAll(async () => {
  stage = await openStage();
  browser = await launchBrowser('127.0.0.1');
  const files = await weigh(`http://127.0.0.1:${stage.port}${stage.path}`);
  note('delegate’s page, everything', total(files) / 1000, 'kB', 60);
  worker = `/assets/${files.find(({ name }) => name.startsWith('worker-'))?.name}`;
});

afterAll(async () => {
  await browser?.close();
  stage?.stop();
  note(
    'this machine meanwhile, programs that wait for a core',
    loadavg()[0] ?? 0,
    `of ${availableParallelism()}`,
  );
  const lines = figures.map(
    ({ what, figure, unit, aim, reached }) =>
      `${verdict(reached).padEnd(8)} ${what.padEnd(58)} ${String(figure).padStart(8)} ${unit.padEnd(6)} ${aim === undefined ? '' : `(wanted: under ${aim})`}`,
  );
  process.stdout.write(`\n${lines.join('\n')}\n`);
  writeFileSync(
    REPORT,
    `${JSON.stringify({ slower: SLOWER, network: SLOW_4G, figures }, null, 2)}\n`,
  );
});

it('a cold page on slow 4G and a slow phone is ready', async () => {
  const readies: number[] = [];
  const shown: number[] = [];
  const trips: number[] = [];
  for (let time = 0; time < TIMES; time += 1) {
    const { network, port } = await SlowNetwork.before(stage.port);
    const page = await freshPage();
    await slow(page, SLOWER);
    await page.addInitScript(noteWhenReady);
    await page.goto(`http://${HOST}:${port}${stage.path}${stage.fragment}`);
    await page.waitForFunction(() => 'readyAt' in window, undefined, { polling: 20 });
    trips.push(network.counted.trips);
    await page.waitForFunction(() => 'shownAt' in window, undefined, { polling: 20 });
    readies.push(await page.evaluate(() => Number(Reflect.get(window, 'readyAt'))));
    shown.push(await page.evaluate(() => Number(Reflect.get(window, 'shownAt'))));
    await page.context().close();
    network.close();
  }
  note('cold page with a token, ready', median(readies), 'ms', 2000);
  note('  and the meeting shown', median(shown), 'ms');
  note('  round trips until ready, connections included', median(trips), '');
});

it.each([
  [12, 1000],
  [40, 3000],
])('a ballot of %d candidates is sealed', async (candidates, aim) => {
  const request = ballotOf(candidates);
  const loads: number[] = [];
  const seals: number[] = [];
  const slower: number[] = [];
  for (let time = 0; time < TIMES; time += 1) {
    const page = await freshPage();
    await page.goto(`http://${HOST}:${stage.port}/assets/none`);
    slower.push(await slowed(page, SLOWER));
    loads.push(await loadHere(page, worker));
    seals.push((await doHere(page, 'seal', request.input)).ms);
    await page.context().close();
  }
  const all = seals.map((ms, time) => ms + (loads[time] ?? 0));
  note(`first ballot of ${candidates} candidates, sealed from a cold page`, median(all), 'ms', aim);
  note('  of that the module read and started', median(loads), 'ms');
  noteSlowdown(median(slower), SLOWER);
});

it.each([
  [15, TIMES, 8000],
  [500, 1, undefined],
])('a phone recounts a box of %d ballots', async (ballots, times, aim) => {
  const { finished, credential } = boxOf(ballots);
  const recounts: number[] = [];
  const slower: number[] = [];
  for (let time = 0; time < times; time += 1) {
    const page = await freshPage();
    await page.goto(`http://${HOST}:${stage.port}/assets/none`);
    await giveArchive(page, finished);
    slower.push(await slowed(page, SLOWER));
    await loadHere(page, worker);
    recounts.push((await doHere(page, 'verify_archive', { sample: credential })).ms);
    await page.context().close();
  }
  const sampled = Math.min(SAMPLE, ballots);
  note(`recount of ${ballots} ballots, ${sampled} with their proofs`, median(recounts), 'ms', aim);
  noteSlowdown(median(slower), SLOWER);
});

it('a teller’s page checks a box of 500 ballots and makes its share', async () => {
  const { closed, files, secret, signed } = boxOf(500);
  const page = await freshPage();
  const built = await weigh(`http://127.0.0.1:${stage.port}${stage.path}teller`);
  await page.goto(`http://${HOST}:${stage.port}/assets/none`);
  await giveArchive(page, closed);
  const slower = await slowed(page, TELLER_SLOWER);
  await loadHere(page, `/assets/${built.find(({ name }) => name.startsWith('worker-'))?.name}`);
  const beside =
    (await doHere(page, 'check_round', files)).ms +
    (await doHere(page, 'check_signatures', { signed })).ms;
  const parts: Done<'count_ballots'>[] = [];
  for (let part = 0; part < CORES; part += 1) {
    parts.push(await doHere(page, 'count_ballots', { part, of: CORES }));
  }
  const counted = parts.map(({ value }) => value);
  const rest = (await doHere(page, 'verify_archive', { counted })).ms;
  const share = (await doHere(page, 'make_share', { ...secret, counted })).ms;
  const proofs = parts.map(({ ms }) => ms);
  const all = proofs.reduce((sum, ms) => sum + ms);
  note(
    `teller’s share of 500 ballots, ${CORES} workers`,
    beside + Math.max(...proofs) + rest + share,
    'ms',
    30_000,
  );
  note('  with one worker', beside + all + rest + share, 'ms');
  note('  of that the ballots’ proofs', all, 'ms');
  note('  roll and signatures', beside, 'ms');
  note('  sums, archive and share after the proofs', rest + share, 'ms');
  noteSlowdown(slower, TELLER_SLOWER);
});

it('the page answers while its worker seals', async () => {
  const page = await freshPage();
  await page.goto(`http://${HOST}:${stage.port}${stage.path}${stage.fragment}`);
  await page.getByTestId('unit').waitFor();
  await slow(page, SLOWER);
  const { frameGapMs, timerGapMs } = await watchWhileSealing(page, worker, ballotOf(40));
  note('longest gap between frames while sealing', frameGapMs, 'ms', 100);
  note('longest gap of a 16 ms timer while sealing', timerGapMs, 'ms', 100);
});

async function freshPage(): Promise<Page> {
  const context = await browser.newContext({ viewport: PHONE.viewport, locale: 'vi-VN' });
  return await context.newPage();
}

/** Runs in the page before anything else: notes when it first says whose phone it is, and at which meeting. */
function noteWhenReady(): void {
  const look = () => {
    const now = performance.now();
    if (!('readyAt' in window) && document.querySelector('[data-testid="unit"]')) {
      Object.assign(window, { readyAt: now });
    }
    const title = document.querySelector('.page-title')?.textContent ?? '';
    if ('readyAt' in window && title !== '' && title !== 'Phiếu Kín') {
      Object.assign(window, { shownAt: now });
    } else {
      requestAnimationFrame(look);
    }
  };
  requestAnimationFrame(look);
}

function note(what: string, measured: number, unit: string, aim?: number): void {
  const figure = Math.round(measured * 10) / 10;
  const judged = aim === undefined ? {} : { aim, reached: figure <= aim };
  figures.push({ what, figure, unit, ...judged });
}

/** Where the browser was slowed less than it was asked, the figure before flatters. */
function noteSlowdown(measured: number, asked: number): void {
  const enough = measured >= 0.95 * asked;
  const word = enough ? '' : `, less than the ${asked} that were asked`;
  note(`  slowdown measured by a fixed loop${word}`, measured, 'times');
}

function verdict(reached: boolean | undefined): string {
  if (reached === undefined) {
    return '';
  }
  return reached ? 'reached' : 'MISSED';
}

function median(values: readonly number[]): number {
  return [...values].sort((one, other) => one - other)[Math.floor(values.length / 2)] ?? 0;
}
