/** Words of the teller's page. */
import type { Check, CheckName } from '../../teller/checks';
import type { Reversal } from '../../teller/memory';
import { formatCount, plural } from '../format';
import { flawSentence } from './flaws';

export const teller = {
  page: 'Tellers',
  wait: 'Waiting for the chair to name the tellers. This page follows by itself.',

  chooseHeading: 'Choose your name',
  chooseHint: 'Choose your own name only. Each teller holds one part of the ballot box’s key.',
  haveCode: 'I have a teller’s code on paper',
  notMe: 'Choose another name',

  makeHeading: 'Make your teller’s code',
  makeHint:
    'This device makes your code and sends it to nobody. Have pen and paper ready: the code is shown once.',
  make: 'Make the code',
  writeHeading: 'Write this code down',
  writeHint:
    'Write all 6 groups, left to right, top to bottom. Take no photograph and send it to nobody.',
  digitsHint:
    'Digits are blue and underlined. Write so that 5 is no s, 2 is no z, and 9 is neither g nor q.',
  written: 'I have written it down',
  confirmHeading: 'Type two groups from your paper',
  confirmHint: 'This makes sure that your paper is right. The code is not shown again.',
  group: (group: number): string => `Group ${group + 1}`,
  wrongGroup: (group: number): string =>
    `Group ${group + 1} does not match. Look at your paper. If it was written wrongly, make another code.`,
  makeAnother: 'Drop this code, make another',
  register: 'Register your key',
  registering: 'Sending the key to the chair…',

  rejected: 'The chair did not confirm this key. Ask why, then send it again or make another code.',

  enterHeading: 'Enter your teller’s code',
  enterLabel: 'Teller’s code on your paper',
  enterHint: 'Type the 6 groups from your paper. Any device will do, a borrowed one too.',
  enter: 'Use this code',
  otherDevice:
    'This teller’s key was made on another device. Enter the code from your paper to go on here.',
  wrongCode:
    'This is not the code of the teller you chose. Check your paper and the name. If somebody else took this name, tell the chair at once.',

  waitingHeading: 'Read the key’s code to the chair',
  waitingHint:
    'The chair confirms only when the same code stands on the chair’s page. If the two differ, it must not be confirmed.',
  keyCode: 'Key’s code',
  sealPaper:
    'Fold the paper with your teller’s code, put it into an envelope and keep it with you until the meeting ends.',

  readyHeading: (name: string): string => `${name}: your key is confirmed`,
  committeeHint:
    'This device works this code out from the keys of all tellers. The hall screen and the delegates’ phones must show the same.',
  committeeSame: 'The same as on the hall screen.',
  committeeDiffers:
    'Not the same as on the hall screen. Stop and tell the meeting: a key was exchanged.',
  committeeUnavailable:
    'The tellers’ keys could not be loaded to work out the code. Check the network and load the page again.',
  committeeWait: 'The code appears when every teller has a key.',
  nothingToDo: 'No ballot box to count yet. Leave this page open.',
  leave: 'Leave on this device',
  leaveHint:
    'Your teller’s code is wiped from this device. Enter it again from your paper at any time.',

  roundTitle: (title: string, number: number): string => `${title}, round ${formatCount(number)}`,
  gathering: 'Loading the record of the ballot box…',
  verifying: 'Checking every ballot…',
  unavailable: 'The record of the ballot box could not be loaded. Check the network and try again.',
  checksHeading: (held: number, all: number): string =>
    `This device has checked: ${formatCount(held)} of ${formatCount(all)} hold`,
  checksHold: 'Everything holds. You can give your share.',
  checksAll: (all: number): string => `Show all ${formatCount(all)} checks`,
  verdicts: { holds: 'Holds', fails: 'Does not hold', needs_reason: 'Needs a reason' },
  checkAgain: 'Check again',
  headsHeading: 'Compare with the people in the room',
  heads: (ballots: number): string =>
    plural(ballots, { one: '1 ballot', other: `${formatCount(ballots)} ballots` }),
  attending: (units: number): string =>
    `${plural(units, { one: '1 unit', other: `${formatCount(units)} units` })} present when the roll was sealed`,
  headsHint:
    'Count the delegates in the room who have voted. If the ballot box has more or fewer ballots than that, stop and tell the meeting.',
  shareHeading: 'What does your share do?',
  shareMeaning: [
    'With your key this device helps to open the TOTAL of the votes. No ballot is opened.',
    'When all tellers have given their share, the result is there.',
    'After the first share nobody can annul this round.',
  ],
  share: 'Give your share',
  sharing: 'Working out your share…',
  sharingSend: 'Sending your share…',
  refuseShare:
    'Something does not hold, so this device gives no share. Tell the chair and the meeting the line marked ✗.',
  reasonLabel: 'Why open when few devices have confirmed?',
  reasonHint: 'The reason goes into the log, where everybody can read it.',
  anotherArchive:
    'This device has given its share for another ballot box of this very round. It never gives two. Tell the meeting.',
  waitingOthers: (given: number, all: number): string =>
    `Your share is given. All tellers: ${formatCount(given)} of ${formatCount(all)}. Waiting for the others.`,
  countedHeading: 'Counted, waiting to be published',
  countedSince: (moment: string): string => `Since ${moment}.`,
  allGiven:
    'All shares are there, and the result cannot be annulled. If it takes long, ask the chair why it is not published.',
  recounting: 'Published. This device is counting again…',
  recountAgrees: 'This device has counted again and agrees with the published result.',
  recountDiffers:
    'The published result is not what this device counts. Tell the meeting at once and do not sign the minutes.',
  reversals: {
    annulled_after_share:
      'This device saw a share accepted for this round, and now the server says that the round is annulled. After the first share nobody may annul it. Tell the meeting at once and do not sign the minutes.',
    opened_after_end:
      'This device saw this round annulled or stopped, and now the server brings it back to be opened. This device gives no share. Tell the meeting at once.',
  } satisfies Readonly<Record<Reversal, string>>,
  stopped: 'This round is not opened. There is nothing for you to do.',
} as const;

const CHECKS: Readonly<Record<CheckName, string>> = {
  archive: 'Every ballot and every step in the box has a good proof',
  files: 'The roll, the keys and the ballot are as they were sealed',
  log: 'The log of the meeting is unbroken and not rewritten',
  digest: 'The ballot box is the one that was closed',
  standing: 'This round was not annulled or stopped',
  own_key: 'This device’s key is among the keys of the ballot box',
  same_tellers: 'The tellers are those of the start',
  roll: 'The roll agrees with the ballot tokens that the log says were issued',
  one_each: 'Each ballot token has one ballot only',
  spares: 'Of the spare tokens only exchanged ones voted, and no token that was replaced did',
  seats: 'There are no more ballots than units that the desks signed as present',
  minimum: 'There are enough ballots to hide each choice',
  statements: 'More than half of those who voted have seen their ballot in the box',
  one_digest: 'This device has given no share for another box of this round',
};

export function checkSentence(check: Check): string {
  return CHECKS[check.name];
}

/** The figures of a check, or what it found wrong. */
export function checkDetail(check: Check): string | undefined {
  switch (check.name) {
    case 'archive':
      return archiveDetail(check.verdict === 'holds', check.flaw);
    case 'roll':
      return `${formatCount(check.added)} added, ${formatCount(check.removed)} removed; the log has ${formatCount(check.issued)} issued, ${formatCount(check.voided)} voided.`;
    case 'one_each':
      return `${teller.heads(check.ballots)}.`;
    case 'seats':
      return `${teller.heads(check.ballots)}; units present: ${formatCount(check.attending)}.`;
    case 'spares':
      return `Spare tokens: ${formatCount(check.spares)}; tokens replaced: ${formatCount(check.replaced)}.`;
    case 'minimum':
      return `${teller.heads(check.ballots)}, at least ${formatCount(check.minimum)} needed.`;
    case 'statements':
      return `${formatCount(check.statements)} of ${formatCount(check.ballots)} devices have confirmed.`;
    case 'files':
    case 'log':
    case 'digest':
    case 'standing':
    case 'own_key':
    case 'same_tellers':
    case 'one_digest':
      return undefined;
  }
}

function archiveDetail(
  holds: boolean,
  flaw: Parameters<typeof flawSentence>[0] | undefined,
): string | undefined {
  if (flaw !== undefined) {
    return flawSentence(flaw);
  }
  return holds ? undefined : 'This ballot box is not at the step where tellers open it.';
}
