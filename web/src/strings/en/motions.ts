/** What the meeting is asked by a show of hands: as it is read out, and where the chair finds it. */
import type { HallView, Matter, QuorumView, Resolution } from '../../protocol';
import { formatCount } from '../format';
import { clusterRoleNames } from './units';

export const motions = {
  heading: 'Show of hands',
  put: 'Put to the meeting',
  putAgain: 'Put to the meeting again',
  withdraw: 'Withdraw, hold no show of hands',
  open: 'Show of hands under way',
  other: (title: string, place: string): string =>
    `Another motion is open: ${title} First record or withdraw it under “${place}”.`,
  last: 'Latest show of hands',
  reason: (reason: string): string => `Remark: ${reason}`,
  noQuorum: (present: number, needed: number): string =>
    `${formatCount(present)} present, the voting rules ask for at least ${formatCount(needed)}: no show of hands can be recorded yet.`,
  others: 'Other motions',
  othersIntro:
    'Agenda, minutes, resolutions and the like: write the very sentence that will be read out.',
  text: 'Text of the motion',
  held: 'Shows of hands so far',
  noneHeld: 'No show of hands yet.',
  withdrawn: 'Withdrawn, no show of hands',
} as const;

export const resolutionNames: Readonly<Record<Resolution, string>> = {
  run_off_again: 'One more run-off among the tied units',
  higher_score: 'Take the unit with the higher agreed score',
  report_tied: 'Report the tied units as published',
  further_round: 'One more vote for the places left',
  leave_open: 'Leave the places open',
  repeat: 'Vote again',
  on_paper: 'Vote on paper',
  drop: 'End this contest and keep the result so far',
};

/** The question as it stands before the room; it ends as a question does. */
export function questionOf(matter: Matter, hall: HallView): string {
  switch (matter.matter) {
    case 'tellers':
      return 'Adopt the tellers?';
    case 'rules':
      return 'Adopt the voting rules?';
    case 'presidium':
      return 'Adopt the presidium?';
    case 'list':
      return `Adopt the list: ${titleOf(hall, matter.contest)}?`;
    case 'candidate':
      return `Put ${nameOf(hall, matter.unit)} on the list: ${titleOf(hall, matter.contest)}?`;
    case 'resolve':
      return `${titleOf(hall, matter.contest)}: ${lowered(resolutionNames[matter.resolution])}?`;
    case 'give_up':
      return `${titleOf(hall, matter.contest)}: end this round without opening its result?`;
    case 'result':
      return `Adopt the result: ${titleOf(hall, matter.contest)}?`;
    case 'office':
      return `Elect ${nameOf(hall, matter.unit)} as ${lowered(clusterRoleNames[matter.role])}?`;
    case 'other':
      return matter.text;
  }
}

/** The same as a statement, for tables and what is over. */
export function matterSentence(matter: Matter, hall: HallView): string {
  return questionOf(matter, hall).replace(/\?$/, '');
}

/** How many are there, and how many the rules ask for. */
export function quorumSentence({ convened, present, needed, met }: QuorumView): string {
  const there = `${formatCount(present)} of ${formatCount(convened)} delegates present`;
  return needed === null
    ? `${there}.`
    : `${there}, at least ${formatCount(needed)} needed: ${met ? 'enough' : 'not enough'}.`;
}

/** Where on the chair's page its hands are counted. */
export function placeOf(matter: Matter, hall: HallView): string {
  switch (matter.matter) {
    case 'tellers':
      return 'Tellers';
    case 'rules':
      return 'Voting rules';
    case 'presidium':
      return 'Presidium';
    case 'office':
      return 'Cluster head and deputy head';
    case 'other':
      return motions.others;
    case 'list':
    case 'candidate':
    case 'resolve':
    case 'give_up':
    case 'result':
      return titleOf(hall, matter.contest);
  }
}

function titleOf(hall: HallView, contest: number): string {
  return hall.contests.find(({ id }) => id === contest)?.rules.title ?? '';
}

function nameOf(hall: HallView, unit: number): string {
  return hall.standings.find((one) => one.unit === unit)?.name ?? '';
}

function lowered(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
