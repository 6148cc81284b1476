/** The session up to the lists: the scores locked, the discussion ticked, the Thể lệ adopted. */

import { describe, expect, it } from 'vitest';

import { cutOff, flawsOf } from '../support/basics';
import { longPicture, picture } from '../support/pictures';
import type { Room } from '../support/room';

export function adoptsRules(room: Room): void {
  describe('before the lists', () => {
    it('no list can be proposed before the agreed scores are locked', async () => {
      await room.chair.contestStep(1).click();
      await room.chair.at('list-propose').click();
      await room.chair.at('refused').waitFor();
      await longPicture(room.chair.device, 'chair-not-locked');
    });

    it('the agreed scores are locked, and the wall says of each unit why it may stand or not', async () => {
      await room.chair.agendaStep('Báo cáo tổng kết cụm').click();
      await room.chair.lockScores('Ông Trần Văn A, Cụm trưởng; bà Lê Thị B, Cụm phó');
      await room.screen.slide('standings');
      await picture(room.screen.device, 'screen-standings');
      expect(await cutOff(room.screen.device)).toEqual([]);
      expect(await flawsOf(room.screen.device)).toEqual([]);
      await room.chair.agendaStep('Báo cáo tổng kết cụm').click();
      await room.chair.at('scores-locked').waitFor();
      await longPicture(room.chair.device, 'chair-scores');
      expect(await flawsOf(room.chair.device)).toEqual([]);
    });

    it('the discussion is over when the chair says so', async () => {
      const discussion = room.chair.agendaStep('Thảo luận');
      await discussion.and(room.chair.page.locator('[data-state="now"]')).waitFor();
      await room.chair.at('tick-now').click();
      await discussion.and(room.chair.page.locator('[data-state="done"]')).waitFor();
    });

    it('the Thể lệ is put to the room, read from the wall, and adopted against one vote', async () => {
      await room.chair.agendaStep('Thông qua Thể lệ').click();
      await room.chair.put('motion-rules');
      await room.screen.asks('Thông qua Thể lệ bỏ phiếu?');
      await room.screen.at('clauses').waitFor();
      await picture(room.screen.device, 'screen-rules');
      expect(await cutOff(room.screen.device)).toEqual([]);
      expect(await flawsOf(room.screen.device)).toEqual([]);
      const phone = room.phone('Hải Dương');
      await phone.at('motion-open').waitFor();
      await picture(phone.device, 'phone-motion');
      expect(await flawsOf(phone.device)).toEqual([]);
      await longPicture(room.chair.device, 'chair-motion');
      expect(await flawsOf(room.chair.device)).toEqual([]);
      await room.chair.countHands('motion-rules', 1, 'Đề nghị bỏ phiếu giấy');
      await room.screen.says(true);
      await picture(room.screen.device, 'screen-motion');
      expect(await cutOff(room.screen.device)).toEqual([]);
      await phone.at('motion-last').waitFor();
      await phone.at('rules').locator('summary').click();
      await longPicture(phone.device, 'phone-rules');
      expect(await flawsOf(phone.device)).toEqual([]);
      await phone.at('rules').locator('summary').click();
    });
  });
}
