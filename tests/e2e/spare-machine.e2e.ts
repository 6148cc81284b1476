/**
 * The laptop is gone in the middle of voting, and the copy on the stick is older than a ballot that was acknowledged: the
 * second machine takes over, and the phone that holds the ballot sends it again. Nobody touches it.
 */

import { cpSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';

import { DelegatePage } from './pages/delegate';
import { PHONE } from './support/browser';
import { HERE } from './support/machine';
import { adopt, countAndPublish, gather, openBallot, openSession } from './support/quick';
import { Room } from './support/room';
import { type Server, takeOver } from './support/server';
import { UNITS } from './support/small';

/** The browser itself says of each dropped connection what the page takes in its stride. */
const OUTAGE = /net::ERR_|WebSocket connection to/;

/** How many have a ballot in a copy, as whoever finds the stick would read it. */
function voters(copy: string): number {
  const files = readdirSync(copy, { recursive: true, encoding: 'utf8' });
  const meeting = files.filter((name) => /meeting\.sqlite(-wal)?$/.test(name));
  const bytes = meeting.map((name) => readFileSync(join(copy, name), 'latin1')).join('');
  return new Set(bytes.match(/"credential":"[0-9a-f]+"/g)).size;
}

const room = new Room();
const stick = join(room.folder, 'stick');
const older = join(room.folder, 'older');
let first: Server | undefined;

beforeAll(() => room.enter(HERE, ['--copy-to', stick]));

afterEach(async ({ task }) => {
  if (task.result?.state === 'fail') {
    await room.pictureAll();
  }
});

afterAll(async () => {
  await first?.stop();
  await room.leave();
});

it('two of four have voted when the copy is made, a third after it', async () => {
  await gather(room, UNITS, async (unit, link) => {
    room.phones.set(unit, new DelegatePage(await room.open(PHONE, link)));
  });
  await openSession(room);
  await adopt(room);
  await openBallot(room);
  expect(await room.chair.at('copy-kept').innerText()).toContain(stick);
  await room.phone('Quảng Bình').vote(['Huế']);
  await room.phone('Quảng Trị').vote(['Huế']);
  await expect.poll(() => voters(stick)).toBe(2);
  cpSync(stick, older, { recursive: true });
  await room.phone('Huế').vote(['Đà Nẵng']);
});

it('the phone whose ballot the copy lacks sends the same ballot again by itself', async () => {
  const phone = room.phone('Huế');
  const before = await phone.tracker();
  first = room.server;
  await first.kill();
  room.server = await takeOver(older, first);
  await expect.poll(() => room.chair.at('turnout').innerText(), { timeout: 30_000 }).toBe('3/4');
  expect(await phone.tracker()).toBe(before);
});

it('the chair is told what to do, notes it, and the meeting goes on', async () => {
  const { chair } = room;
  await chair.at('copy-moved').waitFor();
  await chair.at('note-taken_over').click();
  await chair.at('copy-moved').waitFor({ state: 'detached' });
  await room.phone('Đà Nẵng').vote(['Huế']);
  await expect.poll(() => chair.at('turnout').innerText()).toBe('4/4');
  await countAndPublish(room);
  for (const phone of room.phones.values()) {
    await phone.at('round-published').getByTestId('recount-holds').waitFor();
  }
  room.endsWell(OUTAGE);
});
