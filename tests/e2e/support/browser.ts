/** Debian's Chromium, reaching the server by a name that is no secure context: crypto.subtle is missing, as on phones. */

import { existsSync } from 'node:fs';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';

import { HOST, type Server } from './server';

const CHROMIUM = process.env.CHROMIUM ?? '/usr/bin/chromium';

/** How long a page may take to show what it should, on a busy machine. */
const PATIENCE_MS = 30_000;

/** Width and height in pixels of CSS. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

/** What kind of device a page stands on. */
export interface Kind {
  readonly viewport: Size;
  readonly touch: boolean;
  /** As few pixels as the page must do with: zoomed to twice the size, or a narrow phone. */
  readonly least?: Size;
}

/** A small phone, held upright. */
export const PHONE: Kind = {
  viewport: { width: 360, height: 740 },
  touch: true,
  least: { width: 320, height: 640 },
};

/** A desk's tablet. */
export const TABLET: Kind = {
  viewport: { width: 768, height: 1024 },
  touch: true,
  least: { width: 320, height: 512 },
};

/** The chair's laptop. */
export const LAPTOP: Kind = {
  viewport: { width: 1280, height: 800 },
  touch: false,
  least: { width: 640, height: 400 },
};

/** The hall's projector, before which nobody sits. */
export const PROJECTOR: Kind = { viewport: { width: 1920, height: 1080 }, touch: false };

/** Starts the browser, or says how to get it. */
export async function startBrowser({ machine }: Server): Promise<Browser> {
  return await launchBrowser(machine.address);
}

/** Starts the browser before a server at this address. */
export async function launchBrowser(address: string): Promise<Browser> {
  if (!existsSync(CHROMIUM)) {
    throw new Error('Chromium is missing: apt-get install chromium');
  }
  return await chromium.launch({
    executablePath: CHROMIUM,
    args: [
      `--host-resolver-rules=MAP ${HOST} ${address}`,
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}

/** A device of its own: its storage, its network, and what its pages complained about. */
export class Device {
  readonly page: Page;
  readonly kind: Kind;
  readonly #context: BrowserContext;
  readonly #complaints: string[] = [];
  #asked = 0;
  #heard = 0;

  private constructor(context: BrowserContext, page: Page, kind: Kind) {
    this.#context = context;
    this.kind = kind;
    this.page = page;
    page.setDefaultTimeout(PATIENCE_MS);
    page.on('pageerror', (error) => this.#complaints.push(String(error)));
    page.on('console', (message) => {
      if (message.type() === 'error' && !isOutage(message.text())) {
        this.#complaints.push(message.text());
      }
    });
    context.on('request', (request) => this.#note(request.url()));
    page.on('websocket', (socket) => {
      this.#note(socket.url());
      socket.on('framereceived', () => {
        this.#heard += 1;
      });
    });
  }

  /** Opens a device at an address. */
  static async open(browser: Browser, kind: Kind, address: string): Promise<Device> {
    const context = await browser.newContext({
      viewport: kind.viewport,
      hasTouch: kind.touch,
      isMobile: kind.touch,
      locale: 'vi-VN',
      reducedMotion: 'reduce',
    });
    const device = new Device(context, await context.newPage(), kind);
    await device.page.goto(address);
    return device;
  }

  /** Page errors, requests that left the hall, and what pictured states lack. */
  get complaints(): readonly string[] {
    return this.#complaints;
  }

  /** Notes what somebody who looked at the page found wrong with it. */
  complain(complaint: string): void {
    this.#complaints.push(complaint);
  }

  /** How many messages the server sent to the page. */
  get heard(): number {
    return this.#heard;
  }

  /** How many requests were looked at. */
  get asked(): number {
    return this.#asked;
  }

  /** Whether the page stands where browsers withhold what they give to secure contexts only. */
  isInsecure(): Promise<boolean> {
    return this.page.evaluate(() => !window.isSecureContext && crypto.subtle === undefined);
  }

  /** Takes the network away. */
  async disconnect(): Promise<void> {
    await this.#context.setOffline(true);
  }

  /** Gives it back. */
  async reconnect(): Promise<void> {
    await this.#context.setOffline(false);
  }

  async close(): Promise<void> {
    await this.#context.close();
  }

  #note(address: string): void {
    this.#asked += 1;
    const { hostname, protocol } = new URL(address);
    if (hostname !== HOST && protocol !== 'data:' && protocol !== 'blob:') {
      this.#complaints.push(`a request left the hall: ${address}`);
    }
  }
}

/** What the browser says by itself while a device has no network. */
function isOutage(complaint: string): boolean {
  return complaint.includes('ERR_INTERNET_DISCONNECTED');
}
