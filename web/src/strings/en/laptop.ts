/** What the chair hears of the laptop that serves the meeting, and what to do about it. */
import type { Warning } from '../../protocol';
import { formatCount, plural } from '../format';

/** A warning in words: what is so, and what to do. */
export interface Warned {
  readonly heading: string;
  readonly steps: readonly string[];
}

export const laptop = {
  seen: 'Understood',
};

export const reach = {
  heading: 'Do phones get in?',
  intro: 'Before the meeting, try whether a phone reaches the server.',
  start: 'Try with one phone',
  again: 'Try again',
  scan: 'Join a phone to the hall’s Wi-Fi, then scan this code with it.',
  waiting: 'Waiting for the phone…',
  came: 'The phone reaches the server.',
  failed: 'No phone has come in yet.',
  reached: 'Another device has reached the server at this address.',
  steps: [
    'The phone is in the same Wi-Fi as the server, not in a guest network.',
    'Switch mobile data and any VPN off on the phone.',
    'On the access point: switch AP isolation off (client isolation, guest network).',
    'If the server runs Windows: open “Allow an app through Windows Firewall” and tick this program for private and public networks.',
    'Under Address for the phones, choose the address of the hall’s network.',
  ],
};

export function warned(warning: Warning): Warned {
  switch (warning.warning) {
    case 'offline':
      return {
        heading: `The server has lost its network at ${warning.address}`,
        steps: [
          'Join the hall’s Wi-Fi again, or plug the network cable in.',
          'Then phones connect again by themselves. Confirmed ballots are all there.',
        ],
      };
    case 'address_changed':
      return {
        heading: `The server’s address is now ${warning.to}`,
        steps: [
          'Every QR code shows it already, the one on the hall screen too.',
          `If you can, bring the machine back to the network with the old address ${warning.from}: phones then connect again by themselves.`,
          'If not: everybody scans the new QR code. Delegates type the token on their slip again, tellers their code.',
        ],
      };
    case 'slept':
      return {
        heading: `The server slept for ${lasting(warning.seconds)}`,
        steps: [
          'Phones and the tellers’ devices connect again by themselves within half a minute. Confirmed ballots are all there.',
          'Leave the lid open. Plug the charger in. Switch sleep off in the power settings.',
        ],
      };
    case 'low_battery':
      return {
        heading: `The server’s battery is at ${warning.percent}%`,
        steps: [
          warning.minutes === null
            ? 'Plug the charger in now.'
            : `Plug the charger in now: about ${formatCount(warning.minutes)} ${plural(warning.minutes, { one: 'minute is', other: 'minutes are' })} left.`,
          'If it is plugged in already, look at the socket and the cable.',
        ],
      };
    case 'low_disk':
      return {
        heading: `The server’s disk has only ${formatCount(warning.megabytes)} MB left`,
        steps: [
          'Delete other files and empty the bin. Delete nothing in the program’s data folder.',
          'When the disk is full the server takes no more ballots. Confirmed ones stay.',
        ],
      };
    case 'nobody_reached':
      return { heading: 'No phone has reached the server yet', steps: reach.steps };
    case 'may_fall_asleep':
      return {
        heading: 'The program cannot keep the server awake',
        steps: [
          'Switch sleep off in the power settings. Leave the lid open. Plug the charger in.',
          'Or open this page on the server itself, at its address that begins with http://127.0.0.1, and leave it on the screen.',
        ],
      };
  }
}

function lasting(seconds: number): string {
  const [minutes, rest] = [Math.floor(seconds / 60), seconds % 60];
  const parts = [
    minutes > 0 &&
      `${formatCount(minutes)} ${plural(minutes, { one: 'minute', other: 'minutes' })}`,
    rest > 0 && `${rest} ${plural(rest, { one: 'second', other: 'seconds' })}`,
  ];
  return parts.filter(Boolean).join(' ');
}
