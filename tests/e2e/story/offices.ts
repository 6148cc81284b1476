/** After the ballots: the offices of the coming year, the register of the giao ước, the minutes. */

import { describe, expect, it } from 'vitest';

import { cutOff, flawsOf } from '../support/basics';
import * as demo from '../support/demo';
import { longPicture, picture } from '../support/pictures';
import type { Room } from '../support/room';

export function fillsOffices(room: Room): void {
  describe('the coming year', () => {
    it('whoever held the office before is elected again only after the warning', async () => {
      await room.chair.agendaStep('Bầu cụm trưởng').click();
      await room.chair.at('office-head-unit').selectOption({ label: demo.HEAD });
      await room.chair.at('held-before').waitFor();
      await longPicture(room.chair.device, 'chair-offices');
      expect(await flawsOf(room.chair.device)).toEqual([]);
      await room.chair.put('office-head-motion');
      await room.screen.asks(`Bầu ${demo.HEAD} làm cụm trưởng?`);
      await room.chair.countHands('office-head-motion');
      await room.screen.says(true);
      await picture(room.screen.device, 'screen-office');
      expect(await cutOff(room.screen.device)).toEqual([]);
    });

    it('the deputy is elected without one, and both are in office at once', async () => {
      await room.chair.at('office-deputy-unit').selectOption({ label: demo.DEPUTY });
      expect(await room.chair.at('held-before').count()).toBe(0);
      await room.chair.everybodyInFavour('office-deputy-motion');
      await expect.poll(() => room.screen.page.locator('.officers dd').count()).toBe(2);
    });

    it('the register of the giao ước flags who is neither head of the unit nor of its council', async () => {
      await room.chair.agendaStep('Ký kết giao ước').click();
      await room.chair.signPact(1, 'Nguyễn Văn Bình');
      await room.chair.signPact(2, 'Phạm Thị Hoa');
      await room.chair.signPact(3, 'Đỗ Văn Sơn', 'Trưởng phòng Tổ chức');
      expect(await room.chair.page.locator('[data-testid^="pact-invalid-"]').count()).toBe(1);
      await longPicture(room.chair.device, 'chair-pact');
      expect(await flawsOf(room.chair.device)).toEqual([]);
      await room.screen.slide('pact');
      await picture(room.screen.device, 'screen-pact');
      expect(await cutOff(room.screen.device)).toEqual([]);
      expect(await flawsOf(room.screen.device)).toEqual([]);
    });

    it('the minutes are adopted in the chair’s words, and the agenda ticked off', async () => {
      await room.chair.goTo('motions');
      await room.chair.at('motion-text').fill('Thông qua biên bản hội nghị?');
      await room.chair.put('motion-other');
      await room.screen.asks('Thông qua biên bản hội nghị?');
      await room.chair.countHands('motion-other');
      await longPicture(room.chair.device, 'chair-motions');
      await room.chair.tick('Thông qua biên bản');
      await room.chair.tick('Báo cáo Thường trực Hội đồng');
      await longPicture(room.chair.device, 'chair-agenda');
      expect(await flawsOf(room.chair.device)).toEqual([]);
    });
  });
}
