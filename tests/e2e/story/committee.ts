/** The tellers make their keys; a lost token is replaced; the session opens. */

import { describe, expect, it } from 'vitest';

import { TellerPage } from '../pages/teller';
import { cutOff, flawsOf } from '../support/basics';
import { PHONE } from '../support/browser';
import * as demo from '../support/demo';
import { longPicture, picture } from '../support/pictures';
import { LOSER, type Room } from '../support/room';

export function adoptsTellers(room: Room): void {
  describe('the committee', () => {
    it.each(demo.TELLERS.map(({ name }, at) => [name, at + 1] as const))(
      '%s makes a code, and the chair compares what is read aloud',
      async (_name, slot) => {
        const teller = new TellerPage(await room.open(PHONE, `${room.server.home}teller`));
        room.secrets.push(await teller.makeCode(slot));
        const readAloud = await teller.keyCode();
        if (slot === 1) {
          await picture(teller.device, 'teller-key');
          expect(await flawsOf(teller.device)).toEqual([]);
          await room.chair.goTo('tellers');
          await room.chair.at('key-code-1').waitFor();
          await longPicture(room.chair.device, 'chair-keys');
        }
        expect(await room.chair.acceptKey(slot, readAloud)).toBe(true);
        await teller.at('teller-ready').waitFor();
        room.tellers.push(teller);
      },
    );

    it('everyone computes the same committee code', async () => {
      const announced = await room.chair.at('committee-code').innerText();
      for (const teller of room.tellers) {
        await teller.at('committee-same').waitFor();
        expect(await teller.at('own-committee-code').innerText()).toBe(announced);
      }
    });

    it('the meeting adopts the tellers by a show of hands', async () => {
      await room.chair.agendaStep('bầu Tổ kiểm phiếu').click();
      await room.chair.put('tellers');
      await room.screen.asks('Thông qua danh sách Tổ kiểm phiếu?');
      await picture(room.screen.device, 'screen-motion-tellers');
      expect(await cutOff(room.screen.device)).toEqual([]);
      await room.chair.countHands('tellers');
      await room.chair.page.locator('[data-testid="tellers-last"][data-carried="true"]').waitFor();
    });

    it('a lost token is voided, another is made, and it works on the same phone', async () => {
      const phone = room.phone(LOSER);
      const committee = await room.chair.at('committee-code').innerText();
      await room.desk.replace(LOSER, 'Đại biểu làm mất giấy');
      const handed = await room.desk.shown(committee);
      room.secrets.push(handed.code);
      await phone.at('token-void').waitFor();
      await picture(phone.device, 'phone-void');
      await phone.at('token-void').getByRole('button').click();
      await phone.typeCode(handed.code);
      await expect.poll(() => phone.unit()).toBe(`BHXH tỉnh ${LOSER}`);
      await room.desk.hiddenByPhone();
      await room.desk.device.close();
      await picture(room.screen.device, 'screen-join');
    });

    it('the session opens, and the wall shows the committee', async () => {
      await room.chair.openSession();
      await room.screen.slide('tellers');
      await expect
        .poll(() => room.screen.at('committee-code').innerText())
        .toBe(await room.tellers[0]?.at('own-committee-code').innerText());
      await picture(room.screen.device, 'screen-tellers');
      expect(await cutOff(room.screen.device)).toEqual([]);
    });
  });
}
