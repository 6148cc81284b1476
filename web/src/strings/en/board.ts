/** Words of the public board. */
import { formatCount, plural } from '../format';

export const board = {
  page: 'Public board',
  intro: 'Anybody can look and check here. It shows nobody’s choice.',
  nothing: 'The list of ballots appears when the first ballot box is closed.',

  howHeading: 'How to check this yourself',
  how: {
    intro: 'There are three ways. Each asks you to trust less of this program than the one before.',
    destroyed:
      'The electronic ballots are destroyed, so this page cannot recount them any more. Whoever kept a bundle from before can still check it in the second and third way.',
    page: {
      title: 'With this page',
      steps: [
        'Find the ballot tracker of your phone in the list. It does not tell whom you chose.',
        'Press “Check again”: this device loads the whole ballot box, checks every ballot and counts anew. It does not trust the server.',
        'Compare the digests on this page with those on the hall screen and in the minutes.',
      ],
    },
    verify: {
      title: 'With the command phieukin verify on another computer',
      what: 'Download the whole bundle, copy it to another computer, which needs no network, and run:',
      digest: 'The digest in the command must be the one printed in the minutes.',
      later: 'The bundle and its digest are there when the meeting has ended and is sealed.',
    },
    belenios: {
      title: 'With a program that others wrote',
      what: 'The ballot box is in the format of Belenios. Download it, then use belenios-tool (part of Debian 13):',
      later: 'The commands appear when the first ballot box is closed.',
      digest: 'The last line must give this digest:',
      rest: 'The other steps: docs/cryptography.md, section 13.',
    },
  },

  roundTitle: (title: string, number: number): string => `${title}, round ${formatCount(number)}`,
  replaced: (replaced: number): string => `Tokens replaced while voting: ${formatCount(replaced)}`,
  ballots: (ballots: number, voters: number): string =>
    `${ballotsOf(ballots)} in the ballot box, ${plural(voters, { one: '1 ballot token', other: `${formatCount(voters)} ballot tokens` })} issued`,
  digests: {
    closing: 'Digest of the ballot box as closed',
    archive: 'Digest of the ballot box as opened',
    result: 'Digest of the result',
  },
  digestsDiffer:
    'The digest that this device works out is not the one that the server published. Tell the tellers and the meeting.',
  stated: 'What delegates’ devices have confirmed (this page checks the signatures)',
  statedIn: (count: number, ballots: number): string =>
    `${formatCount(count)} of ${formatCount(ballots)} devices see their ballot in the box`,
  statedRecount: (count: number, ballots: number): string =>
    `${formatCount(count)} of ${formatCount(ballots)} devices have counted again and agree`,

  provisional: 'Provisional until you press “Check again” and the ballot box is found right.',

  trackersHeading: (count: number): string =>
    plural(count, {
      one: 'The 1 ballot tracker',
      other: `All ${formatCount(count)} ballot trackers`,
    }),
  search: 'Find your ballot tracker',
  notFound:
    'There is no such tracker. Check each character; if it is still not there, tell the tellers.',
  unsure: (count: number): string =>
    `${plural(count, { one: '1 tracker fits', other: `${formatCount(count)} trackers fit` })}. Type more of it to be sure.`,
  inBox: 'It is in the ballot box',

  verify: 'Check again',
  verifying: 'This device is checking the whole ballot box…',
  holdsClosed: (ballots: number): string =>
    `Right: ${plural(ballots, { one: 'the 1 ballot is valid', other: `all ${formatCount(ballots)} ballots are valid` })} and the box is as it was closed.`,
  holdsPublished: (ballots: number): string =>
    `Right: ${plural(ballots, { one: 'the 1 ballot is valid', other: `all ${formatCount(ballots)} ballots are valid` })} and the recount agrees with the published result.`,
  differs: 'This is not what was published. Tell the tellers and the meeting.',
  unavailable: 'The ballot box could not be loaded. Try again in a few minutes.',

  filesHeading: 'Download the record',
  download: 'Download:',
  files: {
    'archive.bel': {
      title: 'Ballot box',
      what: 'Every encrypted ballot with its proofs. This one file is enough to count again from the start.',
    },
    'election.json': {
      title: 'Questions and rules',
      what: 'The names on the ballot, how many may be chosen, the key of the box.',
    },
    'trustees.json': {
      title: 'Keys of the tellers',
      what: 'The public part of each teller’s key. The tellers’ code is worked out from this file.',
    },
    'roll.json': {
      title: 'Roll',
      what: 'The public part of the ballot tokens, without the names of units.',
    },
    'statements.json': {
      title: 'What the devices confirmed',
      what: 'Signatures of the phones that saw their ballot in the box.',
    },
    'blame.json': {
      title: 'Proofs of the tellers',
      what: 'They show that each share was made with the key of the teller who gave it.',
    },
  },

  record: {
    heading: 'What the meeting did and decided',
    rules: 'Voting rules',
    rulesAdopted: 'Adopted by the meeting by show of hands; they cannot be changed since.',
    rulesProposed: 'Not adopted yet.',
    motions: 'Shows of hands',
    agenda: 'Agenda',
    standings: 'Scores and eligibility of the units',
    locked: (by: string): string => `The agreed scores are locked: ${by}.`,
    offices: 'Presidium, cluster head, deputy head',
    pact: 'Signing of the emulation pact',
    attendance: 'Delegates and others present',
  },
  heads: {
    motions: ['Motion', 'In favour / against / no opinion', 'Result'],
    agenda: ['Step', 'State'],
    standings: ['Name', 'List', 'Own score', 'Adjusted', 'Agreed', 'Eligibility'],
    offices: ['Office', 'Unit or holder'],
    pact: ['Unit', 'Signed by', 'Office', 'State'],
    seats: ['Unit', 'Delegate'],
    attendees: ['Present without a vote', 'Office', 'Unit'],
  },
  none: 'Nothing yet.',
  step: (done: boolean, now: boolean): string => (done ? 'Done' : now ? 'Now' : 'To come'),
  presidium: (adopted: boolean): string => (adopted ? 'Presidium' : 'Presidium (not adopted yet)'),
  officeOpen: (wanted: number, byBallot: boolean): string =>
    `Not elected yet (${plural(wanted, { one: '1 unit', other: `${formatCount(wanted)} units` })}, ${byBallot ? 'by secret ballot' : 'by show of hands'})`,
  signers: {
    head: 'Head of the unit',
    council_chair: 'Chair of the Emulation and Commendation Council',
    none: 'Not signed',
    valid: 'Signed',
    flagged: 'Signed, but neither by the head of the unit nor by the chair of the Council',
  },
  attendance: {
    absent: 'Absent',
    present: (delegate: string): string => (delegate ? `Present: ${delegate}` : 'Present'),
    left: (delegate: string, reason: string): string =>
      `Left the meeting${delegate ? `: ${delegate}` : ''} (${reason})`,
  },

  meetingHeading: 'The whole meeting',
  log: {
    title: 'Log of the meeting',
    what: 'Everything that was done, in order; if a line is changed, the lines after it no longer fit. It holds nobody’s choice.',
  },
  checkLog: 'Check the log',
  logHolds: (lines: number): string =>
    `Right: ${plural(lines, { one: '1 line, which agrees', other: `${formatCount(lines)} lines follow each other and agree` })} with the digest of the meeting.`,
  logBroken: (line: number): string => `The log is broken at line ${formatCount(line + 1)}.`,
  logDiffers:
    'The log does not agree with the digest of the meeting. Load the page again; if it is still so, tell the tellers.',
  bundle: {
    title: 'The whole bundle',
    what: 'One .zip file: the log, the boxes, the results (open doc.html to read) and the official papers in the folder documents.',
  },
  digestNow: 'Digest of the meeting as of now',
} as const;

function ballotsOf(ballots: number): string {
  return plural(ballots, { one: '1 ballot', other: `${formatCount(ballots)} ballots` });
}
