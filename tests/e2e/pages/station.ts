/** The machine at which those without a phone vote, one after the other. */

import { DelegatePage } from './delegate';

export class StationPage extends DelegatePage {
  /** What a scanner at the USB port does with a slip: it types all that the QR holds, and Enter. */
  async scan(link: string): Promise<void> {
    await this.at('station-entry').waitFor();
    await this.page.keyboard.type(link);
    await this.page.keyboard.press('Enter');
  }

  /** The number of the receipt that is shown for a moment. */
  override async tracker(): Promise<string> {
    const done = this.at('station-done');
    await done.waitFor();
    return (await done.getByTestId('tracker').textContent()) ?? '';
  }

  async finish(): Promise<void> {
    await this.at('station-finish').click();
    await this.at('station-entry').waitFor();
  }

  /** How many pages the back button knows. */
  async pagesBehind(): Promise<number> {
    return await this.page.evaluate(() => history.length);
  }

  /** Everything that the next person at the machine could find: what is drawn, typed, addressed and stored. */
  async leftBehind(): Promise<string> {
    const stored = await this.kept();
    const here = await this.page.evaluate(async () => {
      const fields = [...document.querySelectorAll('input')].map(({ value }) => value);
      const bases = (await indexedDB.databases()).map(({ name }) => name);
      const { cookie, title } = document;
      return JSON.stringify([
        document.documentElement.outerHTML,
        [fields, bases, cookie, title, location.href, history.state, window.name],
      ]);
    });
    return stored + here;
  }
}
