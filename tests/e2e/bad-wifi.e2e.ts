/**
 * Eight phones vote over a Wi-Fi that drops and delays at random: whatever happens to the sockets, every ballot is in
 * once, every phone says so, and the sums are those of what was marked.
 */

import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';

import { DelegatePage } from './pages/delegate';
import { BadWifi } from './support/bad-wifi';
import { PHONE } from './support/browser';
import { expected } from './support/demo';
import { HERE } from './support/machine';
import { adopt, countAndPublish, gather, openBallot, openSession } from './support/quick';
import { Room } from './support/room';

const SEED = 20_261_108;

/** The browser itself says of each dropped connection what the page takes in its stride. */
const OUTAGE = /net::ERR_|WebSocket connection to/;

const VOTES: Readonly<Record<string, readonly string[]>> = {
  'Quảng Bình': ['Huế', 'Phú Yên'],
  'Quảng Trị': ['Huế'],
  Huế: ['Phú Yên', 'Quảng Ngãi'],
  'Đà Nẵng': ['Huế', 'Bình Định'],
  'Quảng Nam': ['Huế', 'Phú Yên'],
  'Quảng Ngãi': ['Bình Định'],
  'Bình Định': ['Huế', 'Quảng Ngãi'],
  'Phú Yên': ['Quảng Trị', 'Huế'],
};

const UNITS = Object.keys(VOTES);

const room = new Room();
let wifi: BadWifi;

beforeAll(async () => {
  await room.enter(HERE);
  const { port } = new URL(room.server.chairLink);
  wifi = await BadWifi.start(SEED, HERE.address, Number(port));
});

afterEach(async ({ task }) => {
  if (task.result?.state === 'fail') {
    await room.pictureAll();
  }
});

afterAll(async () => {
  await room.leave();
  await wifi?.stop();
});

it('eight phones come to the ballot', async () => {
  await gather(room, UNITS, async (unit, link) => {
    const phone = new DelegatePage(await room.open(PHONE, wifi.through(link)));
    await expect.poll(() => phone.unit()).toBe(`BHXH tỉnh ${unit}`);
    room.phones.set(unit, phone);
  });
  await openSession(room);
  await adopt(room);
  await openBallot(room);
});

it('every phone says that its ballot is in, whatever befell its sockets', async () => {
  wifi.getBad();
  await Promise.all(UNITS.map((unit) => room.phone(unit).vote(VOTES[unit] ?? [])));
  wifi.getGood();
  expect(Math.min(...Object.values(wifi.deeds))).toBeGreaterThan(0);
});

it('there are as many ballots as phones, and each finds its own', async () => {
  await expect
    .poll(() => room.chair.at('turnout').innerText())
    .toBe(`${UNITS.length}/${UNITS.length}`);
  await countAndPublish(room);
  for (const phone of room.phones.values()) {
    await phone.at('round-published').getByTestId('recount-holds').waitFor();
  }
});

it('the sums are those of what was marked', async () => {
  const bars = room
    .phone('Huế')
    .at('round-published')
    .getByTestId('result')
    .locator('[data-votes]');
  for (const [unit, votes] of Object.entries(expected(VOTES).votes)) {
    const bar = bars.filter({ hasText: unit });
    expect([unit, await bar.getAttribute('data-votes')]).toEqual([unit, String(votes)]);
  }
  room.endsWell(OUTAGE);
});
