/** Both lists, in the order of the agenda: adopted before the first ballot is handed out. */

import { describe, expect, it } from 'vitest';

import { cutOff, flawsOf } from '../support/basics';
import * as demo from '../support/demo';
import { longPicture, picture } from '../support/pictures';
import type { Room } from '../support/room';

export function adoptsLists(room: Room): void {
  describe('the lists', () => {
    it('the members that qualify are proposed, and adopted by a show of hands', async () => {
      await room.chair.contestStep(1).click();
      await room.chair.propose();
      await room.screen.slide('list');
      await picture(room.screen.device, 'screen-list');
      expect(await cutOff(room.screen.device)).toEqual([]);
      expect(await room.chair.at('ballot-list').locator('li').count()).toBe(demo.MEMBER_CANDIDATES);
      await room.chair.put('list');
      await room.screen.asks('Thông qua danh sách bầu');
      await picture(room.screen.device, 'screen-motion-list');
      expect(await cutOff(room.screen.device)).toEqual([]);
      await room.chair.countHands('list');
      await room.screen.says(true);
    });

    it('the page goes on to the district units, of which twelve are adopted', async () => {
      await room.chair.propose(demo.DISTRICTS);
      await room.screen.slide('list');
      expect(await cutOff(room.screen.device)).toEqual([]);
      await longPicture(room.chair.device, 'chair-list');
      expect(await flawsOf(room.chair.device)).toEqual([]);
      await picture(room.screen.device, 'screen-districts-list');
      expect(await room.chair.at('ballot-list').locator('li').count()).toBe(demo.DISTRICTS.length);
      await room.chair.put('list');
      await room.screen.asks('Thông qua danh sách bầu');
      await picture(room.screen.device, 'screen-motion-districts');
      expect(await cutOff(room.screen.device)).toEqual([]);
      await room.chair.countHands('list');
    });
  });
}
