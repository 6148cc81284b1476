/** Before the doors: the chair alone with the laptop, and the desk made ready. */

import { describe, expect, it } from 'vitest';

import { ChairPage } from '../pages/chair';
import { DeskPage } from '../pages/desk';
import { ScreenPage } from '../pages/screen';
import { cutOff, flawsOf } from '../support/basics';
import { LAPTOP, PROJECTOR, TABLET } from '../support/browser';
import * as demo from '../support/demo';
import { longPicture } from '../support/pictures';
import type { Room } from '../support/room';

export function prepares(room: Room): void {
  describe('the meeting is prepared', () => {
    it('the chair opens the link that the server printed, and the secret leaves the address', async () => {
      room.chair = new ChairPage(await room.open(LAPTOP, room.server.chairLink));
      await room.chair.phase('preparing');
      expect(await room.chair.device.isInsecure()).toBe(true);
      expect(room.chair.page.url()).not.toContain('#');
      room.screen = new ScreenPage(await room.open(PROJECTOR, `${room.server.home}screen`));
      await room.screen.slide('idle');
      expect(await cutOff(room.screen.device)).toEqual([]);
    });

    it('the chair looks at the presets and takes the one of the room', async () => {
      await room.chair.at('preset').first().waitFor();
      await longPicture(room.chair.device, 'chair-presets');
      const preset = await room.chair.openPreset(demo.PRESET);
      await longPicture(room.chair.device, 'chair-preset');
      expect(await flawsOf(room.chair.device)).toEqual([]);
      await room.chair.takePreset(preset);
      expect(await room.chair.page.locator('[data-testid^="step-agenda-"]').count()).toBe(15);
    });

    it('the chair looks over the Thể lệ and the words of papers and wall', async () => {
      await room.chair.goTo('rules');
      await longPicture(room.chair.device, 'chair-rules');
      await room.chair.unfold('contest-rules-1');
      await room.chair.unfold('contest-more-1');
      for (const group of ['hands', 'lists', 'delegates', 'offices']) {
        await room.chair.unfold(`rules-${group}`);
      }
      await longPicture(room.chair.device, 'chair-rules-open');
      expect(await flawsOf(room.chair.device)).toEqual([]);
      await room.chair.goTo('wording');
      await room.chair.at('wording-banner').fill(demo.BANNER);
      await room.chair.at('wording-save').click();
      await expect.poll(() => room.screen.page.locator('.screen-banner').count()).toBe(1);
      await longPicture(room.chair.device, 'chair-wording');
      expect(await flawsOf(room.chair.device)).toEqual([]);
    });

    it('the chair names the meeting and takes both sheets', async () => {
      await room.chair.name(demo.PARTICULARS);
      await room.chair.importSheet('members', demo.MEMBERS_SHEET);
      await room.chair.importSheet('districts', demo.DISTRICTS_SHEET);
      await room.chair.goTo('members');
      await room.chair.at('units-members').waitFor();
      await longPicture(room.chair.device, 'chair-units');
      const standings = room.chair.at('units-members').locator('tr[data-standing]');
      expect(await standings.count()).toBe(demo.SEATS);
      expect(
        await room.chair.at('units-members').locator('[data-standing="eligible"]').count(),
      ).toBe(demo.MEMBER_CANDIDATES);
      expect(await flawsOf(room.chair.device)).toEqual([]);
    });

    it('the chair notes who held the office before', async () => {
      await room.chair.noteHolder(demo.HEAD_BEFORE.year, demo.HEAD_BEFORE.unit);
      await longPicture(room.chair.device, 'chair-holders');
      expect(await flawsOf(room.chair.device)).toEqual([]);
    });

    it('the chair makes a desk, whose key comes by a link of its own', async () => {
      const link = await room.chair.addDesk();
      room.secrets.push(new URL(link).hash.slice('#k='.length));
      await longPicture(room.chair.device, 'chair-desk');
      room.desk = new DeskPage(await room.open(TABLET, link));
      await room.desk.page.getByTestId('desk-not-open').waitFor();
      expect(room.desk.page.url()).not.toContain('#');
      await room.chair.at('desk-handed-over').click();
    });

    it('desk and chair say whether the desk stands on the server', async () => {
      const state = room.server.machine.isHere ? 'visible' : 'detached';
      await room.desk.page.getByTestId('on-server').waitFor({ state });
      await room.chair.at('desk-on-server').waitFor({ state });
    });

    it('the chair names three tellers', async () => {
      await room.chair.nameTellers(demo.TELLERS);
      expect(await flawsOf(room.chair.device)).toEqual([]);
    });
  });
}
