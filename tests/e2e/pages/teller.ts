/** A teller's phone. */

import type { Locator } from 'playwright-core';

import type { Device } from '../support/browser';

export class TellerPage {
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

  /** Makes a code, writes it on paper, types two of its groups back. Returns what is on the paper. */
  async makeCode(slot: number): Promise<string> {
    await this.at(`teller-${slot}`).click();
    await this.at('make-code').click();
    const paper = await this.at('fresh-code').locator('li').allInnerTexts();
    await this.at('code-written').click();
    for (const field of [this.at('repeat-0'), this.at('repeat-1')]) {
      await field.fill(paper[Number(await field.getAttribute('data-group'))] ?? '');
    }
    await this.at('repeat-submit').click();
    return paper.join('-');
  }

  /** The code of the offered key, which the teller reads aloud. */
  async keyCode(): Promise<string> {
    return await this.at('key-code').innerText();
  }

  /** Every check of the closed round, once all hold. */
  async checksHold(): Promise<readonly string[]> {
    const checks = this.at('checks').locator('li');
    await this.page
      .locator('[data-testid="checks"]:not(:has(li:not([data-verdict="holds"])))')
      .waitFor({ state: 'attached' });
    return await checks.evaluateAll((lines) =>
      lines.map((line) => line.getAttribute('data-check') ?? ''),
    );
  }

  /** The checks of the closed round for which the teller has to say why they go on. */
  async wanting(): Promise<readonly string[]> {
    await this.at('share-reason').waitFor();
    const checks = this.at('checks').locator('li:not([data-verdict="holds"])');
    return await checks.evaluateAll((lines) =>
      lines.map((line) => line.getAttribute('data-check') ?? ''),
    );
  }

  async giveShareBecause(reason: string): Promise<void> {
    await this.at('share-reason').fill(reason);
    await this.giveShare();
  }

  /** Types a count of paper ballots number by number, as it stands on the counting sheet; Enter goes to the next field. */
  async typeCount(numbers: readonly number[]): Promise<void> {
    await this.at('count-issued').focus();
    for (const number of numbers) {
      await this.page.keyboard.type(String(number));
      await this.page.keyboard.press('Enter');
    }
  }

  /** Types another number into the field of that name. */
  async correctCount(name: string, number: number): Promise<void> {
    await this.at('paper-form').getByLabel(name).fill(String(number));
  }

  /** Looks the count over and sends it. */
  async sendCount(): Promise<void> {
    await this.at('paper-review').click();
    await this.at('paper-done').click();
    await this.at('paper-sent').or(this.at('paper-agreed')).waitFor();
  }

  async giveShare(): Promise<void> {
    await this.at('give-share').click();
    await this.at('share-given').or(this.at('all-given')).waitFor();
  }

  /** Says the second word on the destruction of the kept ballots; the page holds the teller's code. */
  async confirmDestruction(): Promise<void> {
    await this.at('confirm-destruction').click();
    await this.at('confirm-destruction-confirm').click();
    await this.at('keeping-destroyed').waitFor();
  }
}
