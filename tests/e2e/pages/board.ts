/** Anybody's browser at the public board. */

import type { Locator } from 'playwright-core';

import type { Device } from '../support/browser';

export class BoardPage {
  readonly device: Device;

  constructor(device: Device) {
    this.device = device;
  }

  get page() {
    return this.device.page;
  }

  /** The rounds, newest first. */
  get rounds(): Locator {
    return this.page.locator('[data-testid^="board-round-"]');
  }

  /** The rounds on paper, newest first. */
  get papers(): Locator {
    return this.page.locator('[data-testid^="board-paper-"]');
  }

  /** The head of the meeting's log, and what this device says of the whole log: how many lines, and that they hold. */
  async log(): Promise<readonly [string, string]> {
    await this.page.getByTestId('check-log').click();
    return [
      await this.page.getByTestId('meeting-digest').innerText(),
      await this.page.getByTestId('log-holds').innerText(),
    ];
  }

  /** Verifies the newest round on this device and returns how it went. */
  async recheckNewest(): Promise<string> {
    const round = this.rounds.first();
    await round.getByTestId('recheck').click();
    return await round.getByTestId('recheck-result').innerText();
  }

  /** How many trackers of the newest round contain what is typed. */
  async search(tracker: string): Promise<number> {
    const round = this.rounds.first();
    await round.getByTestId('tracker-search').fill(tracker);
    return await round.getByTestId('trackers').locator('li').count();
  }
}
