/** A meeting held by simulated people, and a token for the one unit of the sample that stays away. */

import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

import { performAct } from '../../../web/src/act';
import { Connection, type ViewMessage } from '../../../web/src/connection';
import { freshToken } from '../../../web/src/desk/token';
import { Code } from '../../../web/src/election/code';
import { SigningKey } from '../../../web/src/election/key';
import { browserRandom } from '../../../web/src/election/random';
import type { Act, Attachment, HallView } from '../../../web/src/protocol';
import { claimOf } from '../../../web/src/session';
import { PROGRAM } from '../support/server';

/** The unit that no simulated delegate speaks for. */
const AWAY = 'Nam Định';

const PATIENCE_MS = 120_000;

export interface Stage {
  readonly port: number;
  /** `/m/xxxxxxxx/`. */
  readonly path: string;
  /** What a link with a token adds to the address. */
  readonly fragment: string;
  stop(): void;
}

/** Starts the server and its simulated people; the token is handed over as soon as the doors are open. */
export async function openStage(): Promise<Stage> {
  const data = mkdtempSync(join(tmpdir(), 'phieukin-bench-'));
  const flags = ['serve', '--rehearsal', '--demo', '--data', data, '--listen', '127.0.0.1:0'];
  const child = spawn(PROGRAM, flags, { stdio: ['ignore', 'pipe', 'ignore'] });
  const stop = () => {
    child.kill('SIGKILL');
    rmSync(data, { recursive: true, force: true });
  };
  try {
    const link = await new Promise<URL>((found, failed) => {
      child.once('exit', () => failed(new Error('the server ended')));
      createInterface({ input: child.stdout }).on('line', (line) => {
        const printed = /http:\S+\/chair#k=\S+/.exec(line)?.[0];
        if (printed !== undefined) {
          found(new URL(printed));
        }
      });
    });
    const path = link.pathname.replace('chair', '');
    const token = await tokenOf(link, path);
    return { port: Number(link.port), path, fragment: `#t=${token}`, stop };
  } catch (error) {
    stop();
    throw error;
  }
}

/** As chair and desk, beside the simulated ones: a desk is added, the unit checked in, its token made. */
async function tokenOf(link: URL, path: string): Promise<string> {
  const socket = `ws://127.0.0.1:${link.port}${path}socket`;
  const chair = new Operator(`${socket}?as=chair`, 'chair', parsed(link.hash.slice('#k='.length)));
  const code = Code.fresh('teller_code', browserRandom);
  const { meeting } = await chair.hall((hall) => hall.phase !== 'preparing');
  const key = SigningKey.derive('session', meeting, code).public.toString();
  await chair.act({ act: 'add_desk', name: 'Bàn 9', key });
  chair.end();
  const desk = new Operator(`${socket}?as=desk`, 'desk', code);
  const seat = await desk.seatOf(AWAY);
  await desk.act({ act: 'check_in', seat, delegate: 'Đại biểu Nam Định' });
  const { code: token, halves } = freshToken(meeting, browserRandom);
  await desk.act({ act: 'issue_token', seat }, halves);
  desk.end();
  return token.canonical();
}

function parsed(text: string): Code {
  const code = Code.parse('teller_code', text);
  if (!code.ok) {
    throw new Error('the printed link holds no code');
  }
  return code.value;
}

/** A chair or desk without a page. */
class Operator {
  readonly #code: Code;
  readonly #connection: Connection;
  #latest: ViewMessage | undefined;

  constructor(url: string, role: 'chair' | 'desk', code: Code) {
    this.#code = code;
    this.#connection = new Connection({
      url,
      claim: claimOf(role, code),
      onView: (message) => {
        this.#latest = message;
      },
    });
  }

  /** The meeting once it is as wanted. */
  hall(wanted: (hall: HallView) => boolean = () => true): Promise<HallView> {
    return this.#eventually(() => {
      const hall = this.#latest && hallOf(this.#latest);
      return hall && wanted(hall) ? hall : undefined;
    });
  }

  seatOf(unit: string): Promise<number> {
    return this.#eventually(() =>
      this.#latest?.type === 'desk'
        ? this.#latest.view.seats.find(({ name }) => name.endsWith(unit))?.seat
        : undefined,
    );
  }

  /** Acts, again and again while simulated people move the log in between. */
  async act(act: Act, attachment: Attachment | null = null): Promise<void> {
    await this.#eventually(async () => {
      const hall = await this.hall();
      const key = SigningKey.derive('session', hall.meeting, this.#code);
      const answer = await performAct(this.#connection, hall, key, act, attachment);
      return answer.outcome === 'done' ? true : undefined;
    });
  }

  end(): void {
    this.#connection.end();
  }

  async #eventually<T>(look: () => T | undefined | Promise<T | undefined>): Promise<T> {
    const end = performance.now() + PATIENCE_MS;
    while (performance.now() < end) {
      const found = await look();
      if (found !== undefined) {
        return found;
      }
      await new Promise((resume) => setTimeout(resume, 50));
    }
    throw new Error('the simulated meeting did not come so far');
  }
}

function hallOf(message: ViewMessage): HallView {
  return message.type === 'hall' ? message.view : message.view.hall;
}
