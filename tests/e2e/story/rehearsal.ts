/** The chair rehearses a prepared meeting from its own page; the meeting itself does not notice. */

import { describe, expect, it } from 'vitest';

import { BoardPage } from '../pages/board';
import { ChairPage } from '../pages/chair';
import { ScreenPage } from '../pages/screen';
import { cutOff, flawsOf } from '../support/basics';
import { LAPTOP, PROJECTOR } from '../support/browser';
import * as demo from '../support/demo';
import { longPicture, picture } from '../support/pictures';
import type { Room } from '../support/room';

export function rehearses(room: Room): void {
  let before: readonly [string, string];

  describe('a rehearsal beside the meeting', () => {
    it('the meeting is prepared', async () => {
      const { home, chairLink } = room.server;
      room.chair = new ChairPage(await room.open(LAPTOP, chairLink));
      room.screen = new ScreenPage(await room.open(PROJECTOR, `${home}screen`));
      await room.chair.phase('preparing');
      await room.chair.takePreset(await room.chair.openPreset(demo.PRESET));
      await room.chair.name(demo.PARTICULARS);
      await room.chair.importSheet('members', demo.MEMBERS_SHEET);
      await room.chair.importSheet('districts', demo.DISTRICTS_SHEET);
      await room.chair.nameTellers(demo.TELLERS);
      room.board = new BoardPage(await room.open(LAPTOP, `${home}board`));
      before = await room.board.log();
    });

    it('the chair starts it, and its wall says what it is', async () => {
      const { chair } = room;
      await chair.goTo('rehearsal');
      await chair.at('rehearsal-start').click();
      await chair.at('rehearsal-run').waitFor();
      const address = await chair
        .at('rehearsal-screen')
        .evaluate((link) => (link as HTMLAnchorElement).href);
      expect(address).not.toContain(room.server.home);
      const wall = new ScreenPage(await room.open(PROJECTOR, address));
      await expect.poll(() => wall.at('rehearsal').innerText()).toContain('CHẠY THỬ');
      await wall.slide('join');
      await picture(wall.device, 'screen-rehearsal');
      expect(await cutOff(wall.device)).toEqual([]);
      expect(await flawsOf(wall.device)).toEqual([]);
      await wall.device.close();
      await expect
        .poll(() => chair.at('rehearsal-standing').innerText())
        .toMatch(/Có mặt|phiếu trong hòm/);
      await picture(chair.device, 'chair-rehearsal');
      await longPicture(chair.device, 'chair-rehearsal-whole');
      expect(await flawsOf(chair.device)).toEqual([]);
    });

    it('the chair stops it, and the meeting stands where it stood', async () => {
      const { chair, screen } = room;
      await chair.at('rehearsal-stop').click();
      await chair.at('rehearsal-run').waitFor({ state: 'detached' });
      await chair.phase('preparing');
      expect(await chair.at('rehearsal').count()).toBe(0);
      await screen.slide('idle');
      expect(await screen.at('rehearsal').count()).toBe(0);
      expect(await room.board.log()).toEqual(before);
    });
  });
}
