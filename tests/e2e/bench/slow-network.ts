/**
 * A slow mobile network between browser and server: a relay that delays, meters and counts. Unlike the browser's own
 * throttling it slows sockets and the opening of connections too, and starts each connection slowly, as TCP does.
 */

import { createConnection, createServer, type Server, type Socket } from 'node:net';

/** Slow 4G. */
export const SLOW_4G = { roundTripMs: 150, downBitsPerS: 1_600_000, upBitsPerS: 750_000 } as const;

/** One packet's payload, and how many packets a fresh connection may have under way (RFC 6928). */
const PACKET = 1460;
const FIRST_WINDOW = 10 * PACKET;

/** One direction of the radio link, which all connections share. */
class Lane {
  readonly #bitsPerS: number;
  #freeAt = 0;

  constructor(bitsPerS: number) {
    this.#bitsPerS = bitsPerS;
  }

  /** When `bytes` that are sent now have left. */
  take(bytes: number): number {
    this.#freeAt = Math.max(this.#freeAt, performance.now()) + (bytes * 8_000) / this.#bitsPerS;
    return this.#freeAt;
  }
}

interface Packet {
  readonly bytes: Buffer;
  /** How many answers, one after the other, had come with it. */
  readonly trip: number;
}

export class SlowNetwork {
  readonly #server: Server;
  readonly #down = new Lane(SLOW_4G.downBitsPerS);
  readonly #up = new Lane(SLOW_4G.upBitsPerS);
  /** Answers that had to be waited for, one after the other, for what has arrived by now. */
  #trips = 0;
  #bytes = 0;

  private constructor(target: number) {
    this.#server = createServer((browser) => this.#connect(browser, target));
  }

  /** A network before the server at `target`, and the port at which it is entered. */
  static async before(target: number): Promise<{ network: SlowNetwork; port: number }> {
    const network = new SlowNetwork(target);
    await new Promise<void>((done) => network.#server.listen(0, '127.0.0.1', done));
    const address = network.#server.address();
    if (address === null || typeof address === 'string') {
      throw new Error('the relay has no port');
    }
    return { network, port: address.port };
  }

  /** The longest chain of question and answer so far, the opening of connections included, and all bytes down. */
  get counted(): { readonly trips: number; readonly bytes: number } {
    return { trips: this.#trips, bytes: this.#bytes };
  }

  close(): void {
    this.#server.close();
  }

  #connect(browser: Socket, target: number): void {
    const half = SLOW_4G.roundTripMs / 2;
    const server = createConnection(target, '127.0.0.1');
    for (const socket of [browser, server]) {
      socket.setNoDelay(true);
      socket.on('error', () => socket.destroy());
    }
    // The browser believes to be connected at once: its first words wait for the handshake instead.
    const openAt = performance.now() + SLOW_4G.roundTripMs;
    const opened = this.#trips + 1;
    let asked = opened;
    let window = FIRST_WINDOW;
    const asking: Buffer[] = [];
    const waiting: Packet[] = [];
    const underWay: Packet[] = [];
    const confirmed: Packet[] = [];

    const send = () => {
      const flying = [...underWay, ...confirmed].reduce((sum, { bytes }) => sum + bytes.length, 0);
      let free = window - flying;
      while (free > 0 && waiting[0]) {
        const packet = waiting.shift() ?? waiting[0];
        free -= packet.bytes.length;
        underWay.push(packet);
        at(this.#down.take(packet.bytes.length) + half, arrive);
      }
    };
    const arrive = () => {
      const packet = underWay.shift();
      if (packet) {
        this.#bytes += packet.bytes.length;
        this.#trips = Math.max(this.#trips, packet.trip);
        browser.write(packet.bytes);
        confirmed.push(packet);
        at(performance.now() + half, confirm);
      }
    };
    const confirm = () => {
      window += confirmed.shift()?.bytes.length ?? 0;
      send();
    };

    browser.on('data', (words) => {
      asked = Math.max(asked, opened + 1, this.#trips + 1);
      asking.push(words);
      const sent = Math.max(this.#up.take(words.length), openAt);
      at(sent + half, () => server.write(asking.shift() ?? ''));
    });
    server.on('data', (words) => {
      for (let start = 0; start < words.length; start += PACKET) {
        waiting.push({ bytes: words.subarray(start, start + PACKET), trip: asked });
      }
      send();
    });
    browser.on('close', () => server.destroy());
    server.on('close', () => browser.end());
  }
}

function at(time: number, act: () => void): void {
  setTimeout(act, Math.max(0, time - performance.now()));
}
