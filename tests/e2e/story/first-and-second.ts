/** The first contest: a tie for the second place, and its run-off. */

import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

import { DelegatePage } from '../pages/delegate';
import { cutOff, flawsOf } from '../support/basics';
import { PHONE } from '../support/browser';
import * as demo from '../support/demo';
import { longPicture, picture } from '../support/pictures';
import { CURIOUS, type Room, VOTERS } from '../support/room';

export function choosesFirstAndSecond(room: Room): void {
  describe('first and second place', () => {
    it('the roll is sealed and every phone waits for the opening', async () => {
      await room.chair.contestStep(1).click();
      await room.chair.sealRoll();
      for (const phone of room.phones.values()) {
        await phone.at('round-waiting').waitFor();
      }
      await room.chair.openRound();
      for (const phone of room.phones.values()) {
        await phone.ballot.waitFor();
      }
    });

    it('a half-made choice survives a reload', async () => {
      const phone = room.phone(CURIOUS);
      await phone.mark(demo.FIRST_ROUND[CURIOUS]);
      await phone.page.reload();
      await phone.ballot.waitFor();
      expect(await phone.marked()).toHaveLength(2);
      await phone.at('part-list').evaluate((part) => part.scrollIntoView());
      await picture(phone.device, 'phone-ballot');
      expect(await flawsOf(phone.device)).toEqual([]);
      await phone.row('Vĩnh Phúc').click();
      await expect.poll(() => phone.at('note').innerText()).toContain('Đã đủ 2');
      await phone.at('review').click();
      await phone.at('ballot-review').waitFor();
      await picture(phone.device, 'phone-review');
      expect(await flawsOf(phone.device)).toEqual([]);
      await phone.at('change').click();
    });

    it('a phone that has cast still says so after a reload, and a borrowed device says that the ballot is in', async () => {
      const phone = room.phone(CURIOUS);
      const tracker = await phone.vote(demo.FIRST_ROUND[CURIOUS]);
      await phone.saveReceipt(join(room.folder, 'receipt.json'));
      await picture(phone.device, 'phone-receipt');
      expect(await flawsOf(phone.device)).toEqual([]);
      await phone.page.reload();
      expect(await phone.tracker()).toBe(tracker);

      const borrowed = new DelegatePage(await room.open(PHONE, room.curiousLink));
      await borrowed.at('made-elsewhere').waitFor();
      expect(await borrowed.at('round-open').getByTestId('tracker').textContent()).toBe(tracker);
      await picture(borrowed.device, 'phone-elsewhere');
      await borrowed.device.close();
    });

    it('the wall shows how many ballots are in, and nothing else of them', async () => {
      await expect.poll(() => room.screen.at('turnout').innerText()).toBe(`1/${VOTERS}`);
      const early: readonly demo.Voter[] = ['Hải Dương', 'Hưng Yên', 'Vĩnh Phúc', 'Ninh Bình'];
      for (const voter of early) {
        await room.phone(voter).vote(demo.FIRST_ROUND[voter]);
      }
      await expect.poll(() => room.screen.at('turnout').innerText()).toBe(`5/${VOTERS}`);
      await picture(room.screen.device, 'screen-turnout');
      expect(await cutOff(room.screen.device)).toEqual([]);
      await expect.poll(() => room.chair.at('turnout').innerText()).toBe(`5/${VOTERS}`);
      await room.chair.agendaStep('Bỏ phiếu kín').scrollIntoViewIfNeeded();
      await room.chair.page.evaluate(() => scrollTo(0, 0));
      await picture(room.chair.device, 'chair');
      expect(await flawsOf(room.chair.device)).toEqual([]);
      const late = demo.PRESENT.filter((voter) => voter !== CURIOUS && !early.includes(voter));
      await Promise.all(late.map((voter) => room.phone(voter).vote(demo.FIRST_ROUND[voter])));
      await expect.poll(() => room.screen.at('turnout').innerText()).toBe(`${VOTERS}/${VOTERS}`);
    });

    it('the box is closed, every device finds its ballot in it, every teller checks by itself', async () => {
      await room.count();
      await picture(room.screen.device, 'screen-counting');
      expect(await cutOff(room.screen.device)).toEqual([]);
      await picture(room.phone(CURIOUS).device, 'phone-closed');
      const [first] = room.tellers;
      if (first) {
        expect(await first.checksHold()).toContain('statements');
        await longPicture(first.device, 'teller-checks-whole');
        await picture(first.device, 'teller-checks');
        expect(await flawsOf(first.device)).toEqual([]);
      }
    });

    it('the shares open the sums, which the chair alone sees before they are published', async () => {
      await room.giveShares();
      await longPicture(room.chair.device, 'chair-preview');
      expect(await room.screen.page.getByTestId('bars').count()).toBe(0);
      await room.chair.publish();
    });

    it('the wall shows the result and its tie, and every device has recounted it', async () => {
      await room.published(demo.FIRST_ROUND);
      const marks = (await room.screen.bars()).map(({ mark }) => mark);
      expect(marks).toEqual(['Xếp thứ nhất', 'Bằng phiếu', 'Bằng phiếu', '', '', '', '']);
      expect(await room.screen.at('ties').innerText()).toContain(
        'BHXH tỉnh Hải Dương, BHXH tỉnh Quảng Ninh',
      );
      await picture(room.screen.device, 'screen-result');
      await longPicture(room.phone(CURIOUS).device, 'phone-result');
      expect(await flawsOf(room.phone(CURIOUS).device)).toEqual([]);
      await longPicture(room.chair.device, 'chair-tie');
    });

    it('the run-off is sealed while every phone is disconnected', async () => {
      await Promise.all([...room.phones.values()].map(({ device }) => device.disconnect()));
      for (const phone of room.phones.values()) {
        await phone.page.locator('[data-testid="link"][data-link="lost"]').waitFor();
      }
      await picture(room.phone(CURIOUS).device, 'phone-offline');
      await room.chair.sealRoll();
      await room.chair.openRound();
      await room.screen.slide('voting');
      await Promise.all([...room.phones.values()].map(({ device }) => device.reconnect()));
    });

    it('it is voted on after the phones are back, counted and published', async () => {
      await room.everybodyVotes(demo.RUN_OFF);
      await room.count();
      await room.giveShares();
      await room.chair.publish();
      await room.published(demo.RUN_OFF);
      expect((await room.screen.bars()).map(({ mark }) => mark)).toEqual(['Xếp thứ nhì', '']);
    });

    it('the meeting adopts the result', async () => {
      await picture(room.screen.device, 'screen-run-off');
      await room.chair.put('result');
      await room.screen.asks('Thông qua kết quả');
      await picture(room.screen.device, 'screen-motion-result');
      expect(await cutOff(room.screen.device)).toEqual([]);
      await room.chair.countHands('result');
      await room.screen.says(true);
    });
  });
}
