/** The hall's wall. */

import type { Locator } from 'playwright-core';
import { expect } from 'vitest';

import type { Device } from '../support/browser';

/** A line of the published result. */
export interface Bar {
  readonly name: string;
  readonly votes: string;
  readonly percent: string;
  readonly mark: string;
}

export class ScreenPage {
  readonly device: Device;

  constructor(device: Device) {
    this.device = device;
  }

  get page() {
    return this.device.page;
  }

  at(testId: string): Locator {
    return this.page.getByTestId(testId);
  }

  async slide(kind: string): Promise<void> {
    await this.page.locator(`[data-testid="screen"][data-slide="${kind}"]`).waitFor();
  }

  /** The question that the room is asked. */
  async asks(question: string): Promise<void> {
    await this.slide('motion');
    await expect.poll(() => this.at('question').innerText()).toContain(question);
  }

  /** What came of the show of hands. */
  async says(carried: boolean): Promise<void> {
    await this.page.locator(`[data-testid="outcome"][data-carried="${carried}"]`).waitFor();
  }

  /** The lines of the result as the last row reads them. */
  async bars(): Promise<readonly Bar[]> {
    const items = this.at('bars').locator('li');
    await items.first().waitFor({ state: 'attached' });
    const lines = await items.all();
    return await Promise.all(
      lines.map(async (line) => ({
        name: await firstLine(line.locator('.bar-name')),
        votes: await line.locator('.bar-votes').innerText(),
        percent: await line.locator('.bar-percent').innerText(),
        mark: (await line.locator('.place').allInnerTexts()).join(),
      })),
    );
  }

  async figure(name: string): Promise<string> {
    return await this.at('figures').locator(`[data-figure="${name}"]`).innerText();
  }
}

/** A unit's own name without the unit it belongs to. */
async function firstLine(name: Locator): Promise<string> {
  return await name.evaluate((element) => element.firstChild?.textContent?.trim() ?? '');
}
