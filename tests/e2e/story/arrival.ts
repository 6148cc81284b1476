/** The doors: nine of ten units come, get a token each, and their phones join. */

import { describe, expect, it } from 'vitest';

import { DelegatePage } from '../pages/delegate';
import { cutOff, flawsOf } from '../support/basics';
import { PHONE } from '../support/browser';
import * as demo from '../support/demo';
import { longPicture, picture } from '../support/pictures';
import { CURIOUS, type Room, VOTERS } from '../support/room';

export function arrives(room: Room): void {
  describe('the room fills', () => {
    it('check-in opens and the wall shows how to join', async () => {
      await room.chair.openCheckIn();
      await room.screen.slide('join');
      await expect
        .poll(() => room.screen.at('attendance').innerText())
        .toContain(`0/${demo.SEATS}`);
    });

    it.each(demo.PRESENT.map((unit, at) => [unit, at] as const))(
      '%s is checked in, gets a token, and its phone joins',
      async (unit, at) => {
        await room.desk.checkInAndIssue(unit, `Đại biểu ${unit}`);
        const handed = await room.desk.shown();
        room.secrets.push(handed.code);
        if (at === 2) {
          await picture(room.desk.device, 'desk');
          expect(await flawsOf(room.desk.device)).toEqual([]);
        }
        const scans = at % 3 !== 1;
        const phone = new DelegatePage(
          await room.open(PHONE, scans ? handed.link : handed.address),
        );
        if (!scans) {
          await phone.typeCode(handed.code.toUpperCase().replaceAll('-', ' '));
        }
        await expect.poll(() => phone.unit()).toBe(`BHXH tỉnh ${unit}`);
        expect(phone.page.url()).not.toContain('#');
        await room.desk.hiddenByPhone();
        room.phones.set(unit, phone);
        if (unit === CURIOUS) {
          room.curiousLink = handed.link;
        }
      },
    );

    it('who attends without a vote is written down, of a unit and as a guest', async () => {
      await room.desk.find('Hải Dương');
      await room.desk.noteAttendee('attendees', 'Vũ Văn Tuấn', 'Phó Giám đốc');
      await room.desk.noteAttendee('guests', 'Đặng Thị Mai', 'Ban Thi đua - Khen thưởng');
      await longPicture(room.desk.device, 'desk-attendees');
      expect(await flawsOf(room.desk.device)).toEqual([]);
      await expect.poll(() => room.chair.at('attendees').locator('li').count()).toBe(2);
    });

    it('everybody is counted, on the wall and at the desk', async () => {
      await expect
        .poll(() => room.screen.at('attendance').innerText())
        .toContain(`${VOTERS}/${demo.SEATS}`);
      await expect.poll(() => room.chair.at('tokens').innerText()).toBe(String(VOTERS));
      expect(await room.screen.page.locator('[data-present="false"]').allInnerTexts()).toEqual([
        expect.stringContaining('Nam Định'),
      ]);
      expect(await cutOff(room.screen.device)).toEqual([]);
      expect(await flawsOf(room.screen.device)).toEqual([]);
      await picture(room.phone('Hải Dương').device, 'phone-ready');
      expect(await flawsOf(room.phone('Hải Dương').device)).toEqual([]);
      await longPicture(room.chair.device, 'chair-hall');
    });
  });
}
