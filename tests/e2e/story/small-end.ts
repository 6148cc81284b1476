/** The small meeting's bundle, and everybody who checks it. */

import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

import { archivesOf, audit, verify } from '../support/bundle';
import { picture } from '../support/pictures';
import type { Room } from '../support/room';

export function endsSmall(room: Room): void {
  describe('the small meeting ends', () => {
    it('the deputy seals it, and its bundle holds', async () => {
      const { chair } = room;
      await chair.sealMeeting();
      await room.screen.slide('sealed');
      await picture(room.screen.device, 'small-screen-end');
      const bundle = join(room.folder, 'bundle.zip');
      await chair.downloadBundle(bundle);
      const digest = (await chair.at('digest').innerText()).replaceAll(/\s/g, '');
      expect(verify(bundle, '--digest', digest)).toMatchObject({ status: 0 });
      const archives = archivesOf(bundle, join(room.folder, 'rounds'));
      expect(archives.length).toBeGreaterThanOrEqual(3);
      for (const archive of archives) {
        expect(audit(archive)).toMatchObject({ status: 0 });
      }
    });

    it('no page failed, and nothing was found wrong with any', () => {
      room.endsWell();
    });
  });
}
