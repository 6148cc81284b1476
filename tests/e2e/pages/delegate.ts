/** A delegate's phone. */

import type { Locator } from 'playwright-core';

import type { Device } from '../support/browser';

export class DelegatePage {
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

  async typeCode(code: string): Promise<void> {
    await this.at('code-field').fill(code);
    await this.at('code-submit').click();
  }

  /** The unit that the server knows this phone as. */
  async unit(): Promise<string> {
    return await this.at('unit').innerText();
  }

  /** The ballot is on screen. */
  get ballot(): Locator {
    return this.at('ballot');
  }

  row(name: string): Locator {
    return this.ballot
      .locator('label.answer')
      .filter({ hasText: new RegExp(`^BHXH (tỉnh|huyện|thị xã) ${name}(\\s|$)`) });
  }

  /** A box beside a name: a column, or Đồng ý / Không đồng ý. */
  box(name: string, label: string | RegExp): Locator {
    return this.ballot
      .locator('.row-boxes')
      .filter({ has: this.page.locator('legend').filter({ hasText: name }) })
      .locator('label.answer')
      .filter({ hasText: label })
      .getByRole('checkbox');
  }

  /** Goes from the marked ballot to the box. */
  async reviewAndCast(): Promise<string> {
    await this.at('review').click();
    await this.at('ballot-review').waitFor();
    await this.at('cast').click();
    return await this.tracker();
  }

  async mark(names: readonly string[]): Promise<void> {
    for (const name of names) {
      await this.row(name).getByRole('checkbox').check();
    }
  }

  /** What is marked now. */
  async marked(): Promise<readonly string[]> {
    return await this.ballot.locator('label.answer:has(input:checked)').allInnerTexts();
  }

  /** Marks, reads the review, confirms, and returns the tracker that the checked receipt is for. */
  async vote(names: readonly string[]): Promise<string> {
    await this.ballot.waitFor();
    if (names.length === 0) {
      await this.at('blank').click();
      await this.at('blank-confirm').click();
    } else {
      await this.mark(names);
      await this.at('review').click();
    }
    await this.at('ballot-review').waitFor();
    await this.at('cast').click();
    return await this.tracker();
  }

  async tracker(): Promise<string> {
    await this.at('in-box').waitFor();
    return (await this.at('round-open').getByTestId('tracker').textContent()) ?? '';
  }

  /** Everything that the browser keeps of the page. */
  async kept(): Promise<string> {
    return await this.page.evaluate(() => JSON.stringify([localStorage, sessionStorage]));
  }

  async saveReceipt(path: string): Promise<void> {
    const [download] = await Promise.all([
      this.page.waitForEvent('download'),
      this.at('round-open').getByTestId('save-receipt').click(),
    ]);
    await download.saveAs(path);
  }
}
