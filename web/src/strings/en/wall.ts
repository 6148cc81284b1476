/** Words of the chair's panel for the wall. */
import type { WallSlide } from '../../protocol';
import { formatCount, plural } from '../format';

export const wall = {
  heading: 'Wall',
  now: 'It shows',
  follows: 'the meeting',
  pinned: (slide: string): string => `“${slide}”, pinned`,
  nothing: 'nothing',
  message: (text: string): string => `the message “${text}”`,
  follow: 'Follow the meeting',
  pin: 'Pin a slide',
  noPin: 'None',
  blank: 'Switch it off',
  stepBack: 'Result: one step back',
  language: 'Language',
  say: 'Message',
  text: 'A few words for the whole hall',
  textHint: (left: number): string =>
    `${plural(left, { one: '1 letter', other: `${formatCount(left)} letters` })} left.`,
  textLong: (over: number): string =>
    `${plural(over, { one: '1 letter', other: `${formatCount(over)} letters` })} too long.`,
  showText: 'Show the message',
  wifi: 'Wi-Fi of the hall',
  wifiNone: 'none',
  wifiName: 'Name of the Wi-Fi',
  wifiPassword: 'Password, empty for an open network',
  wifiHint: 'The wall shows a QR code of the Wi-Fi beside the one that leads to the vote.',
  saveWifi: 'Show this Wi-Fi',
  dropWifi: 'Use no Wi-Fi',
} as const;

/** A contest is called by its own title. */
export const slideNames: Readonly<Record<Exclude<WallSlide['slide'], 'contest'>, string>> = {
  join: 'QR code and attendance',
  presidium: 'Presidium',
  tellers: 'Tellers',
  rules: 'Voting rules',
  standings: 'Standing of the units',
  officers: 'Cluster head and deputy head',
  pact: 'Emulation pact',
};
