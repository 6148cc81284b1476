/** Where the server runs: on this machine, or for pictures on one of its own behind a cable. */

import { execFileSync } from 'node:child_process';

export interface Machine {
  /** Its address, as seen from the browsers. */
  readonly address: string;
  /** What stands before a command that shall run there. */
  readonly runs: readonly string[];
  /** Whether browsers on this machine are on the server's. */
  readonly isHere: boolean;
  remove(): void;
}

/** This machine: pages on it are on the server's, and the desk's page says so. */
export const HERE: Machine = {
  address: '127.0.0.1',
  runs: [],
  isHere: true,
  remove: () => undefined,
};

const NAME = 'phieukin-e2e';
const [OURS, ITS] = ['192.168.1.1', '192.168.1.10'];

/** A network namespace with a cable to this machine. Needs root and iproute2. */
export function ownMachine(): Machine {
  const ip = (command: string) => execFileSync('ip', command.split(' '));
  const remove = () => ip(`netns delete ${NAME}`);
  ip(`netns add ${NAME}`);
  try {
    ip(`link add ${NAME} type veth peer name eth0 netns ${NAME}`);
    ip(`address add ${OURS}/24 dev ${NAME}`);
    ip(`link set ${NAME} up`);
    ip(`-n ${NAME} address add ${ITS}/24 dev eth0`);
    ip(`-n ${NAME} link set lo up`);
    ip(`-n ${NAME} link set eth0 up`);
  } catch (error) {
    remove();
    throw error;
  }
  return { address: ITS, runs: ['ip', 'netns', 'exec', NAME], isHere: false, remove };
}
