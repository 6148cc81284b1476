/** The real server as a process of its own, on a free port and an empty data folder. */

import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';

import { HERE, type Machine, ownMachine } from './machine';

/** The project's folder. */
export const TOP = resolve(import.meta.dirname, '../../..');

/** The built program. */
export const PROGRAM = join(TOP, 'target/debug/phieukin');

/** The name under which browsers reach the server: no secure context, as on a hall's network. */
export const HOST = 'vote.test';

/** A running server. */
export interface Server {
  /** The chair's link, by the name that browsers use. */
  readonly chairLink: string;
  /** `http://vote.test:PORT/m/xxxxxxxx/`. */
  readonly home: string;
  /** Its data folder. */
  readonly data: string;
  /** Where it runs. */
  readonly machine: Machine;
  /** Everything it printed, at its most talkative. */
  output(): string;
  /** Ends it as a pulled plug would; its data stays. */
  kill(): Promise<void>;
  /** Ends it and removes its data. */
  stop(): Promise<void>;
}

/** Starts the server and waits for the chair's link; for the guides' pictures on a machine of its own. */
export function startServer(
  machine: Machine = process.env.UPDATE === '1' ? ownMachine() : HERE,
  flags: readonly string[] = [],
): Promise<Server> {
  return start(machine, ['serve', ...flags], '8080');
}

/** A second machine, with a folder of its own, takes over from a copy, at the address of the first. */
export function takeOver(copy: string, first: Server): Promise<Server> {
  return start(first.machine, ['takeover', copy], new URL(first.chairLink).port);
}

async function start(machine: Machine, asked: readonly string[], port: string): Promise<Server> {
  const data = mkdtempSync(join(tmpdir(), 'phieukin-e2e-'));
  const where = ['--data', data, '--listen', `0.0.0.0:${port}`, '--name', HOST];
  const command = [...machine.runs, PROGRAM, ...asked, ...where];
  const [program = PROGRAM, ...flags] = command;
  const child = spawn(program, flags, {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, RUST_LOG: 'trace' },
  });
  const printed: string[] = [];
  child.stderr?.on('data', (chunk: Buffer) => printed.push(chunk.toString()));
  const link = await chairLink(child, printed);
  const chair = reached(link);
  return {
    chairLink: chair,
    home: chair.replace(/chair#.*$/, ''),
    data,
    machine,
    output: () => printed.join(''),
    kill: () => kill(child),
    stop: async () => {
      await kill(child);
      rmSync(data, { recursive: true, force: true });
      machine.remove();
    },
  };
}

/** A link of the meeting as the devices of the test reach it: the same server by its name. */
export function reached(link: string): string {
  const address = new URL(link);
  address.hostname = HOST;
  return address.href;
}

function chairLink(child: ChildProcess, printed: string[]): Promise<string> {
  return new Promise((found, failed) => {
    child.once('error', failed);
    child.once('exit', () => failed(new Error(`the server ended: ${printed.join('')}`)));
    if (child.stdout === null) {
      failed(new Error('the server has no standard output'));
      return;
    }
    createInterface({ input: child.stdout }).on('line', (line) => {
      printed.push(`${line}\n`);
      const link = /http:\S+\/chair#k=\S+/.exec(line)?.[0];
      if (link !== undefined) {
        found(link);
      }
    });
  });
}

async function kill(child: ChildProcess): Promise<void> {
  if (child.exitCode === null && child.signalCode === null) {
    const ended = new Promise((done) => child.once('exit', done));
    child.kill('SIGKILL');
    await ended;
  }
}
