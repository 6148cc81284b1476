/** Words of the chair's page for one contest, from its list to its result. */
import { formatCount } from '../format';

export const list = {
  heading: 'Candidate list',
  order: 'Order on the ballot',
  bySheet: 'As in the imported sheet',
  byName: 'By name, A to Z',
  eligible: (count: number): string => `Eligible (${formatCount(count)})`,
  others: (count: number): string => `Cannot be on the list (${formatCount(count)})`,
  noneEligible: 'No name is eligible yet.',
  all: 'Select all',
  none: 'Clear the selection',
  propose: (count: number): string => `Propose the list (names: ${formatCount(count)})`,
  change: 'Change the list',
  adoptHeading: 'Show of hands on the candidate list',
  put: 'Put the list to the meeting',
  needsSession: 'Possible once the meeting is open.',
} as const;

export const item = {
  heading: 'Show of hands on each name of the candidate list',
  intro: 'The names that are carried make up the candidate list.',
  name: 'Name',
  record: 'Record',
  show: 'Show on the screen',
  withdraw: 'Withdraw',
} as const;

export const next = {
  put: 'Put to the meeting',
  tied: 'Tied',
  score: 'Agreed score',
  noScore: 'none yet',
  scoreHint: 'If the scores are equal too, the score cannot decide.',
} as const;

export const withdrawal = {
  heading: 'Take a name off the candidate list',
  intro: 'Only between two rounds, and only a name that has not been chosen.',
  withdraw: 'Take off the name',
  title: (name: string): string => `Take ${name} off the candidate list?`,
  text: 'From the next round on this name is not on the ballot. It cannot be put back.',
} as const;

export const round = {
  heading: (number: number): string => `Round ${formatCount(number)}`,
  seal: (number: number): string => `Seal the roll of round ${formatCount(number)}`,
  sealText: (tokens: number): string =>
    `Delegates with a ballot token, who will vote in this round: ${formatCount(tokens)}.`,
  withoutToken: (count: number): string =>
    `Delegates present without a ballot token, who will not vote in this round: ${formatCount(count)}.`,
  orLeaveOpen: 'Or leave the missing places empty, without another round',
  leaveOpenTitle: 'Leave the missing places empty',
  put: 'Put to the meeting',
  open: 'Open the round',
  openText: 'Once it is open, every phone on the roll receives the ballot.',
  turnout: 'ballots in the box',
  notVoted: (count: number): string =>
    count === 0
      ? 'Everybody has voted.'
      : `Delegates who have not voted yet: ${formatCount(count)}.`,
  close: 'Close the box',
  closeTitle: 'End the round and close the box?',
  closeTooFew: (ballots: number, minimum: number): string =>
    `Ballots so far: ${formatCount(ballots)}, fewer than ${formatCount(minimum)}. If the box is closed now, this round is not counted, to keep the choices secret.`,
  annul: 'Annul this round',
  annulTitle: 'Annul this round?',
  shares: 'shares received',
  shareGiven: 'has given the share',
  shareWaits: 'not yet given',
  counting:
    'Each teller checks the box on their own phone, then gives their share. Nobody sees anything until all shares are there.',
  vouched: (vouched: number, ballots: number): string =>
    `According to the server: ${formatCount(vouched)}/${formatCount(ballots)} devices confirm that their ballot is in the box.`,
  giveUp: 'The result cannot be opened',
  giveUpTitle: 'End this round without a result',
  giveUpText:
    'Only for when a teller cannot give their share. The meeting decides by show of hands; the result will never be opened.',
  putGiveUp: 'Put to the meeting',
  chosenSoFar: 'Chosen',
  recounts: (recounts: number, ballots: number): string =>
    `According to the server: ${formatCount(recounts)}/${formatCount(ballots)} devices have recounted and agree.`,
  adoptHeading: 'Show of hands to adopt the result',
  earlier: 'Earlier rounds',
} as const;
