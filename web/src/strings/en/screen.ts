/** Words of the hall screen: short, for the last row. */
import { formatCount, plural } from '../format';

export const screen = {
  pageTitle: 'Hall screen · Phiếu Kín',
  idle: 'The meeting is being prepared',
  steps: 'How to vote',
  joinWifi: 'Join the hall’s Wi-Fi',
  wifiQr: 'QR code of the Wi-Fi',
  wifiName: 'Name',
  wifiPassword: 'Password',
  wifiOpen: 'none needed',
  scan: 'Scan the QR code to vote',
  typeAddress: 'Or type the address',
  certificate: "The certificate's fingerprint",
  thenVote: 'Enter your ballot token. The ballot appears by itself.',
  attendance: (present: number, seats: number): string =>
    `${formatCount(present)} of ${formatCount(seats)} units present`,
  present: 'present',
  absent: 'not checked in',
  left: 'left',
  step: (title: string): string => `Now: ${title}`,
  page: (page: number, pages: number): string =>
    `Page ${formatCount(page)} of ${formatCount(pages)}`,
  tellers: 'Tellers',
  tellersAdopted: 'Adopted by the meeting',
  tellersProposed: 'Waiting for the show of hands',
  codeHint: 'Compare with the code on your phone. If it differs, stop and say so at once.',
  codeWait: 'The code appears when every teller has a key.',

  presidium: 'Presidium',

  motionOpen: 'Show of hands',
  motionCounted: 'Result of the show of hands',

  rules: 'Voting rules',
  rulesAdopted: 'Adopted by the meeting',
  rulesProposed: 'Waiting for the show of hands',
  eligible: (eligible: number, all: number): string =>
    `Eligible: ${formatCount(eligible)} of ${formatCount(all)}`,
  locked: (by: string): string => `Agreed scores are locked: ${by}`,

  officers: 'New cluster head and deputy head',
  atOnce: 'Takes office at once',
  pact: 'Signing of the emulation pact',
  signed: (signed: number, all: number): string =>
    `${formatCount(signed)} of ${formatCount(all)} units have signed`,
  invalid: 'not valid yet',

  listProposed: 'List proposed, waiting for the show of hands',
  listAdopted: 'List adopted',
  listDeclined: 'List not adopted',

  sealed: 'Voting opens soon',
  sealedHint: (voters: number): string =>
    `The roll is sealed: ${plural(voters, { one: '1 ballot token', other: `${formatCount(voters)} ballot tokens` })}.`,
  open: 'Secret ballot under way',
  turnout: 'ballots in the box',
  timeLeft: 'Time left',
  timeOver: 'Time is up',

  closed: 'Ballot box closed',
  ballots: (ballots: number): string =>
    `${plural(ballots, { one: '1 ballot', other: `${formatCount(ballots)} ballots` })} in the box`,
  shares: 'The tellers give their shares',
  shareGiven: 'given',
  shareWaits: 'waiting',
  shareMeaning: 'Only the total is opened, no single ballot.',
  vouched: (vouched: number, ballots: number): string =>
    `${formatCount(vouched)} of ${formatCount(ballots)} devices see their ballot in the box`,
  byServer: 'As the server says:',
  digestsDiffer:
    'The ballot box that was loaded does not have the published digest. Stop and check.',
  counted: 'Counted, waiting to be published',
  since: (time: string): string => `since ${time}`,

  result: 'Result of the vote',
  hiddenPlace: (place: number): string => `Place ${formatCount(place)}: not published yet`,
  recounts: (recounts: number, ballots: number): string =>
    `${formatCount(recounts)} of ${formatCount(ballots)} devices have counted again and agree`,
  archive: 'Digest of the ballot box',
  twoCounts: (one: string, other: string): string => `Votes: ${one} | ${other}.`,
  percentages: (base: string): string => `Per cent of ${base}; in brackets: of those present.`,
  runOff: 'More votes decide. No lots are drawn.',

  annulled: 'This round is annulled',
  annulledHint: 'No ballot is opened.',
  notCountable: 'Too few ballots to count',
  notCountableHint: 'The total of too few ballots would give choices away. No ballot is opened.',
  notDecryptable: 'The result could not be opened',
  notDecryptableHint: 'A teller’s share is missing.',
  paper: 'VOTING ON PAPER',
  paperSteps: [
    'Get a ballot at the check-in desk.',
    'Mark it as it says on the ballot.',
    'Fold it and put it into the box.',
  ],
  paperSpoiled: 'Exchange a spoiled ballot before it goes into the box. Phones are not used.',
  paperCounting: 'Counting the paper ballots',
  paperEntered: 'Two tellers type the count in, each alone',
  paperTyped: 'typed in',
  paperWaits: 'not yet',
  paperDiffers: 'The two counts are not the same yet. The tellers count again.',
  paperMeaning: 'Both must be the same. No number is shown before the result is published.',
  paperAnnulledHint: 'The paper ballots of this round do not count.',
  reason: (reason: string): string => `Reason: ${reason}`,

  end: 'The meeting has ended and is sealed',
  digest: 'Digest of the meeting',
  digestHint: 'Write it into the minutes. Anybody can check it, even years from now.',
} as const;
