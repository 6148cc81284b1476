/** The chair's laptop. */

import type { Locator } from 'playwright-core';
import { expect } from 'vitest';

import type { Device } from '../support/browser';
import type { Particulars, Person } from '../support/demo';

/** A list of units, as its step of the preparation is called. */
export type List = 'members' | 'districts' | 'collectives' | 'individuals';

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

  /** Shows where a step is done; the steps of the preparation fold away once it is over. */
  async goTo(step: string): Promise<void> {
    const fold = this.page.locator('[data-testid="agenda-preparation"][data-open="false"]');
    const button = this.at(`step-${step}`);
    if (!(await button.isVisible()) && (await fold.count()) > 0) {
      await fold.locator('button').first().click();
    }
    await button.click();
  }

  /** The step of a contest, by its place in the Thể lệ. */
  contestStep(number: number): Locator {
    return this.page.locator('[data-testid^="step-contest-"]').nth(number - 1);
  }

  /** Opens the preset of that name, which shows all that it brings. */
  async openPreset(name: string): Promise<Locator> {
    await this.goTo('start');
    const preset = this.at('preset').filter({ hasText: name }).first();
    await preset.locator('button').first().click();
    return preset;
  }

  async takePreset(preset: Locator): Promise<void> {
    await preset.getByTestId('take-preset').click();
    await this.at('take-preset-confirm').click();
    await this.done('name');
  }

  async name(particulars: Particulars): Promise<void> {
    await this.goTo('name');
    await this.at('particulars-title').fill(particulars.title);
    await this.at('particulars-cluster').fill(particulars.cluster);
    await this.at('particulars-year').fill(particulars.year);
    await this.at('particulars-place').fill(particulars.place);
    await this.at('particulars-save').click();
    await this.page.locator('.page-title').getByText(particulars.title).waitFor();
  }

  /** Chooses a sheet, looks at it, takes it. */
  async importSheet(step: List, file: string): Promise<void> {
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

  /** Lets a deputy act and returns the link that its QR holds. */
  async delegate(to: string): Promise<string> {
    await this.goTo('delegation');
    await this.at('delegate-to').fill(to);
    await this.at('delegate').click();
    return await this.at('deputy-link').innerText();
  }

  /** Notes who held the office before. */
  async noteHolder(year: string, unit: string): Promise<void> {
    await this.goTo('holders');
    await this.at('holder-add').click();
    await this.at('holder-year-1').fill(year);
    await this.at('holder-unit-1').fill(unit);
    await this.at('holders-save').click();
    await this.page.locator('[data-testid="holders-save"]:disabled').waitFor();
  }

  /** Opens a part of the page that is folded away. */
  async unfold(testId: string): Promise<void> {
    await this.at(testId).locator('button').first().click();
  }

  async saveRules(): Promise<void> {
    await this.at('rules-save').click();
    await this.page.locator('[data-testid="rules-save"]:disabled').waitFor();
  }

  async nameTellers(tellers: readonly Person[]): Promise<void> {
    await this.goTo('tellers');
    for (const [index, { name, office }] of tellers.entries()) {
      await this.at(`teller-name-${index + 1}`).fill(name);
      await this.at(`teller-office-${index + 1}`).fill(office);
    }
    await this.at('tellers-save').click();
    await this.done('tellers');
  }

  async openCheckIn(): Promise<void> {
    await this.agendaStep('Ổn định tổ chức').click();
    await this.confirm('open-check-in');
    await this.phase('checking_in');
  }

  async openSession(): Promise<void> {
    await this.agendaStep('Ổn định tổ chức').click();
    await this.at('open-session').click();
    await this.phase('in_session');
  }

  /** Compares the code that the teller reads aloud with the one on this page; takes the key if they agree. */
  async acceptKey(slot: number, readAloud: string): Promise<boolean> {
    await this.goTo('tellers');
    const shown = await this.at(`key-code-${slot}`).innerText();
    if (shown.trim() !== readAloud.trim()) {
      return false;
    }
    await this.at(`key-accept-${slot}`).click();
    await this.page.locator(`[data-testid="key-${slot}"][data-key="accepted"]`).waitFor();
    return true;
  }

  /** Puts a matter to the room: the wall asks it, and its hands can be counted. */
  async put(motion: string): Promise<void> {
    await this.at(`${motion}-put`).click();
    await this.at(`${motion}-hands`).waitFor();
  }

  /** Records the hands of the open motion: as the form proposes them, or with some against. */
  async countHands(motion: string, against = 0, reason = ''): Promise<void> {
    const inFavour = this.at(`${motion}-hands-in_favour`);
    if (against > 0) {
      await inFavour.fill(String(Number(await inFavour.inputValue()) - against));
      await this.at(`${motion}-hands-against`).fill(String(against));
      await this.at(`${motion}-hands-reason`).fill(reason);
    }
    await this.at(`${motion}-hands-record`).click();
    await this.at(`${motion}-hands`).waitFor({ state: 'detached' });
  }

  /** A matter that everybody is in favour of. */
  async everybodyInFavour(motion: string): Promise<void> {
    await this.put(motion);
    await this.countHands(motion);
  }

  /** A list that is voted on name by name: each is put and carried. */
  async everyNameInFavour(): Promise<void> {
    const rows = this.at('item-vote').locator('tbody tr');
    const next = rows.locator('[data-testid$="-record"]').first();
    for (let left = await rows.count(); left > 0; left -= 1) {
      await next.click();
      await expect.poll(() => this.#undecided()).toBe(left - 1);
    }
  }

  async lockScores(agreedBy: string): Promise<void> {
    await this.at('scores-agreed-by').fill(agreedBy);
    await this.at('lock-scores').click();
    await this.page
      .locator('button.step[data-state="done"]')
      .filter({ hasText: 'Báo cáo tổng kết cụm' })
      .waitFor();
  }

  /** Writes down who signed the giao ước for the unit at this place of the register. */
  async signPact(place: number, signer: string, office?: string): Promise<void> {
    const line = this.at('panel-pact')
      .locator('li[data-signed]')
      .nth(place - 1);
    await line.getByRole('button').click();
    await line.locator('[data-testid^="pact-signer-"]').fill(signer);
    if (office !== undefined) {
      await line.locator('[data-testid^="pact-title-"]').selectOption('other');
      await line.locator('[data-testid^="pact-office-"]').fill(office);
    }
    await line.locator('[data-testid^="pact-save-"]').click();
    await line.and(this.page.locator('[data-signed="true"]')).waitFor();
  }

  /** Ticks off a line of the agenda that only the chair knows to be over. */
  async tick(title: string): Promise<void> {
    await this.goTo('agenda');
    const line = this.at('panel-agenda').locator('li.row').filter({ hasText: title });
    await line.locator('[data-testid^="agenda-tick-"]').click();
    await this.page.locator('button.step[data-state="done"]').filter({ hasText: title }).waitFor();
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
    await form.waitFor({ state: 'detached' });
  }

  /** Proposes one unit of those that may stand for an office, of which none is ticked at first. */
  async proposeOnly(name: string): Promise<void> {
    const form = this.at('propose');
    await form.locator('label.tick').filter({ hasText: name }).getByRole('checkbox').check();
    await this.at('list-propose').click();
    await form.waitFor({ state: 'detached' });
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

  /** Plan B: the next round, or the one under way, is held on paper. Returns what the question says of it. */
  async moveToPaper(reason: string): Promise<string> {
    await this.unfold('to-paper');
    await this.at('move-to-paper').click();
    const dialog = this.at('move-to-paper-dialog');
    const consequences = await dialog.innerText();
    await this.at('move-to-paper-reason').fill(reason);
    await this.at('move-to-paper-confirm').click();
    await dialog.waitFor({ state: 'detached' });
    await this.at('paper-round').waitFor();
    return consequences;
  }

  /** Gives the round up that is under way. */
  async annulRound(reason: string): Promise<void> {
    await this.unfold('annul');
    await this.at('annul-round').click();
    await this.at('annul-round-reason').fill(reason);
    await this.at('annul-round-confirm').click();
    await this.at('annul-round-dialog').waitFor({ state: 'detached' });
  }

  /** Publishes a round on paper that two tellers counted alike. */
  async publishPaper(): Promise<void> {
    await this.at('publish-paper').click();
    await this.at('past-rounds').waitFor();
  }

  /** Publishes, and the wall shows everything at once. */
  async publish(): Promise<void> {
    await this.at('publish-how-at_once').check();
    await this.at('publish').click();
    await this.at('past-rounds').waitFor();
  }

  /** Publishes, and the wall shows row by row, from the last place up, until the chosen are marked; `look` before each step. */
  async publishStepByStep(look?: (shown: number) => Promise<void>): Promise<void> {
    await this.at('publish').click();
    const reveal = this.at('reveal');
    await reveal.waitFor();
    for (let shown = 0; await reveal.isVisible(); shown += 1) {
      await this.page.locator(`[data-testid="reveal"][data-shown="${shown}"]`).waitFor();
      await look?.(shown);
      await this.at('reveal-next').click();
      await reveal.and(this.page.locator(`[data-shown="${shown}"]`)).waitFor({ state: 'detached' });
    }
  }

  async sealMeeting(): Promise<void> {
    await this.goTo('seal');
    await this.confirm('seal-meeting');
    await this.at('sealed').waitFor();
  }

  /** Opens the sealed meeting's page again with the key from the chair's link. */
  async unlockSealed(key: string): Promise<void> {
    await this.unfold('sealed-gate');
    await this.at('sealed-gate').getByTestId('code-field').fill(key);
    await this.at('sealed-gate').getByTestId('code-submit').click();
    await this.at('panel-papers').waitFor();
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

  /** A line of the meeting's agenda, by its words. */
  agendaStep(title: string): Locator {
    return this.page.locator('[data-testid^="step-agenda-"]').filter({ hasText: title });
  }

  async done(step: string): Promise<void> {
    await this.page.locator(`[data-testid="step-${step}"][data-state="done"]`).waitFor();
  }

  async #undecided(): Promise<number> {
    return await this.at('item-vote').locator('tbody tr:not([data-carried])').count();
  }

  /** Presses a button that asks first, and answers yes. */
  private async confirm(button: string): Promise<void> {
    await this.at(button).click();
    await this.at(`${button}-confirm`).click();
    await this.at(`${button}-dialog`).waitFor({ state: 'detached' });
  }
}
