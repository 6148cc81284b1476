/** Words of the delegate's phone. */
import type { Alarm, SetupRefusal } from '../../delegate/round-facts';
import type { EndedStage, Mine, Standing } from '../../delegate/round-state';
import type { Phase } from '../../protocol';
import { formatCount, plural } from '../format';

export const delegate = {
  enterHeading: 'Join the vote',
  enterScan:
    'Scan the QR code on your unit’s slip and you are in. If you cannot scan it, type the token on the slip:',
  enterLabel: 'Ballot token, 5 groups',
  enterHint: 'Capitals make no difference.',
  enterSubmit: 'Use this token',
  howToGet:
    'No token? The check-in desk gives one to each unit present. Your phone does not get in? Use the shared voting station at the desk.',
  watchOnly: 'Without a token you can still follow the meeting below.',
  meetingHeading: 'The meeting so far',
  rulesOf: 'Voting rules',
  rulesAdopted: 'Adopted by the meeting by show of hands.',
  rulesProposed: 'Not adopted yet.',
  motionOpen:
    'A show of hands is under way. Press nothing here; raise your hand when the chair asks.',
  motionLast: 'Latest show of hands',
  seatLeft: (reason: string): string =>
    `Your unit is recorded as having left the meeting${reason ? `: ${reason}` : ''}. Its ballot token no longer works. If you come back, go to the check-in desk.`,
  connecting: 'Joining the meeting…',
  proving: 'Checking your ballot token…',
  unknown:
    'The meeting does not know this token yet. If it was just issued, wait a few seconds. If nothing changes, go to the check-in desk.',
  notLive:
    'The check-in desk has voided this token. Go to the desk for a new one; it works on this phone at once.',
  anotherToken: 'Enter another token',
  keepSlip:
    'This browser may forget when the page is closed. Please keep the slip with the token: scan it again and you go on.',
  readyHeading: 'This phone is ready to vote',
  committeeSeen:
    'Compare this code with the one read out in the hall. If one character differs, say so at once.',
  committeeLater: 'The code appears here when the roll of the first round is sealed.',
  committeeDiffers: (shown: string): string =>
    `The server now shows another code: ${shown}. Tell the head teller at once.`,
  phaseHints: {
    preparing: 'The meeting is being prepared. The ballot will appear here by itself.',
    checking_in: 'Units are checking in. The ballot will appear here by itself.',
    in_session: 'The ballot will appear here when the chair opens voting.',
    sealed: 'The meeting has ended. The results stay below.',
  } satisfies Readonly<Record<Phase, string>>,
  leave: 'Leave the meeting',
  leaveHeading: 'Leave the meeting on this phone?',
  leaveText:
    'This phone will forget the ballot token and every choice. A ballot you have cast stays in the ballot box. To come back, scan or type the token again. A phone that has left cannot help to check the count.',
  leaveConfirm: 'Forget everything and leave',
  reading: 'Loading and checking the ballot…',
  unreachable: 'The ballot of this round could not be loaded. Check the Wi-Fi and try again.',
  waiting:
    'The roll is sealed and your unit is on it. The ballot opens as soon as the chair starts the vote.',
  looking: 'Asking whether your unit’s ballot is in the ballot box…',
  lookingAgain: 'Asking again. You can vote as soon as there is an answer.',
  notAnswered:
    'It is not known yet whether your ballot is in the box. Check the Wi-Fi and try again. A ballot already cast need not be cast again.',
  notSealed:
    'This phone could not encrypt the ballot, so nothing was sent. Try again or use another phone.',
  lateHeading: 'Wait for the next round',
  late: 'The roll of this round was sealed before this phone got its token. Wait for the next round; there is nothing to do.',
  notLate: 'I had my token before the roll was sealed',
  rulesHeading: 'Rules of this ballot',
  chooseUpTo: (max: number): string =>
    plural(max, { one: 'Choose 1 name.', other: `Choose up to ${formatCount(max)} names.` }),
  chooseColumns: 'Choose 1 name in each column. A name cannot be chosen in both.',
  chooseRows: (rows: number): string =>
    rows === 1
      ? 'Choose one of the two boxes.'
      : 'For each name choose one of the two boxes. A name with no box chosen counts as no opinion.',
  counter: (chosen: number, max: number): string =>
    `${formatCount(chosen)} of ${formatCount(max)} chosen`,
  columnCounter: (column: string, chosen: number): string =>
    `${column}: ${formatCount(chosen)} of 1 chosen`,
  rowsCounter: (marked: number, rows: number): string =>
    `${formatCount(marked)} of ${formatCount(rows)} answered`,
  full: (max: number): string =>
    `You have chosen all ${formatCount(max)}. To choose another name, first take one away.`,
  timeLeft: (minutes: number): string =>
    minutes === 0
      ? 'The time is up. Please cast your ballot now.'
      : minutes === 1
        ? 'Less than a minute left'
        : `About ${formatCount(minutes)} minutes left`,
  moved: (name: string): string =>
    `“${name}” has moved to the column you chose, for a name can stand in one column only.`,
  review: 'Review your ballot',
  blank: 'Cast a blank ballot',
  blankHeading: 'Cast a blank ballot?',
  blankText:
    'A blank ballot names nobody. It counts as returned but is not valid, and gives no name a vote.',
  blankRowsText:
    'A ballot with no opinion on any name is valid, but counts neither for nor against any of them.',
  blankConfirm: 'Yes, a blank ballot',
  blankBack: 'Back to the names',
  nothingTicked:
    'No name is chosen yet. Tap a name to choose it; to leave all empty press “Cast a blank ballot”.',
  tooFew: 'Some part has too few names chosen.',
  notAdmitted: 'This choice is not valid. A name cannot be chosen in both columns.',
  reviewHeading: 'Your unit’s choice',
  reviewBlank: 'Blank ballot, no name chosen.',
  reviewEmptyList: (title: string): string =>
    `Nobody is chosen in “${title}”: the ballot is not valid for this list.`,
  reviewCount: (chosen: number, max: number): string =>
    chosen < max
      ? `${formatCount(chosen)} chosen, up to ${formatCount(max)} allowed.`
      : `All ${formatCount(max)} chosen.`,
  reviewEmptyColumn: 'This column is left empty.',
  reviewNoOpinion: 'No opinion',
  reviewBinding:
    'Once you confirm, your ballot is encrypted and put into the ballot box. It cannot be changed after that.',
  notLasting:
    'This device does not remember when the page is reloaded. After you confirm, do not close or reload this page until it says that your ballot is in the box.',
  change: 'Change',
  cast: 'Cast your ballot',
  sealing: 'Encrypting your ballot on this phone…',
  sending:
    'Your ballot is encrypted and kept on this phone. Sending it to the ballot box… If the network fails, this phone sends the same ballot again. Do not vote again.',
  workingHint: 'Please keep this page open.',
  ifStill:
    'If it still fails, take your slip to the shared voting station or the check-in desk. A token has one ballot only; you cannot vote twice by mistake.',
  notTaken: 'Your ballot is not in the box yet',
  inBoxHeading: 'Your unit’s ballot is in the box',
  inBox:
    'The server’s receipt is right. There is nothing more to do; please leave this page open so that it can check the count.',
  tracker: 'Ballot tracker',
  trackerWhole: 'Show all of it',
  trackerHint:
    'You will find this tracker in the public list after the ballot box is closed. It does not tell whom you chose.',
  saveReceipt: 'Save the receipt',
  receiptFile: (round: string): string => `receipt-${round}.json`,
  elsewhereHeading: 'Your unit’s ballot is already in the box',
  elsewhere:
    'The server’s receipt is right. This page does not remember making that ballot: you may have cast it on another device, or the browser has forgotten. Then there is nothing to do.',
  elsewhereAlarm: 'If you have not voted at all, tell the head teller at once.',
  closed: 'The ballot box is closed. The tellers are counting.',
  closingUnreachable:
    'The closed ballot box could not be loaded to look for your ballot. Check the Wi-Fi and try again.',
  recounting: 'This phone is counting again…',
  heldForWall: 'The result is being announced on the screen. This phone shows it afterwards.',
  recountHolds: (checked: number, ballots: number, mine: boolean): string =>
    checked < ballots
      ? `This phone has checked ${formatCount(checked)} of ${formatCount(ballots)} ballots, chosen at random,${mine ? ' and your own,' : ''} and the whole sum: it agrees with the published result.`
      : 'This phone has checked every ballot and counted again: it agrees with the published result.',
  recountAll: (ballots: number): string => `Check all ${formatCount(ballots)} ballots`,
  recounts: (agree: number, ballots: number): string =>
    `The server says that ${plural(agree, { one: '1 device has', other: `${formatCount(agree)} devices have` })} counted again and agree (${formatCount(ballots)} in the ballot box).`,
  vouched: (vouched: number, ballots: number): string =>
    `The server says that ${formatCount(vouched)} of ${formatCount(ballots)} ballots were found in the box by the phone that cast them.`,
  saidIn: 'This phone has signed that its ballot is in the box.',
  saidRecount: 'This phone has signed the result of its own count.',
  figuresByServer: 'Units convened, units present and ballots issued: as the server says.',
  unverified:
    'These figures are what the server published; without a ballot token this phone does not count again.',
  retry: 'Try again',
  showLess: 'I have told them, make this small',
  showAlarm: 'Show the warning again',
  onPaper: 'This vote is on paper: get a ballot at the check-in desk.',
  paperResult: 'Result of the paper ballots.',
  earlier: 'Rounds that are over',
  reason: (reason: string): string => `Reason: ${reason}`,
  expectedCode: 'Tellers’ code that this phone knows',
  foundCode: 'Code that it has just received',
  callHead: 'Call the head teller now to look at this screen. Do not close the page.',
} as const;

/** What became of this phone's ballot. */
export const mineSentences: Readonly<Record<Mine['ballot'], string>> = {
  unknown: 'Looking for your ballot in the closed ballot box…',
  none: 'There is no ballot of this token in the ballot box.',
  in: 'This phone has found your very ballot in the closed ballot box.',
  elsewhere:
    'There is a ballot of this token in the box. It was not cast from this phone. If you have not voted, tell the head teller at once.',
};

export const endedSentences: Readonly<Record<EndedStage, string>> = {
  annulled:
    'This round is annulled. No ballot is opened. If the vote is held again, a new ballot will appear by itself.',
  not_countable:
    'Too few ballots to count without giving away how a unit voted. The meeting decides what comes next.',
  not_decryptable:
    'The result could not be opened: a teller’s share is missing. The meeting decides what comes next.',
};

interface Warning {
  readonly heading: string;
  readonly text: string;
}

export const refusedSentences: Readonly<Record<SetupRefusal, Warning>> = {
  other_trustees: {
    heading: 'Wrong tellers’ code',
    text: 'This round uses the keys of other tellers than those this phone knows. The ballot stays closed.',
  },
  not_on_roll: {
    heading: 'Your token is not on the roll',
    text: 'The sealed roll does not have this phone’s token, although the phone had it before the roll was sealed. This should not happen.',
  },
  other_election: {
    heading: 'The ballot was changed',
    text: 'The ballot that was loaded is not the one that was sealed for this round. It stays closed.',
  },
  other_meeting: {
    heading: 'A ballot of another meeting',
    text: 'The ballot that was loaded belongs to another meeting. It stays closed.',
  },
  flawed: {
    heading: 'The ballot breaks the rules',
    text: 'The settings or the key of this round did not pass this phone’s check. The ballot stays closed.',
  },
};

export const alarmSentences: Readonly<Record<Alarm, Warning>> = {
  foreign_ballot: {
    heading: 'Another ballot is in the box under this token',
    text: 'The ballot under your unit’s token is not the one this phone made. Somebody else has used this token.',
  },
  bad_receipt: {
    heading: 'The receipt is wrong',
    text: 'The signature on the server’s receipt is wrong. Do not take it that your ballot is in the box.',
  },
  ballot_missing: {
    heading: 'A ballot that was received is not in the box',
    text: 'This phone holds a valid receipt, but the closed ballot box does not have that ballot. The receipt is the proof: save it.',
  },
  two_archives: {
    heading: 'Two different ballot boxes',
    text: 'The server shows another ballot box than the one this phone confirmed before. This phone does not confirm the new one.',
  },
  bad_archive: {
    heading: 'The record of the ballot box is wrong',
    text: 'The ballot box that was loaded is not the one that was published, or part of it did not pass the check.',
  },
  recount_differs: {
    heading: 'The recount differs',
    text: 'This phone has counted again and the result is not the published one.',
  },
  other_election: {
    heading: 'The round was changed',
    text: 'The server shows another ballot than the one this phone noted for this round.',
  },
  statement_refused: {
    heading: 'This phone’s word was refused',
    text: 'This phone has checked and signed, but the server refused: something else is recorded there.',
  },
};

/** A link that brought another committee's code than the pinned one. */
export const foreignCode: Warning = {
  heading: 'Wrong tellers’ code',
  text: 'The link you opened names other tellers than those this phone knows. The phone keeps the code it has.',
};

/** What is read aloud when a round's card changes; the rest speaks for itself. */
export const standingNews: Readonly<Partial<Record<Standing['kind'], string>>> = {
  waiting: delegate.waiting,
  late: delegate.late,
  marking: 'The ballot is open. You can choose.',
  sealing: delegate.sealing,
  sending: delegate.sending,
  not_taken: delegate.notTaken,
  not_sealed: delegate.notSealed,
  not_answered: delegate.notAnswered,
  in_box: delegate.inBoxHeading,
  made_elsewhere: delegate.elsewhereHeading,
  closed: delegate.closed,
  recounting: delegate.recounting,
  result: 'The recount agrees with the published result.',
};

/** The shared voting station. */
export const station = {
  heading: 'Shared voting station',
  enterHeading: 'Please cast your ballot',
  enterLabel: 'Hold the QR code of your slip to the scanner, or type the token',
  enterHint: 'After typing press Enter. Capitals make no difference.',
  enterSubmit: 'Go to the ballot',
  noToken: 'There is no ballot token in what was entered. Scan the QR code on the slip again.',
  nothingKept:
    'After voting the station wipes everything: it keeps nobody’s token, choice or receipt.',
  noStatement:
    'A ballot cast here is secret and counted like any other. Only one thing differs: no phone of yours looks for it when the ballots are counted. To look yourself, write down the tracker.',
  nothingOpen: 'No round is open. Please come back when the chair opens voting.',
  inBox: 'You have voted. Keep the slip for the next round.',
  before: 'This token has a ballot in the box already. A token casts one ballot a round.',
  wipesSoon: 'This page wipes itself after 15 seconds for the next person.',
  wipesLater: 'This page wipes itself after 1 minute for the next person.',
  finish: 'Done',
  cancel: 'Cancel, let others use it',
  stillThere: 'Are you still voting?',
  stillThereText:
    'If nothing is pressed for 20 seconds, the choice is wiped so that others can vote. The ballot is not cast yet.',
  stay: 'I am voting',
} as const;
