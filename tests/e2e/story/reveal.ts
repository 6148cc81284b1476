/** The result comes onto the wall line by line, and nobody's phone runs ahead of it. */

import { describe, expect, it } from 'vitest';

import { cutOff, flawsOf } from '../support/basics';
import { picture } from '../support/pictures';
import type { Room } from '../support/room';
import { UNITS } from '../support/small';
import { RANKING, VOTES } from './hall';

export function revealsStepByStep(room: Room): void {
  describe('the result step by step', () => {
    it('the phones vote as well; half of the ballots having none, the tellers say why they open the box', async () => {
      for (const [unit, phone] of room.phones) {
        await phone.vote(VOTES[UNITS.find((one) => one === unit) ?? UNITS[0]]);
      }
      await expect.poll(() => room.screen.at('turnout').innerText()).toBe('4/4');
      await room.chair.closeRound();
      for (const phone of room.phones.values()) {
        await phone.at('round-closed').getByTestId('mine-in').waitFor();
      }
      for (const teller of room.tellers) {
        expect(await teller.wanting()).toEqual(['statements']);
        await teller.giveShareBecause('Hai đại biểu bỏ phiếu ở máy dùng chung');
      }
      await room.chair.at('preview').waitFor();
    });

    it('the wall shows the lines from the last place up while the phones hold the figures', async () => {
      await room.chair.publishStepByStep(async (shown) => {
        await showsTheLast(room, shown);
        await Promise.all([...room.phones.keys()].map((unit) => holds(room, unit)));
        if (shown === 2) {
          await picture(room.screen.device, 'screen-reveal');
          await picture(room.phone('Quảng Trị').device, 'phone-held');
          expect(await flawsOf(room.phone('Quảng Trị').device)).toEqual([]);
        }
      });
    });

    it('once the chosen are marked wall and phones show everything', async () => {
      await room.screen.page.locator('[data-revealed="whole"]').waitFor();
      const bars = await room.screen.bars();
      expect(bars.map(({ name, votes }) => [name, votes])).toEqual(RANKING);
      expect(bars.map(({ mark }) => mark)).toEqual(['Xếp thứ nhất', 'Xếp thứ nhì', '', '']);
      expect(await cutOff(room.screen.device)).toEqual([]);
      for (const phone of room.phones.values()) {
        const published = phone.at('round-published');
        await published.getByTestId('recount-holds').waitFor();
        expect(await phone.at('held-for-wall').count()).toBe(0);
        expect(await published.locator('[data-figure="valid"]').innerText()).toBe('4');
      }
    });
  });
}

/** So many lines stand on the wall, the last of the ranking; of the others there is only room. */
async function showsTheLast({ screen }: Room, shown: number): Promise<void> {
  const lines = screen.at('bars').locator('li');
  const hidden = screen.at('bars').locator('[data-mark="hidden"]');
  await expect.poll(() => hidden.count()).toBe(RANKING.length - shown);
  expect(await lines.count()).toBe(RANKING.length);
  const names = await screen.at('bars').locator('li:not([data-mark="hidden"])').allInnerTexts();
  expect(names).toHaveLength(shown);
  for (const [at, [name]] of RANKING.slice(RANKING.length - shown).entries()) {
    expect(names[at]).toContain(name);
  }
  expect(await screen.at('bars').locator('.place').count()).toBe(0);
  expect(await cutOff(screen.device)).toEqual([]);
  expect(await flawsOf(screen.device)).toEqual([]);
}

/** The phone says where the result is, and has no figure of it. */
async function holds(room: Room, unit: string): Promise<void> {
  const published = room.phone(unit).at('round-published');
  await published.getByTestId('held-for-wall').waitFor();
  expect(await published.innerText()).toContain('đang được công bố trên màn hình');
  expect(await published.locator('[data-figure]').count()).toBe(0);
  expect(await published.innerText()).not.toContain('%');
}
