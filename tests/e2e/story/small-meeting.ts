/** The small meeting up to its first ballot: the Thể lệ edited by hand, a quick committee, four phones. */

import { describe, expect, it } from 'vitest';

import { ChairPage } from '../pages/chair';
import { DelegatePage } from '../pages/delegate';
import { DeskPage } from '../pages/desk';
import { ScreenPage } from '../pages/screen';
import { TellerPage } from '../pages/teller';
import { flawsOf } from '../support/basics';
import { LAPTOP, PHONE, PROJECTOR, TABLET } from '../support/browser';
import { PRESET } from '../support/demo';
import { longPicture } from '../support/pictures';
import type { Room } from '../support/room';
import * as small from '../support/small';

export function gathersSmall(room: Room): void {
  describe('a small meeting with ballots of its own', () => {
    it('the chair changes the ballots of a preset', async () => {
      const { chair } = await openWalls(room);
      await chair.takePreset(await chair.openPreset(PRESET));
      await chair.name(small.PARTICULARS);
      await chair.goTo('rules');
      await chair.unfold('contest-rules-1');
      await chair.at('contest-model-1-a').check();
      await chair.unfold('contest-rules-2');
      await chair.at('contest-title-2').fill('Chọn điển hình tiên tiến');
      await chair.at('contest-model-2-panels').check();
      await chair.unfold('rules-hands');
      await chair.at('rules-list-vote-item_by_item').check();
      await chair.unfold('rules-offices');
      await chair.at('rules-how-head-ballot').check();
      await chair.unfold('contest-rules-3');
      await chair.at('contest-model-3-each').check();
      await longPicture(chair.device, 'small-rules');
      expect(await flawsOf(chair.device)).toEqual([]);
      await chair.saveRules();
    });

    it('the sheets of four units, of collectives and of individuals are taken', async () => {
      const { chair } = room;
      await chair.importSheet('members', small.membersSheet(room.folder));
      await chair.importSheet('collectives', small.COLLECTIVES_SHEET);
      await chair.importSheet('individuals', small.INDIVIDUALS_SHEET);
      await longPicture(chair.device, 'small-units');
      expect(await flawsOf(chair.device)).toEqual([]);
    });

    it('four delegates and two tellers take their places', async () => {
      const { chair, server } = room;
      const link = await chair.addDesk();
      await chair.at('desk-handed-over').click();
      await chair.nameTellers(small.TELLERS);
      await chair.openCheckIn();
      room.desk = new DeskPage(await room.open(TABLET, link));
      for (const unit of small.UNITS) {
        await room.desk.checkInAndIssue(unit, `Đại biểu ${unit}`);
        const { link: token } = await room.desk.shown();
        const phone = new DelegatePage(await room.open(PHONE, token));
        await expect.poll(() => phone.unit()).toBe(`BHXH tỉnh ${unit}`);
        await room.desk.hiddenByPhone();
        room.phones.set(unit, phone);
      }
      await room.desk.device.close();
      for (const slot of small.TELLERS.keys()) {
        const teller = new TellerPage(await room.open(PHONE, `${server.home}teller`));
        await teller.makeCode(slot + 1);
        expect(await chair.acceptKey(slot + 1, await teller.keyCode())).toBe(true);
        await teller.at('teller-ready').waitFor();
        room.tellers.push(teller);
      }
      await chair.openSession();
    });

    it('tellers, scores and Thể lệ are settled', async () => {
      const { chair } = room;
      await chair.goTo('tellers');
      await chair.everybodyInFavour('tellers');
      await chair.agendaStep('Báo cáo tổng kết cụm').click();
      await chair.lockScores('Cụm trưởng và cụm phó');
      await chair.at('tick-now').click();
      await chair.agendaStep('Thông qua Thể lệ').click();
      await chair.everybodyInFavour('motion-rules');
      await room.screen.says(true);
    });
  });
}

async function openWalls(room: Room): Promise<Room> {
  room.chair = new ChairPage(await room.open(LAPTOP, room.server.chairLink));
  await room.chair.phase('preparing');
  room.screen = new ScreenPage(await room.open(PROJECTOR, `${room.server.home}screen`));
  await room.screen.slide('idle');
  return room;
}
