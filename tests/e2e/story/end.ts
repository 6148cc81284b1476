/** The seal, the bundle, and everybody who checks it. */

import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

import { BoardPage } from '../pages/board';
import { cutOff, flawsOf } from '../support/basics';
import { LAPTOP } from '../support/browser';
import { archivesOf, audit, verify } from '../support/bundle';
import * as demo from '../support/demo';
import { longPicture, picture } from '../support/pictures';
import { CURIOUS, type Room, VOTERS } from '../support/room';
import { filesUnder, leaks } from '../support/secrets';

export function ends(room: Room): void {
  describe('the meeting ends', () => {
    it('no secret has reached the server, while it still links units with tokens', () => {
      expect(filesUnder(room.server.data).some((path) => path.includes('links.sqlite'))).toBe(true);
      expect(leaks(room.server, room.secrets)).toEqual([]);
    });

    it('it is sealed, the digest stands on the wall, and the link between units and tokens is gone', async () => {
      await room.chair.sealMeeting();
      await room.screen.slide('sealed');
      const digest = (text: string) => text.replaceAll(/\s/g, '');
      const announced = digest(await room.chair.at('digest').innerText());
      expect(announced).toMatch(/^[0-9a-f]{64}$/);
      expect(digest(await room.screen.at('meeting-digest').innerText())).toBe(announced);
      await picture(room.screen.device, 'screen-end');
      await longPicture(room.chair.device, 'chair-sealed');
      expect(await cutOff(room.screen.device)).toEqual([]);
      expect(filesUnder(room.server.data).filter((path) => path.includes('links.sqlite'))).toEqual(
        [],
      );
    });

    it('no phone keeps its token any longer, and each still shows its result', async () => {
      for (const phone of room.phones.values()) {
        await expect
          .poll(() => phone.kept())
          .not.toMatch(new RegExp(room.secrets.join('|').replaceAll('-', '')));
        expect(await phone.at('token-unknown').or(phone.at('token-void')).count()).toBe(0);
        expect(await phone.at('recount-holds').count()).toBe(3);
      }
      await picture(room.phone(CURIOUS).device, 'phone-end');
    });

    it('the downloaded bundle holds against the digest and a saved receipt', async () => {
      const bundle = join(room.folder, 'bundle.zip');
      await room.chair.downloadBundle(bundle);
      const digest = (await room.chair.at('digest').innerText()).replaceAll(/\s/g, '');
      const receipt = join(room.folder, 'receipt.json');
      expect(verify(bundle, '--digest', digest, '--receipt', receipt)).toMatchObject({ status: 0 });
    });

    it('belenios-tool agrees with every archive in it', () => {
      const archives = archivesOf(join(room.folder, 'bundle.zip'), join(room.folder, 'rounds'));
      expect(archives).toHaveLength(3);
      for (const archive of archives) {
        expect(audit(archive)).toMatchObject({ status: 0 });
      }
    });

    it('anybody can check it at the board', async () => {
      room.board = new BoardPage(await room.open(LAPTOP, `${room.server.home}board`));
      await room.board.rounds.first().waitFor();
      expect(await room.board.rounds.count()).toBe(3);
      expect(await room.board.recheckNewest()).toContain(String(VOTERS));
      await picture(room.board.device, 'board');
      expect(await flawsOf(room.board.device)).toEqual([]);
    });

    it('no page failed, nothing was found wrong with any, and none asked anything of another host', () => {
      room.endsWell();
      expect(Math.min(...room.devices.map(({ asked }) => asked))).toBeGreaterThan(0);
    });

    it('no secret has reached the server, its disk or its most talkative output', () => {
      expect(room.secrets).toHaveLength(1 + VOTERS + 1 + demo.TELLERS.length);
      const chairCode = new URL(room.server.chairLink).hash.slice('#k='.length);
      expect(leaks(room.server, [chairCode])).toEqual([
        expect.stringContaining('its output'),
        expect.stringContaining('keys.json'),
      ]);
      expect(leaks(room.server, room.secrets)).toEqual([]);
    });
  });
}
