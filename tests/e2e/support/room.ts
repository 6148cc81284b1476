/** Everybody and everything in the room, and what they do together more than once. */

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { expect } from 'vitest';

import type { BoardPage } from '../pages/board';
import type { ChairPage } from '../pages/chair';
import type { DelegatePage } from '../pages/delegate';
import type { DeskPage } from '../pages/desk';
import type { ScreenPage } from '../pages/screen';
import type { StationPage } from '../pages/station';
import type { TellerPage } from '../pages/teller';
import { cutOff, flawsOf } from './basics';
import { Device, type Kind, startBrowser } from './browser';
import { expected, PRESENT, percentage, SEATS, type Votes } from './demo';
import type { Machine } from './machine';
import { evidence } from './pictures';
import { reached, type Server, startServer } from './server';

/** How many vote. */
export const VOTERS = PRESENT.length;

/** The delegate who loses the first token, and the one who reloads and borrows a second phone. */
export const LOSER = 'Hà Nam';
export const CURIOUS = 'Bắc Ninh';

export class Room {
  readonly tellers: TellerPage[] = [];
  readonly phones = new Map<string, DelegatePage>();
  /** The links on the slips of those who vote at the shared machine. */
  readonly slips = new Map<string, string>();
  readonly devices: Device[] = [];
  /** Every desk key, token and teller code that was ever on a page. */
  readonly secrets: string[] = [];
  /** What was downloaded. */
  readonly folder = mkdtempSync(join(tmpdir(), 'phieukin-e2e-bundle-'));
  // Those come in the course of the meeting.
  server!: Server;
  chair!: ChairPage;
  desk!: DeskPage;
  screen!: ScreenPage;
  board!: BoardPage;
  station!: StationPage;
  /** The link by which `CURIOUS` joined. */
  curiousLink!: string;
  #browser!: Browser;

  /** Opens the doors: the server runs, here or on the machine that is given. */
  async enter(machine?: Machine, flags?: readonly string[]): Promise<void> {
    this.server = await startServer(machine, flags);
    this.#browser = await startBrowser(this.server);
  }

  async leave(): Promise<void> {
    await this.#browser?.close();
    await this.server?.stop();
    rmSync(this.folder, { recursive: true, force: true });
  }

  /** Opens a device at an address of the meeting. */
  async open(kind: Kind, address: string): Promise<Device> {
    const device = await Device.open(this.#browser, kind, reached(address));
    this.devices.push(device);
    return device;
  }

  phone(voter: string): DelegatePage {
    const phone = this.phones.get(voter);
    if (!phone) {
      throw new Error(`${voter} has no phone`);
    }
    return phone;
  }

  /** The link on the slip of a delegate without a phone. */
  slip(voter: string): string {
    const link = this.slips.get(voter);
    if (!link) {
      throw new Error(`${voter} has no slip`);
    }
    return link;
  }

  /** Fails with all that went wrong on any page or was found wrong with one, save what is to be expected. */
  endsWell(save?: RegExp): void {
    const complaints = this.devices.flatMap((device) => device.complaints);
    const wrong = complaints.filter((complaint) => !save?.test(complaint));
    if (wrong.length > 0) {
      throw new Error(wrong.join('\n'));
    }
  }

  /** What every device shows, for who looks into a failure. */
  async pictureAll(): Promise<void> {
    const open = this.devices.filter(({ page }) => !page.isClosed());
    await Promise.all(open.map((device, at) => evidence(device, `failed-${at}`)));
  }

  /** Everybody marks and casts. */
  async everybodyVotes(votes: Votes): Promise<void> {
    await Promise.all(PRESENT.map((voter) => this.phone(voter).vote(votes[voter])));
  }

  /** The box is closed, every device finds its ballot, every teller checks by itself. */
  async count(): Promise<void> {
    await this.chair.closeRound();
    await this.screen.slide('counting');
    await expect.poll(() => this.screen.at('vouched').innerText()).toContain(this.#everybody());
    for (const phone of this.phones.values()) {
      await phone.at('round-closed').getByTestId('mine-in').waitFor();
    }
    await Promise.all(this.tellers.map((teller) => teller.checksHold()));
  }

  async giveShares(): Promise<void> {
    await Promise.all(this.tellers.map((teller) => teller.giveShare()));
    await this.chair.at('preview').waitFor();
  }

  /** The wall says what the votes in the clear add up to, and every device recounted it. */
  async published(votes: Votes): Promise<void> {
    const { votes: sums, valid, blank } = expected(votes);
    await this.screen.slide('result');
    const bars = await this.screen.bars();
    for (const { name, votes: shown, percent } of bars) {
      const sum = Object.entries(sums).find(([unit]) => name.endsWith(unit))?.[1] ?? 0;
      expect([name, shown, percent]).toEqual([name, String(sum), shares(sum, valid)]);
    }
    const figures = ['convened', 'present', 'issued', 'returned', 'valid', 'blank'];
    expect(await Promise.all(figures.map((name) => this.screen.figure(name)))).toEqual(
      [SEATS, VOTERS, VOTERS, VOTERS, valid, blank].map(String),
    );
    expect(bars.reduce((all, { votes: shown }) => all + Number(shown), 0)).toBe(
      Object.values(sums).reduce((all, sum) => all + sum, 0),
    );
    await this.recounted();
    expect(await cutOff(this.screen.device)).toEqual([]);
    expect(await flawsOf(this.screen.device)).toEqual([]);
  }

  /** Every device has counted again, and says that it agrees. */
  async recounted(): Promise<void> {
    await expect.poll(() => this.screen.at('recounts').innerText()).toContain(this.#everybody());
    for (const phone of this.phones.values()) {
      await phone.at('round-published').getByTestId('recount-holds').first().waitFor();
    }
    for (const teller of this.tellers) {
      const verdict = teller.at('own-recount').first();
      await verdict.waitFor();
      expect(await verdict.getAttribute('class')).toContain('notice-good');
    }
  }

  #everybody(): string {
    return `${this.phones.size}/${this.phones.size}`;
  }
}

/** Of the valid ballots, and of those present. */
function shares(sum: number, valid: number): string {
  return `${percentage(sum, valid)} (${percentage(sum, VOTERS)})`;
}
