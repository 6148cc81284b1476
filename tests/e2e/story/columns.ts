/** Model A: one name for the first place and another for the second. */

import { describe, expect, it } from 'vitest';

import { cutOff, flawsOf } from '../support/basics';
import { longPicture, picture } from '../support/pictures';
import type { Room } from '../support/room';
import * as small from '../support/small';

export function choosesByColumns(room: Room): void {
  describe('two columns', () => {
    it('the lists are adopted name by name', async () => {
      const { chair, screen } = room;
      await chair.contestStep(1).click();
      await chair.propose();
      await longPicture(chair.device, 'small-items');
      expect(await flawsOf(chair.device)).toEqual([]);
      await chair.everyNameInFavour();
      await screen.slide('list');
      await picture(screen.device, 'small-screen-list');
      expect(await cutOff(screen.device)).toEqual([]);
      await chair.propose();
      await picture(screen.device, 'small-screen-two-lists');
      expect(await cutOff(screen.device)).toEqual([]);
      await chair.everyNameInFavour();
      await chair.proposeOnly(small.HEAD);
      await chair.everyNameInFavour();
    });

    it('a name that is marked in one column leaves the other', async () => {
      await room.chair.contestStep(1).click();
      await room.chair.sealRoll();
      await room.chair.openRound();
      const phone = room.phone('Quảng Bình');
      await phone.at('part-columns').waitFor();
      await phone.box('Huế', 'Thứ nhì').check();
      await phone.box('Huế', 'Thứ nhất').check();
      expect(await phone.box('Huế', 'Thứ nhì').isChecked()).toBe(false);
      await longPicture(phone.device, 'phone-columns');
      expect(await flawsOf(phone.device)).toEqual([]);
      await phone.at('review').click();
      await phone.at('review-list').waitFor();
      await picture(phone.device, 'phone-columns-review');
      expect(await flawsOf(phone.device)).toEqual([]);
      await phone.at('change').click();
      await phone.box('Huế', 'Thứ nhất').uncheck();
    });

    it('wall and phones show both columns and recount them alike', async () => {
      await Promise.all(
        small.UNITS.map(async (unit) => {
          const phone = room.phone(unit);
          await phone.ballot.waitFor();
          const [first, second] = small.COLUMNS[unit];
          await phone.box(first, 'Thứ nhất').check();
          if (second !== null) {
            await phone.box(second, 'Thứ nhì').check();
          }
          await phone.reviewAndCast();
        }),
      );
      await room.count();
      await room.giveShares();
      await room.chair.publish();
      await room.recounted();
      await room.screen.slide('result');
      const bars = await room.screen.bars();
      expect(bars.map(({ name, votes, mark }) => [name, votes, mark])[0]).toEqual([
        'BHXH tỉnh Huế',
        '3 | 1',
        'Xếp thứ nhất',
      ]);
      await picture(room.screen.device, 'small-screen-columns');
      expect(await cutOff(room.screen.device)).toEqual([]);
      await longPicture(room.phone('Huế').device, 'phone-columns-result');
      expect(await flawsOf(room.phone('Huế').device)).toEqual([]);
      await longPicture(room.chair.device, 'small-chair-columns');
      expect(await flawsOf(room.chair.device)).toEqual([]);
      await room.chair.everybodyInFavour('result');
    });
  });
}
