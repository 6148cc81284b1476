/** The second contest: five of twelve, in one round. */

import { describe, expect, it } from 'vitest';

import { cutOff } from '../support/basics';
import * as demo from '../support/demo';
import { longPicture, picture } from '../support/pictures';
import type { Room } from '../support/room';

export function choosesDistricts(room: Room): void {
  describe('five district units', () => {
    it('one round gives a clear result', async () => {
      await room.chair.contestStep(2).click();
      await room.chair.sealRoll();
      await room.chair.openRound();
      const phone = room.phone('Hà Nam');
      await phone.ballot.waitFor();
      await phone.mark(demo.DISTRICT_ROUND['Hà Nam']);
      await longPicture(phone.device, 'phone-districts');
      await picture(room.screen.device, 'screen-districts');
      expect(await cutOff(room.screen.device)).toEqual([]);
      await room.everybodyVotes(demo.DISTRICT_ROUND);
      await room.count();
      await room.giveShares();
      await room.chair.publish();
      await room.published(demo.DISTRICT_ROUND);
      const chosen = (await room.screen.bars()).filter(({ mark }) => mark === 'Được bình chọn');
      expect(chosen).toHaveLength(5);
      expect(await room.screen.at('ties').count()).toBe(0);
      await picture(room.screen.device, 'screen-districts-result');
    });

    it('the meeting adopts it', async () => {
      await room.chair.everybodyInFavour('result');
      await room.screen.says(true);
    });
  });
}
