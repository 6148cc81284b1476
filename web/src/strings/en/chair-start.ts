/** Words for where a meeting starts from, its wording, the years before, and the deputy. */
import { formatCount, formatScore } from '../format';

export const start = {
  heading: 'Preset',
  intro:
    'Take a preset to have wording, deadlines, agenda and voting rules filled in. Everything can be changed afterwards. You can also skip this and fill them in yourself.',
  replaces:
    'A preset replaces the name, wording, voting rules and agenda that this meeting has now.',
  fixed: 'A preset can be taken only while the meeting is being prepared.',
  loading: 'Fetching the presets…',
  likeBefore: 'Like last year',
  likeIntro:
    'Takes the list of units, the voting rules and the wording of an earlier meeting; scores and attestations are not carried over.',
  likeFile:
    'Or choose the bundle (.zip) or the log (log.jsonl) of an earlier meeting, or drop the file here',
  unreadableFile: 'The file cannot be read. Choose it again.',
  largeFile: 'The file is too large to send. Unzip the bundle, then choose log.jsonl inside it.',
  damaged: (meeting: string, why: string): string => `Passed over meeting ${meeting}: ${why}`,
  showLike: 'Look at it as a preset',
  take: 'Take this preset',
  takeTitle: (name: string): string => `Take the preset “${name}”?`,
  takeText:
    "The preset's own will replace the name, wording, voting rules and agenda that this meeting has now.",
  title: 'Name of the meeting',
  meeting: 'Cluster, place',
  contests: 'Contests',
  lists: 'Conditions for the lists',
  list: (list: string, max: string | null, attested: number): string =>
    `${list}: ${max === null ? 'no score' : `at most ${formatScore(max)} points`}, attestations needed: ${formatCount(attested)}`,
  units: 'Units',
  unitsOf: (list: string, count: number): string => `${list}: ${formatCount(count)}`,
  agenda: 'Agenda',
  bases: 'Legal basis',
  addressees: 'Addressed to',
  awards: 'Proposed awards',
  deadlines: 'Deadlines',
  holders: 'Earlier heads and deputies',
} as const;

export const rehearsal = {
  heading: 'Rehearse this meeting',
  intro:
    'Simulated people play chair, check-in desk, tellers and delegates and hold the whole meeting as you have prepared it.',
  apart: [
    'Nothing changes in the real meeting: the rehearsal has its own codes, log and folder.',
    'Every key of the rehearsal is on this machine, so nothing in it is secret.',
    'Its results count for nothing. Every page, ballot and bundle of it is marked as a rehearsal.',
  ],
  late: 'A meeting can be rehearsed only before it is in session.',
  delegates: 'Simulated delegates',
  delegatesHint: (expected: number): string =>
    `From 3 to ${formatCount(expected)}. Leave it empty for ${formatCount(expected)}, all who are expected.`,
  badDelegates: 'Enter a number, or leave it empty.',
  pace: 'Pace',
  paces: {
    quick: 'Quick: straight to the result',
    watch: 'Medium: to follow on the screen, some minutes',
    slow: 'Slow: time to explain each step',
  },
  start: 'Start the rehearsal',
  again: 'Rehearse again from the start',
  againText: 'The rehearsal that is open will stop.',
  stop: 'Stop the rehearsal',
  playing: 'The rehearsal is under way',
  held: 'The rehearsal is over',
  heldText: "See its results and download its bundle on the rehearsal's public board.",
  broken: 'The rehearsal stopped half-way',
  brokenText:
    'The simulated people could not go on. See at which step it stands, mend the preparation and rehearse again.',
  connecting: 'Opening the rehearsal…',
  now: (step: string): string => `Now: ${step}`,
  present: (present: number, seats: number): string =>
    `Present: ${formatCount(present)}/${formatCount(seats)}`,
  ballots: (title: string, ballots: number, voters: number): string =>
    `${title}: ${formatCount(ballots)}/${formatCount(voters)} ballots in the box`,
  openChair: "Open the rehearsal's chair page",
  openScreen: 'Open the screen',
  openBoard: 'Open the public board',
  phones: 'Look in with a phone',
  phonesText:
    "Scan the code to see the rehearsal as a delegate without a token does. To vote in it, let fewer simulated delegates come than there are units, then add a desk on the rehearsal's chair page.",
} as const;

export const history = {
  heading: 'Earlier meetings',
  loading: 'Fetching the list…',
  search: 'Search by year, cluster or unit',
  searchHint: 'With or without accents.',
  none: 'No such meeting.',
  notSealed: 'not sealed',
  download: 'Download the summary (CSV)',
  file: 'meetings.csv',
  result: (title: string, chosen: readonly string[], adopted: boolean): string =>
    `${title}: ${chosen.join(', ') || 'nobody'}${adopted ? '' : ' (not adopted by the meeting)'}.`,
  heads: (units: readonly string[]): string => `Elected head of the cluster: ${units.join(', ')}.`,
  deputies: (units: readonly string[]): string =>
    `Elected deputy of the cluster: ${units.join(', ')}.`,
} as const;

export const wording = {
  heading: 'Wording of the papers, deadlines',
  intro: 'Printed on the papers and shown on the screen. It can be changed at any time.',
  superior: 'Superior body (at the head of the papers)',
  bases: 'Legal basis',
  addressees: 'Addressed to',
  awards: 'Flags and titles that may be proposed',
  awardsHint: 'The cluster only proposes; the competent authority decides.',
  banner: 'Lines on the hall screen',
  perLine: 'One item a line.',
  deadlines: 'Deadlines',
  what: 'What has to be done',
  day: 'Before day',
  month: 'Month',
  year: 'Year',
  same: (year: number): string => `the emulation year (${year})`,
  nextYear: (year: number): string => `the year after (${year + 1})`,
  due: (what: string, before: string, last: string): string =>
    `${what}. Due before ${before} (last day: ${last}).`,
  noSuchDay: (what: string, before: string): string => `${what}: there is no ${before}.`,
  addDeadline: 'Add a deadline',
  removeDeadline: 'Remove this deadline',
  badDay: 'Enter day and month as numbers.',
  save: 'Save the wording',
} as const;

export const holders = {
  heading: 'Heads and deputies of earlier years',
  intro:
    'A reminder for an election by turns; it blocks nothing. Write each unit as it is called in the list.',
  warned: 'Units that held an office lately',
  heldBefore: (role: string, unit: string, year: number): string => `${unit}: ${role} in ${year}.`,
  none: 'No year yet.',
  year: 'Year',
  role: 'Office',
  unit: 'Unit',
  add: 'Add a line',
  fill: 'Take from earlier meetings',
  filled: (count: number): string =>
    count === 0
      ? 'Nobody else of this cluster was found.'
      : `Lines added: ${formatCount(count)}. Look them through, then save.`,
  save: 'Save',
  remove: 'Remove the line',
} as const;

export const delegation = {
  heading: 'Delegate the chair',
  intro:
    'The head of the cluster lets the deputy run the meeting with a key of their own. That it was delegated, and everything done with that key, is in the log.',
  to: 'Delegate to',
  toExample: 'Mr Nguyễn Văn A, Deputy Director, deputy of the cluster',
  delegate: 'Delegate',
  active: (to: string): string => `Delegated to ${to}.`,
  end: 'End the delegation',
  endTitle: 'End the delegation?',
  endText: 'The page of that person can no longer run the meeting.',
  handOver: (to: string): string => `Hand the key to ${to}`,
  handOverText: "Scan this QR code with that person's machine. It is shown once and kept nowhere.",
  handedOver: 'The key is handed over, hide the code',
} as const;
