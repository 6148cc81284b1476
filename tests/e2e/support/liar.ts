/**
 * A server built to cheat. It stands between one real page and the real server: it shows this page other files and
 * another view than everybody else gets, and answers what it likes by itself. What notices is the page's own code.
 */

import type { WebSocketRoute } from 'playwright-core';

import type { ClientMessage, HallView, RoundView, ServerMessage } from '../../../web/src/protocol';
import type { Device } from './browser';
import { HERE } from './machine';

/** What one page is told in place of the truth. */
export interface Lies {
  readonly view?: (hall: HallView) => HallView;
  /** By the last part of their address, made from the honest ones. */
  readonly files?: Readonly<Record<string, (honest: Buffer) => string | Uint8Array>>;
  /** What is answered without asking the real server. */
  readonly answer?: (message: ClientMessage) => ServerMessage | undefined;
}

export class Liar {
  #lies: Lies = {};
  #page: WebSocketRoute | undefined;
  #hall: HallView | undefined;

  /** Takes its place before a page that is open already, which is loaded again. */
  static async before({ page }: Device): Promise<Liar> {
    const liar = new Liar();
    await page.routeWebSocket(/\/socket/, (route) => liar.#stand(route));
    await page.route(/\/(rounds\/|log\.jsonl)/, async (route) => {
      const address = new URL(route.request().url());
      const { name, body } = await liar.#file(address);
      await route.fulfill({ body, contentType: TYPES[name] ?? 'application/json' });
    });
    await page.reload();
    return liar;
  }

  /** From now on these lies and no others; the page hears of them at once. */
  tell(lies: Lies): void {
    this.#lies = lies;
    if (this.#hall) {
      this.#show(this.#hall);
    }
  }

  /** From now on the truth. */
  stop(): void {
    this.tell({});
  }

  /** The newest round, as the real server shows it. */
  get round(): RoundView {
    const round = this.#hall?.contests[0]?.rounds.at(-1);
    if (round === undefined) {
      throw new Error('no round was sealed yet');
    }
    return round;
  }

  #stand(route: WebSocketRoute): void {
    this.#page = route;
    const server = route.connectToServer();
    server.onMessage((text) => {
      const message = JSON.parse(text.toString()) as ServerMessage;
      if (message.type === 'hall') {
        this.#hall = message.view;
        this.#show(message.view);
      } else {
        route.send(text);
      }
    });
    route.onMessage((text) => {
      const answer = this.#lies.answer?.(JSON.parse(text.toString()) as ClientMessage);
      if (answer) {
        route.send(JSON.stringify(answer));
      } else {
        server.send(text);
      }
    });
  }

  #show(hall: HallView): void {
    const view = this.#lies.view?.(hall) ?? hall;
    this.#page?.send(JSON.stringify({ type: 'hall', view } satisfies ServerMessage));
  }

  async #file(address: URL): Promise<{ readonly name: string; readonly body: Buffer }> {
    const name = address.pathname.split('/').at(-1) ?? '';
    address.hostname = HERE.address;
    const honest = Buffer.from(await (await fetch(address)).arrayBuffer());
    const lie = this.#lies.files?.[name];
    return { name, body: lie ? Buffer.from(lie(honest)) : honest };
  }
}

const TYPES: Readonly<Record<string, string>> = { 'archive.bel': 'application/octet-stream' };

/** The view of somebody who is kept from seeing that a round was sealed. */
export function withoutRounds(hall: HallView): HallView {
  return { ...hall, contests: hall.contests.map((contest) => ({ ...contest, rounds: [] })) };
}

/** The view with its newest round changed. */
export function withRound(
  hall: HallView,
  change: (round: RoundView) => Partial<RoundView>,
): HallView {
  const [contest, ...others] = hall.contests;
  const newest = contest?.rounds.at(-1);
  if (contest === undefined || newest === undefined) {
    return hall;
  }
  const rounds = [...contest.rounds.slice(0, -1), { ...newest, ...change(newest) }];
  return { ...hall, contests: [{ ...contest, rounds }, ...others] };
}
