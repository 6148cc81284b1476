/** The check-in desk's tablet. */

import type { Device } from '../support/browser';
import { squares } from '../support/qr';

/** A token as a person at the desk sees it: the address, the code, and the QR that holds both. */
export interface Handed {
  readonly address: string;
  readonly code: string;
  readonly link: string;
}

export class DeskPage {
  readonly device: Device;

  constructor(device: Device) {
    this.device = device;
  }

  get page() {
    return this.device.page;
  }

  /** Finds a unit by typing; Enter takes the first that fits. */
  async find(query: string): Promise<void> {
    const search = this.page.getByTestId('seat-search');
    await search.fill(query);
    await search.press('Enter');
    await this.page.getByTestId('seat-card').getByRole('heading', { name: query }).waitFor();
  }

  async checkInAndIssue(unit: string, delegate: string): Promise<void> {
    await this.find(unit);
    await this.page.getByTestId('delegate-name').fill(delegate);
    await this.page.getByTestId('check-in-issue').click();
  }

  /** Voids the lost token of a unit and makes another. */
  async replace(unit: string, reason: string): Promise<void> {
    await this.find(unit);
    await this.page.getByTestId('replace-token').click();
    await this.page.getByTestId('replace-token-reason').fill(reason);
    await this.page.getByTestId('replace-token-confirm').click();
  }

  /** Writes down who attends without a vote: of the unit that is shown, or a guest. */
  async noteAttendee(of: 'attendees' | 'guests', name: string, office: string): Promise<void> {
    const part = this.page.getByTestId(of);
    const field = this.page.getByTestId(`${of}-name`);
    if (!(await field.isVisible())) {
      await part.locator('summary').click();
    }
    await field.fill(name);
    await this.page.getByTestId(`${of}-office`).fill(office);
    await this.page.getByTestId(`${of}-note`).click();
    await part.locator('li').filter({ hasText: name }).waitFor();
  }

  /** Reads the token that is shown now; `committee` is what its QR pins, once there is a committee. */
  async shown(committee?: string): Promise<Handed> {
    const card = this.page.getByTestId('token');
    const code = (await card.getByTestId('token-code').innerText()).trim();
    const address = (await card.locator('.token-typed .code').first().innerText()).trim();
    const pinned = committee ? `&c=${committee.replaceAll('-', '')}` : '';
    const link = `${address}#t=${code.replaceAll('-', '')}${pinned}`;
    const drawn = await card.getByTestId('token-qr').locator('path').last().getAttribute('d');
    if (drawn !== squares(link)) {
      throw new Error(`the QR on the desk does not hold ${link}`);
    }
    return { address, code, link };
  }

  /** The page hid the token by itself because the phone has connected. */
  async hiddenByPhone(): Promise<void> {
    await this.page.getByTestId('token-hidden').waitFor();
    await this.page.getByTestId('token').waitFor({ state: 'detached' });
    await this.page.getByTestId('token-hidden').getByRole('button').click();
  }
}
