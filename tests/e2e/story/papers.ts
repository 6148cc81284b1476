/** The official papers and the data of a meeting, saved from the chair's page as a clerk saves them. */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

import { type PaperId, PapersPanel } from '../pages/papers';
import { flawsOf } from '../support/basics';
import { verify } from '../support/bundle';
import { longPicture } from '../support/pictures';
import type { Room } from '../support/room';

/** How each kind of file begins. */
const BEGINS = { docx: 'PK', pdf: '%PDF-', xlsx: 'PK', json: '{', csv: '\uFEFF' } as const;

export function printsPapers(room: Room): void {
  describe('the papers', () => {
    it('are saved to edit and to print, with the names of those who sign', async () => {
      const papers = new PapersPanel(room.chair);
      await papers.open();
      await papers.fillWords({ place: 'Hà Nội', 'leader-symbol': 'BHXH' });
      const offered = await papers.offered();
      expect(offered).toEqual(expect.arrayContaining<PaperId>(['rules', 'minutes']));
      const count = offered.find((paper) => paper.startsWith('count-1-')) ?? '';
      for (const [paper, form] of [
        [count, 'docx'],
        [count, 'pdf'],
        ['minutes', 'docx'],
        ['rules', 'pdf'],
      ] as const) {
        const path = join(room.folder, `${paper}.${form}`);
        expect(await papers.save(paper, form, path)).toMatch(new RegExp(`^[a-z0-9-]+\\.${form}$`));
        expect(begins(path, BEGINS[form])).toBe(true);
      }
      expect(await papers.isDraft('minutes')).toBe(true);
      await longPicture(room.chair.device, 'chair-papers');
      expect(await flawsOf(room.chair.device)).toEqual([]);
    });

    it('and the data for other programs', async () => {
      const papers = new PapersPanel(room.chair);
      for (const [table, form] of [
        ['results', 'csv'],
        ['results', 'json'],
        ['units', 'xlsx'],
      ] as const) {
        const path = join(room.folder, `${table}.${form}`);
        await papers.saveTable(table, form, path);
        expect(begins(path, BEGINS[form])).toBe(true);
      }
    });

    it('the sealed meeting keeps them in a bundle that holds', async () => {
      const { chair, screen } = room;
      await chair.sealMeeting();
      await screen.slide('sealed');
      const bundle = join(room.folder, 'bundle.zip');
      await chair.downloadBundle(bundle);
      const digest = (await chair.at('digest').innerText()).replaceAll(/\s/g, '');
      expect(verify(bundle, '--digest', digest)).toMatchObject({ status: 0 });
      await longPicture(chair.device, 'chair-kept');
      expect(await flawsOf(chair.device)).toEqual([]);
    });
  });
}

function begins(path: string, text: string): boolean {
  return readFileSync(path).subarray(0, Buffer.byteLength(text)).toString() === text;
}
