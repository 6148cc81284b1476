/** Debian's Firefox through WebDriver BiDi, reaching the server by a name that is no secure context. */

import { existsSync } from 'node:fs';
import puppeteer from 'puppeteer-core';

import type { Engine } from './guest';
import { HOST } from './server';

const FIREFOX = process.env.FIREFOX ?? '/usr/bin/firefox-esr';

/** Starts the browser, or says how to get it. */
export async function startFirefox(): Promise<Engine> {
  if (!existsSync(FIREFOX)) {
    throw new Error('Firefox is missing: apt-get install firefox-esr');
  }
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: FIREFOX,
    extraPrefsFirefox: { 'network.dns.localDomains': HOST },
  });
  return {
    name: 'Firefox',
    open: async (address, size) => {
      const context = await browser.createBrowserContext();
      const page = await context.newPage();
      await page.setViewport(size);
      await page.goto(address);
      return {
        evaluate: async (look, given = '') => (await page.evaluate(look, given)) as never,
        press: async (selector) => {
          // All pages are tabs of one window, and only the one in front is drawn.
          await page.bringToFront();
          await page.click(selector);
        },
        reload: async () => {
          await page.reload();
        },
      };
    },
    close: () => browser.close(),
  };
}
