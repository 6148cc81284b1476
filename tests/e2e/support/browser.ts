/** Debian's Chromium, reaching the server by a name that is no secure context: crypto.subtle is missing, as on phones. */

import { existsSync } from 'node:fs';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';

import { HOST, type Server } from './server';

const CHROMIUM = '/usr/bin/chromium';

/** How long a page may take to show what it should, on a busy machine. */
const PATIENCE_MS = 30_000;

/** What kind of device a page stands on. */
export interface Kind {
  readonly viewport: { readonly width: number; readonly height: number };
  readonly touch: boolean;
}

/** A small phone, held upright. */
export const PHONE: Kind = { viewport: { width: 360, height: 740 }, touch: true };

/** A desk's tablet. */
export const TABLET: Kind = { viewport: { width: 768, height: 1024 }, touch: true };

/** The chair's laptop. */
export const LAPTOP: Kind = { viewport: { width: 1280, height: 800 }, touch: false };

/** The hall's projector. */
export const PROJECTOR: Kind = { viewport: { width: 1920, height: 1080 }, touch: false };

/** Starts the browser, or says how to get it. */
export async function startBrowser({ machine }: Server): Promise<Browser> {
  if (!existsSync(CHROMIUM)) {
    throw new Error('Chromium is missing: apt-get install chromium');
  }
  return await chromium.launch({
    executablePath: CHROMIUM,
    args: [
      `--host-resolver-rules=MAP ${HOST} ${machine.address}`,
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
  readonly #context: BrowserContext;
  readonly #complaints: string[] = [];
  #asked = 0;

  private constructor(context: BrowserContext, page: Page) {
    this.#context = context;
    this.page = page;
    page.setDefaultTimeout(PATIENCE_MS);
    page.on('pageerror', (error) => this.#complaints.push(String(error)));
    page.on('console', (message) => {
      if (message.type() === 'error' && !isOutage(message.text())) {
        this.#complaints.push(message.text());
      }
    });
    context.on('request', (request) => this.#note(request.url()));
    page.on('websocket', (socket) => this.#note(socket.url()));
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
    const device = new Device(context, await context.newPage());
    await device.page.goto(address);
    return device;
  }

  /** Page errors, and requests that left the hall. */
  get complaints(): readonly string[] {
    return this.#complaints;
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
