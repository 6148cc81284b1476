/** A delegate's phone or laptop in any engine: found by what the page marks, pressed as fingers press. */

import { expect } from 'vitest';

import type { Guest } from '../support/guest';

export class GuestDelegate {
  readonly guest: Guest;

  constructor(guest: Guest) {
    this.guest = guest;
  }

  /** Waits until it is there and returns what it says. */
  async says(testId: string, within = ''): Promise<string> {
    const selector = [within, testId]
      .filter(Boolean)
      .map((id) => `[data-testid="${id}"]`)
      .join(' ');
    await expect
      .poll(() => this.guest.evaluate((one) => document.querySelector(one) !== null, selector))
      .toBe(true);
    return await this.guest.evaluate(
      (one) => document.querySelector<HTMLElement>(one)?.innerText.trim() ?? '',
      selector,
    );
  }

  /** Whether the page stands where browsers withhold what they give to secure contexts only. */
  isInsecure(): Promise<boolean> {
    return this.guest.evaluate(() => !isSecureContext && crypto.subtle === undefined);
  }

  width(): Promise<number> {
    return this.guest.evaluate(() => innerWidth);
  }

  /** How far the page sticks out of its window. */
  excess(): Promise<number> {
    return this.guest.evaluate(() => {
      const { scrollWidth, clientWidth } = document.documentElement;
      return scrollWidth - clientWidth;
    });
  }

  /** Marks, reads the review, confirms, and returns the tracker that the checked receipt is for. */
  async vote(names: readonly string[]): Promise<string> {
    await this.says('ballot');
    for (const name of names) {
      await this.guest.press(await this.#box(name));
    }
    await this.#press('review');
    await this.says('ballot-review');
    await this.#press('cast');
    return await this.tracker();
  }

  async tracker(): Promise<string> {
    await this.says('in-box');
    return await this.says('tracker', 'round-open');
  }

  /** Waits until it can be pressed. */
  async #press(testId: string): Promise<void> {
    const selector = `[data-testid="${testId}"]:not(:disabled)`;
    await expect
      .poll(() => this.guest.evaluate((one) => document.querySelector(one) !== null, selector))
      .toBe(true);
    await this.guest.press(selector);
  }

  /** Marks the row of a unit so that a selector finds it. */
  async #box(name: string): Promise<string> {
    const at = await this.guest.evaluate((unit) => {
      const rows = [...document.querySelectorAll('[data-testid="ballot"] label.answer')];
      const at = rows.findIndex((row) => row.textContent?.includes(unit));
      rows[at]?.setAttribute('data-row', String(at));
      return at;
    }, name);
    return `[data-row="${at}"]`;
  }
}
