/** The head of the coming year by secret ballot: one name, Đồng ý or Không đồng ý. */

import { describe, expect, it } from 'vitest';

import { cutOff, flawsOf } from '../support/basics';
import { longPicture, picture } from '../support/pictures';
import type { Room } from '../support/room';
import * as small from '../support/small';

export function agreesOnTheHead(room: Room): void {
  describe('one name', () => {
    it('every phone agrees, disagrees, or says nothing', async () => {
      await room.chair.contestStep(3).click();
      await room.chair.sealRoll();
      await room.chair.openRound();
      const phone = room.phone('Đà Nẵng');
      await phone.at('part-rows').waitFor();
      await longPicture(phone.device, 'phone-one-name');
      expect(await flawsOf(phone.device)).toEqual([]);
      await Promise.all(
        small.UNITS.map(async (unit) => {
          const own = room.phone(unit);
          await own.ballot.waitFor();
          await own.box(small.HEAD, small.AGREE[unit] ? /^Đồng ý/ : /^Không đồng ý/).check();
          await own.reviewAndCast();
        }),
      );
    });

    it('the unit is in office once its result is adopted', async () => {
      await room.count();
      await room.giveShares();
      await room.chair.publish();
      await room.recounted();
      const [bar] = await room.screen.bars();
      expect(bar).toMatchObject({ name: 'BHXH tỉnh Huế', votes: '3 | 1' });
      await picture(room.screen.device, 'small-screen-one-name');
      expect(await cutOff(room.screen.device)).toEqual([]);
      await longPicture(room.phone('Huế').device, 'phone-one-name-result');
      await room.chair.everybodyInFavour('result');
      await room.screen.says(true);
      await expect
        .poll(() => room.screen.page.locator('.officers dd').innerText())
        .toContain('Huế');
      await picture(room.screen.device, 'small-screen-head');
      expect(await cutOff(room.screen.device)).toEqual([]);
    });
  });
}
