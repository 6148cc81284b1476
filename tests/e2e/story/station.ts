/** Delegates without a phone vote one after the other at the same machine. */

import { describe, expect, it } from 'vitest';

import { flawsOf } from '../support/basics';
import { picture } from '../support/pictures';
import type { Room } from '../support/room';
import { VISITORS, VOTES } from './hall';

const [FIRST, SECOND] = VISITORS;

export function votesAtStation(room: Room): void {
  const trackers = new Map<string, string>();

  describe('the shared machine', () => {
    it('a slip that a scanner types brings the ballot, and its receipt is shown', async () => {
      const { station } = room;
      await picture(station.device, 'station-entry');
      expect(await flawsOf(station.device)).toEqual([]);
      const behind = await station.pagesBehind();
      await station.scan(room.slip(FIRST));
      trackers.set(FIRST, await station.vote(VOTES[FIRST]));
      expect(trackers.get(FIRST)).toMatch(/^[\w+/]{43}$/);
      await picture(station.device, 'station-receipt');
      expect(await flawsOf(station.device)).toEqual([]);
      await station.finish();
      expect(await station.pagesBehind()).toBe(behind);
    });

    it('nothing of who has finished is left, and the back button brings nothing', async () => {
      await holdsNobody(room, trackers);
      await room.station.page.goBack();
      expect(await room.station.page.locator('body').innerText()).toBe('');
      await room.station.page.goForward();
      await room.station.at('station-entry').waitFor();
      await holdsNobody(room, trackers);
    });

    it('the next delegate votes at the same machine', async () => {
      const { station } = room;
      await station.scan(room.slip(SECOND));
      await expect.poll(() => station.unit()).toBe(`BHXH tỉnh ${SECOND}`);
      trackers.set(SECOND, await station.vote(VOTES[SECOND]));
      await station.finish();
      await holdsNobody(room, trackers);
      await expect.poll(() => room.screen.at('turnout').innerText()).toBe('2/4');
    });

    it('who comes again sees the receipt and no choice', async () => {
      const { station } = room;
      await station.scan(room.slip(FIRST));
      await station.at('made-elsewhere').waitFor();
      expect(await station.tracker()).toBe(trackers.get(FIRST));
      expect(await station.ballot.count()).toBe(0);
      for (const name of VOTES[FIRST].filter((voted) => voted !== FIRST)) {
        expect(await station.page.locator('body').innerText()).not.toContain(name);
      }
      await station.finish();
      await holdsNobody(room, trackers);
    });
  });
}

/** The machine keeps nothing of anybody who was at it. */
async function holdsNobody(room: Room, trackers: ReadonlyMap<string, string>): Promise<void> {
  const { station } = room;
  expect(await station.kept()).toBe('[{},{}]');
  const left = await station.leftBehind();
  for (const visitor of VISITORS) {
    expect(left).not.toContain(visitor);
    expect(left).not.toContain(new URL(room.slip(visitor)).hash.slice('#t='.length));
  }
  for (const tracker of trackers.values()) {
    expect(left).not.toContain(tracker);
    expect(left).not.toContain(`${tracker.slice(0, 4)} ${tracker.slice(4, 8)}`);
  }
}
