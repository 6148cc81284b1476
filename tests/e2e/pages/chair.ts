/** The chair's laptop. */

import type { Locator } from 'playwright-core';

import type { Device } from '../support/browser';
import type { PARTICULARS, TELLERS } from '../support/demo';

export class ChairPage {
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

  /** Shows where a step of the agenda is done. */
  async goTo(step: string): Promise<void> {
    await this.at(`step-${step}`).click();
  }

  /** The step of a contest, by its place in the agenda. */
  contestStep(number: number): Locator {
    return this.page.locator('[data-testid^="step-contest-"]').nth(number - 1);
  }

  async name(particulars: typeof PARTICULARS): Promise<void> {
    await this.goTo('name');
    await this.at('particulars-title').fill(particulars.title);
    await this.at('particulars-cluster').fill(particulars.cluster);
    await this.at('particulars-year').fill(particulars.year);
    await this.at('particulars-place').fill(particulars.place);
    await this.at('particulars-save').click();
    await this.done('name');
  }

  /** Chooses a sheet, looks at it, takes it. */
  async importSheet(step: 'members' | 'districts', file: string): Promise<void> {
    await this.goTo(step);
    await this.at('sheet-file').setInputFiles(file);
    await this.at('sheet-take').click();
    await this.at('sheet-good').waitFor({ state: 'detached' });
    await this.done(step);
  }

  /** Makes a desk and returns the link that its QR holds. */
  async addDesk(): Promise<string> {
    await this.goTo('desks');
    await this.at('desk-add').click();
    return await this.at('desk-link').innerText();
  }

  async nameTellers(tellers: typeof TELLERS): Promise<void> {
    await this.goTo('tellers');
    for (const [index, { name, office }] of tellers.entries()) {
      await this.at(`teller-name-${index + 1}`).fill(name);
      await this.at(`teller-office-${index + 1}`).fill(office);
    }
    await this.at('tellers-save').click();
    await this.done('tellers');
  }

  async openCheckIn(): Promise<void> {
    await this.goTo('open_check_in');
    await this.confirm('open-check-in');
    await this.phase('checking_in');
  }

  async openSession(): Promise<void> {
    await this.goTo('open_session');
    await this.at('open-session').click();
    await this.phase('in_session');
  }

  /** Compares the code that the teller reads aloud with the one on this page; takes the key if they agree. */
  async acceptKey(slot: number, readAloud: string): Promise<boolean> {
    await this.goTo('keys');
    const shown = await this.at(`key-code-${slot}`).innerText();
    if (shown.trim() !== readAloud.trim()) {
      return false;
    }
    await this.at(`key-accept-${slot}`).click();
    await this.page.locator(`[data-testid="key-${slot}"][data-key="accepted"]`).waitFor();
    return true;
  }

  /** Records a show of hands as the form proposes it: everybody in favour. */
  async everybodyInFavour(form: string): Promise<void> {
    await this.at(`${form}-record`).click();
    await this.at(form).waitFor({ state: 'detached' });
  }

  /** Proposes the eligible units, or of them only `wanted`, in the order of the sheet. */
  async propose(wanted?: readonly string[]): Promise<void> {
    const form = this.at('propose');
    await form.waitFor();
    for (const row of wanted ? await form.locator('label.tick').all() : []) {
      const text = await row.innerText();
      if (!wanted?.some((name) => text.split('(')[0]?.trim().endsWith(name))) {
        await row.getByRole('checkbox').uncheck();
      }
    }
    await this.at('list-propose').click();
    await this.at('list-hands').waitFor();
  }

  async sealRoll(): Promise<void> {
    await this.at('seal-roll-button').click();
    await this.at('open-round').waitFor();
  }

  async openRound(): Promise<void> {
    await this.at('open-round-button').click();
    await this.at('voting-round').waitFor();
  }

  async closeRound(): Promise<void> {
    await this.confirm('close-round');
    await this.at('counting-round').waitFor();
  }

  async publish(): Promise<void> {
    await this.at('publish').click();
    await this.at('past-rounds').waitFor();
  }

  async sealMeeting(): Promise<void> {
    await this.goTo('seal');
    await this.confirm('seal-meeting');
    await this.at('sealed').waitFor();
  }

  /** Saves the bundle as this page offers it. */
  async downloadBundle(path: string): Promise<void> {
    const [download] = await Promise.all([
      this.page.waitForEvent('download'),
      this.at('bundle').click(),
    ]);
    await download.saveAs(path);
  }

  async phase(phase: string): Promise<void> {
    await this.page.locator(`[data-testid="phase"][data-phase="${phase}"]`).waitFor();
  }

  async done(step: string): Promise<void> {
    await this.page.locator(`[data-testid="step-${step}"][data-state="done"]`).waitFor();
  }

  /** Presses a button that asks first, and answers yes. */
  private async confirm(button: string): Promise<void> {
    await this.at(button).click();
    await this.at(`${button}-confirm`).click();
    await this.at(`${button}-dialog`).waitFor({ state: 'detached' });
  }
}
