/** The papers, the tables and the keeping of ballots on the chair's page. */

import type { Locator } from 'playwright-core';

import type { ChairPage } from './chair';

/** What a paper is called in its test ids, such as `rules`, `count-1-2` (contest 1, round 2), `minutes`. */
export type PaperId = string;

export class PapersPanel {
  readonly chair: ChairPage;

  constructor(chair: ChairPage) {
    this.chair = chair;
  }

  /** Shows papers, their words and the tables. */
  async open(): Promise<void> {
    await this.chair.goTo('papers');
    await this.chair.at('panel-papers').waitFor();
  }

  /** The papers that can be made now, in the order of the page. */
  async offered(): Promise<readonly PaperId[]> {
    const rows = this.chair.at('panel-papers').locator('li[data-testid^="paper-"]');
    return await rows.evaluateAll((all) =>
      all.map((row) => row.getAttribute('data-testid')?.replace('paper-', '') ?? ''),
    );
  }

  /** Whether a paper is marked as a draft. */
  async isDraft(paper: PaperId): Promise<boolean> {
    return (await this.chair.at(`paper-${paper}`).locator('.file-mark').count()) > 0;
  }

  /** Has a paper made and saves it; returns the name that it comes with. */
  async save(paper: PaperId, form: 'docx' | 'pdf', path: string): Promise<string> {
    return await this.#save(this.chair.at(`paper-${paper}-${form}`), path);
  }

  /** Has a table made and saves it; returns the name that it comes with. */
  async saveTable(
    table: 'results' | 'units',
    form: 'csv' | 'json' | 'xlsx',
    path: string,
  ): Promise<string> {
    return await this.#save(this.chair.at(`data-${table}-${form}`), path);
  }

  /** Saves the minutes of the newest count as the contest's own section offers them. */
  async saveCountMinutes(path: string): Promise<string> {
    return await this.#save(this.chair.at('count-minutes'), path);
  }

  /** Fills in what stands on the papers, by the names of the fields (`place`, `leader-symbol`), and saves it. */
  async fillWords(words: Readonly<Record<string, string>>): Promise<void> {
    if ((await this.chair.at('paper-words').getAttribute('data-open')) === 'false') {
      await this.chair.unfold('paper-words');
    }
    for (const [name, text] of Object.entries(words)) {
      await this.chair.at(`paper-words-${name}`).fill(text);
    }
    await this.chair.at('paper-words-save').click();
    await this.chair.page.locator('[data-testid="paper-words-save"]:disabled').waitFor();
  }

  /** Asks for the destruction of the kept ballots; their time of keeping is over. */
  async proposeDestruction(reason: string): Promise<void> {
    await this.chair.goTo('seal');
    await this.chair.at('propose-destruction').click();
    await this.chair.at('propose-destruction-reason').fill(reason);
    await this.chair.at('propose-destruction-confirm').click();
    await this.chair.at('keeping-proposed').waitFor();
  }

  async withdrawDestruction(): Promise<void> {
    await this.chair.at('withdraw-destruction').click();
    await this.chair.at('keeping-proposed').waitFor({ state: 'detached' });
  }

  async #save(button: Locator, path: string): Promise<string> {
    const [download] = await Promise.all([
      this.chair.page.waitForEvent('download'),
      button.click(),
    ]);
    await download.saveAs(path);
    return download.suggestedFilename();
  }
}
