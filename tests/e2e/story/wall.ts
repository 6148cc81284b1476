/** What the chair asks of the wall beside the meeting: Wi-Fi, a message, nothing, a slide, the time, the language. */

import { describe, expect, it } from 'vitest';

import { cutOff, flawsOf } from '../support/basics';
import { picture } from '../support/pictures';
import { squares } from '../support/qr';
import type { Room } from '../support/room';

const WIFI = { name: 'Hội trường 2;B', password: 'hop:9-2026' } as const;
/** As cameras read it: what separates its parts is escaped. */
const WIFI_TEXT = String.raw`WIFI:T:WPA;S:Hội trường 2\;B;P:hop\:9-2026;;`;

const MESSAGE = 'Giải lao 15 phút. Mời các đại biểu ra sảnh.';

export function asksOfWall(room: Room): void {
  describe('the wall before the ballot', () => {
    it('shows the Wi-Fi of the hall as a QR that phones join by, and as words', async () => {
      const { chair, screen } = room;
      await screen.slide('join');
      expect(await screen.at('wifi').count()).toBe(0);
      await chair.unfold('wall-wifi');
      await chair.at('wall-wifi-name').fill(WIFI.name);
      await chair.at('wall-wifi-password').fill(WIFI.password);
      await chair.at('wall-wifi-save').click();
      const words = await screen.at('wifi').innerText();
      expect(words).toContain(WIFI.name);
      expect(words).toContain(WIFI.password);
      const drawn = screen.at('wifi-qr').locator('path').last();
      expect(await drawn.getAttribute('d')).toBe(squares(WIFI_TEXT));
      await picture(screen.device, 'screen-wifi');
      await isWhole(room);
    });

    it('shows a message, and the chair sees which', async () => {
      const { chair, screen } = room;
      await chair.unfold('wall-message');
      await chair.at('wall-text').fill(MESSAGE);
      await chair.at('wall-say').click();
      await screen.slide('message');
      expect(await screen.at('message').innerText()).toBe(MESSAGE);
      await expect.poll(() => chair.at('wall-shows').innerText()).toContain(MESSAGE);
      await picture(screen.device, 'screen-message');
      await isWhole(room);
      await chair.at('wall-panel').scrollIntoViewIfNeeded();
      await picture(chair.device, 'chair-wall');
      expect(await flawsOf(chair.device)).toEqual([]);
    });

    it('goes dark, holds a slide, and follows the meeting again', async () => {
      const { chair, screen } = room;
      await chair.at('wall-blank').click();
      await screen.slide('nothing');
      expect(await screen.page.locator('body').innerText()).not.toContain(MESSAGE);
      await isWhole(room);
      await chair.at('wall-pin').selectOption('tellers');
      await screen.slide('tellers');
      await isWhole(room);
      await chair.at('wall-follow').click();
      await screen.slide('join');
      await expect.poll(() => chair.at('wall-pin').inputValue()).toBe('none');
    });
  });
}

export function announcesTime(room: Room): void {
  describe('the wall during the ballot', () => {
    it('counts down the time that the chair announces, and phones say about how long', async () => {
      const { chair, screen } = room;
      await screen.slide('voting');
      await chair.at('clock-5').click();
      await expect.poll(() => screen.at('clock').innerText()).toMatch(/\b0[45]:[0-5]\d$/);
      for (const phone of room.phones.values()) {
        await expect
          .poll(() => phone.at('time-left').innerText())
          .toMatch(/^Còn khoảng [45] phút$/);
      }
      await isWhole(room);
    });

    it('speaks English and Vietnamese as the chair says', async () => {
      const { chair, screen } = room;
      await chair.at('wall-language').selectOption('en');
      await expect.poll(() => spoken(room)).toBe('en');
      expect(await screen.page.locator('main').innerText()).toContain('Secret ballot under way');
      expect(await cutOff(screen.device)).toEqual([]);
      await chair.at('wall-language').selectOption('vi');
      await expect.poll(() => spoken(room)).toBe('vi');
      expect(await screen.page.locator('main').innerText()).toContain('Đang bỏ phiếu kín');
    });

    it('ends the countdown, not the ballot', async () => {
      const { chair, screen } = room;
      await chair.at('clock-stop').click();
      await screen.at('clock').waitFor({ state: 'detached' });
      await screen.slide('voting');
    });
  });
}

async function spoken({ screen }: Room): Promise<string> {
  return await screen.page.evaluate(() => document.documentElement.lang);
}

async function isWhole({ screen }: Room): Promise<void> {
  expect(await cutOff(screen.device)).toEqual([]);
  expect(await flawsOf(screen.device)).toEqual([]);
}
