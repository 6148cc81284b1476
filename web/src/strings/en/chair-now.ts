/** The chair's page at this moment: what is now, next and missing, what was just done, the wall's reveal and clock. */
import type { Lack, NextThing } from '../../chair/task';
import type { Undo } from '../../chair/undo';
import { formatCount } from '../format';
import { missingSentence as refusalLack, stepTitle } from './chair-agenda';
import { missingSentence as rollLack } from './contest-stage';

export const now = {
  skip: 'Go to the present step',
  nowAt: (line: string): string => `Now · ${line}`,
  motion: 'A show of hands is under way. Count, then record it below.',
  list: (done: number, all: number): string => `Agenda: ${done}/${all} done`,
  undo: 'Undo',
} as const;

/** What a step still lacks. */
export function lackSentence(lack: Lack): string {
  switch (lack.lack) {
    case 'refusal':
      return refusalLack(lack.refusal);
    case 'roll':
      return rollLack(lack.missing);
    case 'step':
      return stepTitle(lack.step);
    case 'tokens':
      return `Delegates who are here without a ballot code: ${formatCount(lack.count)}.`;
    case 'ballots':
      return `Delegates who have not voted yet: ${formatCount(lack.count)}.`;
    case 'shares':
      return `The shares of: ${lack.names.join(', ')}.`;
    case 'paper_counts':
      return `Counts of the paper ballots, typed in by tellers: ${formatCount(lack.count)}.`;
    case 'paper_agreement':
      return 'Two counts of the tellers that agree.';
    case 'hands':
      return 'The count of hands.';
  }
}

const NEXT: Readonly<Record<Exclude<NextThing['next'], 'step' | 'back'>, string>> = {
  count: 'The tellers check the box and give their shares',
  vote: 'The delegates vote on their phones',
  publish: 'Publish on the screen',
  reveal: 'Show the result on the screen',
  adopt: 'A show of hands on the result, or a run-off after a tie',
};

/** What comes after what is now. */
export function nextThingSentence(thing: NextThing): string {
  switch (thing.next) {
    case 'step':
      return stepTitle(thing.step);
    case 'back':
      return `Back to: ${stepTitle(thing.step)}`;
    default:
      return NEXT[thing.next];
  }
}

/** What was just done, and can be taken back. */
export function undoSentence({ undo, title }: Undo): string {
  switch (undo) {
    case 'tick':
      return `Marked as done: ${title}.`;
    case 'untick':
      return `Reopened: ${title}.`;
    case 'agenda':
      return 'The agenda is saved.';
    case 'rules':
      return 'The voting rules are saved.';
    case 'wording':
      return 'Wording and deadlines are saved.';
    case 'paper_words':
      return 'Letterheads and signatures are saved.';
    case 'name':
      return 'What the meeting is called is saved.';
    case 'list':
      return `The list is changed: ${title}.`;
  }
}

/** What a count of hands came to. */
export function countedSentence(title: string, outcome: string): string {
  return `${title}: ${outcome}`;
}

export const preview = {
  heading: (time: string): string => `Counted at ${time}, waits to be published`,
  headingWithoutTime: 'Counted, waits to be published',
  final:
    'A count cannot be cancelled. If the meeting disagrees, it declines the result in the next step; the figures stay.',
  wall: 'The screen says “counted, waits to be published”. Only this page has the figures.',
  tellers: (time: string): string =>
    `The page of every teller says: waits to be published since ${time}.`,
  publish: 'Publish on the screen',
  how: 'How the screen shows it',
  staged: 'Unit by unit, from the last up',
  atOnce: 'Everything at once',
  waits: (names: readonly string[]): string => `Waits for the shares of: ${names.join(', ')}.`,
} as const;

export const reveal = {
  heading: 'The result is coming onto the screen',
  soFar: (shown: number, steps: number): string =>
    `Shown so far: ${formatCount(shown)} of ${formatCount(steps)} steps. The last one marks who is chosen.`,
  nextRow: (name: string): string => `Show next: ${name}`,
  mark: 'Show next: mark who is chosen',
  all: 'Show everything',
} as const;

export const clock = {
  heading: 'Announce the time left on the screen',
  minutes: (minutes: number): string => `${minutes} min`,
  other: 'Other minutes',
  set: 'Announce',
  stop: 'Take the time away',
  badMinutes: 'Write the minutes, from 1 to 120.',
  hint: 'Only an announcement. The box does not close by itself.',
} as const;

export const notYet = {
  choosePreset: 'Open a preset above to look at it first.',
  chooseUnit: 'Choose a unit first.',
  chooseAnswer: 'Choose one of the answers above.',
  noUnits: 'Take the list of the member units first.',
  nobodyPresent: 'Waits until the desk has checked in the first delegate.',
  handOut: (count: number): string =>
    `Waits until the desk has given out the missing ballot codes: ${formatCount(count)}.`,
  sealRoll: 'Seal the roll',
  withoutWaiting: 'Vote without waiting',
  keys: (names: readonly string[]): string =>
    `Waits for the keys made on the phones of: ${names.join(', ')}.`,
  answers: 'What does the meeting decide?',
  toTheEnd: 'Go on to the end of the meeting',
} as const;

export const consequences = {
  close: (waiting: number): string =>
    waiting === 0
      ? 'Everybody has voted. A closed box cannot be opened for voting again.'
      : `Delegates who have not voted: ${formatCount(waiting)}. A closed box cannot be opened for voting again.`,
  annul: (ballots: number): string =>
    `Ballots in the box that will never be opened: ${formatCount(ballots)}. Voting can start again right after.`,
  openCheckIn: (units: number): string =>
    `From then on the name of the meeting and the list of units (${formatCount(units)}) stay as they are; a single unit can still be corrected, with a reason.`,
  seal: (undecided: number): string =>
    undecided === 0
      ? 'After the seal nothing more can be written, and it cannot be broken.'
      : `Contests without a decision stay as they are: ${formatCount(undecided)}. The seal cannot be broken.`,
} as const;
