/**
 * A hall's Wi-Fi at its worst: a relay between phones and server that delays what passes, cuts what it likes, and lets
 * some connections lie there as if they lived. What it does follows from a seed and from the order in which things pass.
 */

import { createServer, type Server as Listener, type Socket, connect as toServer } from 'node:net';

/** What it did to connections while it was bad. */
export interface Deeds {
  /** Cut before what the phone sent could pass. */
  swallowed: number;
  /** Cut after what the phone sent had passed, before an answer could come. */
  unanswered: number;
  /** Cut in the middle of what was passing. */
  torn: number;
  /** Left open, while nothing passes any more. */
  mute: number;
}

/** What a phone sends in one piece when it casts is longer than this; nothing else that it sends is. */
const BALLOT_BYTES = 1_500;
/** After so many accidents it goes on with delays alone: a story has to end. */
const MOST_ACCIDENTS = 32;
const LONGEST_DELAY_MS = 250;
/** How long a mute connection stays open. */
const MUTE_MS = 4_000;

export class BadWifi {
  readonly deeds: Deeds = { swallowed: 0, unanswered: 0, torn: 0, mute: 0 };
  readonly #random: () => number;
  readonly #open = new Set<Socket>();
  readonly #listener: Listener;
  #bad = false;

  private constructor(seed: number, address: string, port: number) {
    this.#random = mulberry32(seed);
    this.#listener = createServer((phone) => this.#relay(phone, toServer(port, address)));
  }

  /** A relay to the server, good until {@link getBad}. */
  static async start(seed: number, address: string, port: number): Promise<BadWifi> {
    const wifi = new BadWifi(seed, address, port);
    await new Promise<void>((done) => wifi.#listener.listen(0, '0.0.0.0', done));
    return wifi;
  }

  /** The same link by way of this Wi-Fi. */
  through(link: string): string {
    const [address, here] = [new URL(link), this.#listener.address()];
    if (here === null || typeof here === 'string') {
      throw new Error('the relay does not listen');
    }
    address.port = String(here.port);
    return address.href;
  }

  /** From now on nothing can be relied on. */
  getBad(): void {
    this.#bad = true;
  }

  /** From now on everything passes, on the connections that are left and on new ones. */
  getGood(): void {
    this.#bad = false;
  }

  async stop(): Promise<void> {
    for (const socket of this.#open) {
      socket.destroy();
    }
    await new Promise((done) => this.#listener.close(done));
  }

  #relay(phone: Socket, server: Socket): void {
    const both = [phone, server] as const;
    for (const socket of both) {
      this.#open.add(socket);
      socket.setNoDelay(true);
      // A cut is no error here, it is the purpose.
      socket.on('error', () => undefined);
      socket.on('close', () => {
        this.#open.delete(socket);
        cut(both);
      });
    }
    this.#pass(phone, server, both);
    this.#pass(server, phone, both);
  }

  /** Passes on in order, each piece a while after it came. */
  #pass(from: Socket, to: Socket, both: readonly Socket[]): void {
    const [phone] = both;
    let last: Promise<void> = Promise.resolve();
    let mute = false;
    from.on('data', (piece: Buffer) => {
      const delay = this.#bad ? this.#random() * LONGEST_DELAY_MS : 0;
      const fate = this.#bad ? this.#fate(from === phone, piece.length) : 'passes';
      const due = new Promise<void>((done) => setTimeout(done, delay));
      last = last
        .then(() => due)
        .then(() => {
          if (mute || to.destroyed) {
            return;
          }
          mute = fate === 'mute';
          this.#deal(fate, piece, to, both);
        });
    });
  }

  #deal(fate: Fate, piece: Buffer, to: Socket, both: readonly Socket[]): void {
    if (fate === 'passes') {
      to.write(piece);
      return;
    }
    this.deeds[fate] += 1;
    if (fate === 'mute') {
      setTimeout(() => cut(both), MUTE_MS);
    } else if (fate === 'swallowed') {
      cut(both);
    } else {
      const part = fate === 'torn' ? piece.subarray(0, piece.length / 2) : piece;
      to.write(part, () => cut(both));
    }
  }

  /** A ballot is in more danger than the rest, and the rarest kinds of accident come first: each kind meets some. */
  #fate(ofPhone: boolean, length: number): Fate {
    const danger = ofPhone && length > BALLOT_BYTES ? 0.6 : 0.05;
    if (this.#random() >= danger || sum(this.deeds) >= MOST_ACCIDENTS) {
      return 'passes';
    }
    const least = Math.min(...Object.values(this.deeds));
    const rarest = FATES.filter((fate) => this.deeds[fate] === least);
    return rarest[Math.floor(this.#random() * rarest.length)] ?? 'torn';
  }
}

type Fate = 'passes' | keyof Deeds;

const FATES: readonly (keyof Deeds)[] = ['swallowed', 'unanswered', 'torn', 'mute'];

function sum(deeds: Deeds): number {
  return Object.values(deeds).reduce((all: number, one: number) => all + one, 0);
}

function cut(sockets: readonly Socket[]): void {
  for (const socket of sockets) {
    socket.destroy();
  }
}

/** Numbers from 0 up to 1 that follow from the seed. */
function mulberry32(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
