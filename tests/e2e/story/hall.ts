/** A hall with phones and a shared machine, up to the first ballot and after it: who comes, and for whom they vote. */

import { describe, expect, it } from 'vitest';

import { DelegatePage } from '../pages/delegate';
import { ScreenPage } from '../pages/screen';
import { StationPage } from '../pages/station';
import { LAPTOP, PHONE, PROJECTOR } from '../support/browser';
import { adopt, gather, openBallot, openSession } from '../support/quick';
import type { Room } from '../support/room';
import { UNITS, type Unit } from '../support/small';

/** Those without a phone of their own, in the order in which they come to the machine. */
export const VISITORS = ['Huế', 'Đà Nẵng'] as const satisfies readonly Unit[];

/** Every unit gets another number of votes. */
export const VOTES: Readonly<Record<Unit, readonly string[]>> = {
  'Quảng Bình': ['Đà Nẵng', 'Huế'],
  'Quảng Trị': ['Đà Nẵng'],
  Huế: ['Đà Nẵng', 'Huế'],
  'Đà Nẵng': ['Quảng Trị'],
};

/** From the first place to the last, with their votes. */
export const RANKING = [
  ['BHXH tỉnh Đà Nẵng', '3'],
  ['BHXH tỉnh Huế', '2'],
  ['BHXH tỉnh Quảng Trị', '1'],
  ['BHXH tỉnh Quảng Bình', '0'],
] as const;

export function gathersHall(room: Room): void {
  describe('the hall fills', () => {
    it('some come with a phone, some look in at the shared machine with their slip', async () => {
      const { home } = room.server;
      room.screen = new ScreenPage(await room.open(PROJECTOR, `${home}screen`));
      room.station = new StationPage(await room.open(LAPTOP, `${home}station`));
      await gather(room, UNITS, async (unit, link) => {
        if (VISITORS.some((visitor) => visitor === unit)) {
          room.slips.set(unit, link);
          await looksIn(room, unit);
        } else {
          room.phones.set(unit, new DelegatePage(await room.open(PHONE, link)));
          await expect.poll(() => room.phone(unit).unit()).toBe(`BHXH tỉnh ${unit}`);
        }
      });
    });
  });
}

export function opensBallot(room: Room): void {
  describe('the hall comes to the ballot', () => {
    it('the session opens, the Thể lệ and the list are adopted, the ballot is handed out', async () => {
      await openSession(room);
      await adopt(room);
      await openBallot(room);
    });
  });
}

/** Before anything is open the machine only says whose slip it is. */
async function looksIn(room: Room, unit: string): Promise<void> {
  const { station } = room;
  await station.scan(room.slip(unit));
  await expect.poll(() => station.unit()).toBe(`BHXH tỉnh ${unit}`);
  await station.at('station-nothing-open').waitFor();
  await station.at('station-cancel').click();
  await station.at('station-entry').waitFor();
}
