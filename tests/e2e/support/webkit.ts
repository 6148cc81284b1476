/**
 * WebKitGTK, the nearest to an iPhone's browser that Debian has: its MiniBrowser on a screen of memory, driven by plain
 * WebDriver. Nothing but a proxy can give its pages the name of the server, so the server itself is named as the proxy:
 * it takes requests by their whole address, and the page stands on an insecure origin as on a hall's network.
 */

import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

import type { Engine, Guest } from './guest';
import type { Server } from './server';

const DRIVER = '/usr/bin/WebKitWebDriver';
const XVFB = '/usr/bin/Xvfb';
const LIBRARIES = '/usr/lib';
const MISSING = 'WebKit is missing: apt-get install webkit2gtk-driver xvfb';

/** How WebDriver names an element. */
const ELEMENT = 'element-6066-11e4-a52e-4f735466cecf';

/** Starts a screen; each page gets a driver and a browser of its own, which share no storage. */
export async function startWebKit({ chairLink, machine }: Server): Promise<Engine> {
  const browser = miniBrowser();
  const screen = spawn(XVFB, ['-displayfd', '1', '-screen', '0', '1400x900x24'], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const display = `:${await firstLine(screen)}`;
  const proxy = `${machine.address}:${new URL(chairLink).port}`;
  const drivers: Driver[] = [];
  return {
    name: 'WebKit',
    open: async (address, size) => {
      const driver = await Driver.start(display);
      drivers.push(driver);
      return await driver.open(browser, proxy, address, size);
    },
    close: async () => {
      await Promise.all(drivers.map((driver) => driver.end()));
      await ended(screen);
    },
  };
}

function miniBrowser(): string {
  const found = [DRIVER, XVFB].every((path) => existsSync(path))
    ? readdirSync(LIBRARIES)
        .filter((folder) => folder.includes('linux-gnu'))
        .flatMap((folder) => ['4.1', '4.0', '6.0'].map((version) => ({ folder, version })))
        .map(({ folder, version }) =>
          join(LIBRARIES, folder, `webkit2gtk-${version}`, 'MiniBrowser'),
        )
        .find((path) => existsSync(path))
    : undefined;
  if (found === undefined) {
    throw new Error(MISSING);
  }
  return found;
}

/** One WebKitWebDriver, which holds one session. */
class Driver {
  readonly #process: ChildProcess;
  readonly #address: string;
  #session = '';

  private constructor(process: ChildProcess, address: string) {
    this.#process = process;
    this.#address = address;
  }

  static async start(display: string): Promise<Driver> {
    const port = await freePort();
    const process = spawn(DRIVER, [`--port=${port}`], {
      stdio: 'ignore',
      env: { ...globalThis.process.env, DISPLAY: display },
    });
    const driver = new Driver(process, `http://127.0.0.1:${port}`);
    await driver.#ready();
    return driver;
  }

  /** A window of exactly this size: one without a toolbar, which only a page can open. */
  async open(
    binary: string,
    proxy: string,
    address: string,
    { width, height }: { readonly width: number; readonly height: number },
  ): Promise<Guest> {
    const { sessionId } = await this.#call<{ sessionId: string }>('POST', '/session', {
      capabilities: {
        alwaysMatch: {
          proxy: { proxyType: 'manual', httpProxy: proxy },
          'webkitgtk:browserOptions': {
            binary,
            args: ['--automation', '--javascript-can-open-windows-automatically=true'],
          },
        },
      },
    });
    this.#session = `/session/${sessionId}`;
    const first = await this.#ask<string>('GET', '/window');
    await this.#run(`open(arguments[0], '', arguments[1])`, [
      address,
      `width=${width},height=${height},toolbar=no,menubar=no,location=no`,
    ]);
    await this.#ask('POST', '/window', { handle: await this.#windowAfter(first) });
    return {
      evaluate: (look, given = '') => this.#run(`return (${look})(arguments[0])`, [given]),
      press: async (selector) => {
        const found = await this.#ask<Record<string, string>>('POST', '/element', {
          using: 'css selector',
          value: selector,
        });
        // The driver scrolls no further than it must, and then may meet what sticks to the edge of the window.
        await this.#run(`arguments[0].scrollIntoView({ block: 'center' })`, [found]);
        await this.#ask('POST', `/element/${found[ELEMENT]}/click`, {});
      },
      reload: () => this.#ask('POST', '/refresh', {}),
    };
  }

  /** The driver ends its browser with the session. */
  async end(): Promise<void> {
    if (this.#session !== '') {
      await this.#ask('DELETE', '');
    }
    await ended(this.#process);
  }

  async #windowAfter(first: string): Promise<string> {
    for (;;) {
      const handles = await this.#ask<string[]>('GET', '/window/handles');
      const popup = handles.find((handle) => handle !== first);
      if (popup !== undefined) {
        return popup;
      }
    }
  }

  #run<R>(script: string, given: readonly unknown[]): Promise<R> {
    return this.#ask('POST', '/execute/sync', { script, args: given });
  }

  #ask<R>(method: string, path: string, body?: object): Promise<R> {
    return this.#call(method, this.#session + path, body);
  }

  async #call<R>(method: string, path: string, body?: object): Promise<R> {
    const answer = await fetch(this.#address + path, {
      method,
      ...(body ? { body: JSON.stringify(body) } : {}),
    });
    const { value } = (await answer.json()) as { value: R };
    if (!answer.ok) {
      throw new Error(`WebKit's driver: ${JSON.stringify(value)}`);
    }
    return value;
  }

  /** Waits until the driver listens. */
  async #ready(): Promise<void> {
    while (this.#process.exitCode === null) {
      const answer = await fetch(`${this.#address}/status`).catch(() => undefined);
      if (answer?.ok) {
        return;
      }
      await new Promise((done) => setTimeout(done, 50));
    }
    throw new Error(`WebKit's driver ended with ${this.#process.exitCode}`);
  }
}

async function firstLine({ stdout }: ChildProcess): Promise<string> {
  if (stdout) {
    for await (const line of createInterface({ input: stdout })) {
      return line;
    }
  }
  throw new Error('Xvfb did not say which display it is');
}

async function freePort(): Promise<number> {
  const server = createServer();
  const port = await new Promise<number>((found) => {
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      found(typeof address === 'object' && address ? address.port : 0);
    });
  });
  await new Promise((done) => server.close(done));
  return port;
}

async function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode === null && child.signalCode === null) {
    const end = new Promise((done) => child.once('exit', done));
    child.kill();
    await end;
  }
}
