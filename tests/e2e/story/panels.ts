/** Two lists on one ballot, led by the deputy whom the chair lets act. */

import { describe, expect, it } from 'vitest';

import { ChairPage } from '../pages/chair';
import { cutOff, flawsOf } from '../support/basics';
import { LAPTOP } from '../support/browser';
import { longPicture, picture } from '../support/pictures';
import type { Room } from '../support/room';
import * as small from '../support/small';

export function choosesOnTwoLists(room: Room): void {
  describe('two lists on one ballot', () => {
    it('the deputy takes over by a link of its own', async () => {
      const link = await room.chair.delegate('Bà Lê Thị B, Cụm phó');
      await longPicture(room.chair.device, 'chair-delegation');
      await room.chair.at('deputy-handed-over').click();
      const deputy = new ChairPage(await room.open(LAPTOP, link));
      room.chair = deputy;
      await room.chair.phase('in_session');
      expect(room.chair.page.url()).not.toContain('#');
    });

    it('a list may be left blank, and the other still counts', async () => {
      await room.chair.contestStep(2).click();
      await room.chair.sealRoll();
      await room.chair.openRound();
      const phone = room.phone('Đà Nẵng');
      await phone.ballot.waitFor();
      await longPicture(phone.device, 'phone-panels');
      await picture(phone.device, 'phone-panels-top');
      expect(await flawsOf(phone.device)).toEqual([]);
      await Promise.all(small.UNITS.map((unit) => marks(room, unit)));
      await phone.at('review').click();
      await phone.at('review-empty').waitFor();
      await picture(phone.device, 'phone-panels-review');
      expect(await flawsOf(phone.device)).toEqual([]);
      await phone.at('change').click();
      await Promise.all(small.UNITS.map((unit) => room.phone(unit).reviewAndCast()));
    });

    it('each list has its own figures on wall and phones', async () => {
      await room.count();
      await room.giveShares();
      await room.chair.publish();
      await room.recounted();
      await picture(room.screen.device, 'small-screen-panels');
      expect(await cutOff(room.screen.device)).toEqual([]);
      const phone = room.phone('Đà Nẵng');
      const published = phone.at('round-published').first();
      expect(await published.locator('[data-figure="valid"]').allInnerTexts()).toEqual(['4', '3']);
      await longPicture(phone.device, 'phone-panels-result');
      expect(await flawsOf(phone.device)).toEqual([]);
      await room.chair.everybodyInFavour('result');
    });
  });
}

async function marks(room: Room, unit: small.Unit): Promise<void> {
  const phone = room.phone(unit);
  await phone.ballot.waitFor();
  for (const name of small.PANELS[unit]) {
    if (name !== null) {
      await phone.ballot
        .locator('label.answer')
        .filter({ hasText: new RegExp(`^${name}`) })
        .getByRole('checkbox')
        .check();
    }
  }
}
