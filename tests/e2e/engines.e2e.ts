/**
 * The pages of delegates in the engines that other phones have: Firefox and WebKit, small and large, on an insecure
 * origin. They join by the link on their slip, vote, keep what they need over a reload, and count again.
 */

import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';

import { GuestDelegate } from './pages/guest-delegate';
import { LAPTOP, PHONE, type Size } from './support/browser';
import { startFirefox } from './support/firefox';
import type { Engine } from './support/guest';
import { HERE } from './support/machine';
import { adopt, countAndPublish, gather, openBallot, openSession } from './support/quick';
import { Room } from './support/room';
import { reached } from './support/server';
import { UNITS, type Unit } from './support/small';
import { startWebKit } from './support/webkit';

const room = new Room();
const engines: Engine[] = [];
const guests = new Map<string, GuestDelegate>();

/** Who comes with what. */
const DEVICES: Readonly<Record<Unit, readonly [Engine['name'], Size]>> = {
  'Quảng Bình': ['Firefox', PHONE.viewport],
  'Quảng Trị': ['WebKit', PHONE.viewport],
  Huế: ['Firefox', LAPTOP.viewport],
  'Đà Nẵng': ['WebKit', LAPTOP.viewport],
};

/** Đà Nẵng gets all but its own vote. */
const VOTES: Readonly<Record<Unit, readonly string[]>> = {
  'Quảng Bình': ['Đà Nẵng', 'Huế'],
  'Quảng Trị': ['Đà Nẵng'],
  Huế: ['Đà Nẵng', 'Huế'],
  'Đà Nẵng': ['Quảng Trị'],
};

beforeAll(async () => {
  await room.enter(HERE);
  engines.push(await startFirefox(), await startWebKit(room.server));
});

afterEach(async ({ task }) => {
  if (task.result?.state === 'fail') {
    await room.pictureAll();
  }
});

afterAll(async () => {
  await Promise.all(engines.map((engine) => engine.close()));
  await room.leave();
});

it('every engine joins by the link of its slip, where crypto.subtle is missing', async () => {
  await gather(room, UNITS, async (unit, link) => {
    const [name, size] = DEVICES[unit as Unit];
    const engine = engines.find((one) => one.name === name);
    if (!engine) {
      throw new Error(`${name} does not run`);
    }
    const phone = new GuestDelegate(await engine.open(reached(link), size));
    expect(await phone.says('unit')).toBe(`BHXH tỉnh ${unit}`);
    expect(await phone.isInsecure()).toBe(true);
    await expect.poll(() => phone.width()).toBe(size.width);
    expect(await phone.excess()).toBe(0);
    guests.set(unit, phone);
  });
});

it('the room comes to the ballot', async () => {
  await openSession(room);
  await adopt(room);
  await openBallot(room);
});

it.each(UNITS)('%s votes, and its receipt outlives a reload', async (unit) => {
  const phone = phoneOf(unit);
  const tracker = await phone.vote(VOTES[unit]);
  expect(await phone.excess()).toBe(0);
  await phone.guest.reload();
  expect(await phone.tracker()).toBe(tracker);
});

it('every engine counts the published round again and agrees', async () => {
  await expect.poll(() => room.chair.at('turnout').innerText()).toBe('4/4');
  await countAndPublish(room);
  for (const unit of UNITS) {
    await phoneOf(unit).says('recount-holds', 'round-published');
    expect(await phoneOf(unit).excess()).toBe(0);
  }
  room.endsWell();
});

function phoneOf(unit: Unit): GuestDelegate {
  const phone = guests.get(unit);
  if (!phone) {
    throw new Error(`${unit} has no phone`);
  }
  return phone;
}
