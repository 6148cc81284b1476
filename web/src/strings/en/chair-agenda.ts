/** The steps of the chair's page in words, and the editing of the agenda. */
import type { Fact, PreparationId, Step, StepState, ToolId } from '../../chair/agenda';
import type { AgendaStep, Refusal } from '../../protocol';
import { formatCount } from '../format';
import { refusalSentence } from './refusals';
import { listNames } from './units';

export const agenda = {
  now: 'Now',
  next: 'Next',
  missing: 'Still missing',
  nothingMissing: 'Nothing is missing.',
  nothingNext: 'Nothing comes after this.',
  goThere: 'Go to the present step',
  tickNow: 'Mark as done',
  heading: 'Agenda',
  intro: 'What the meeting does here is ticked by itself. For the other items, press “Done”.',
  done: 'Done',
  notDone: 'Not done, reopen',
  edit: 'Edit the agenda',
  title: 'Name of the item',
  step: 'What is done in it',
  up: 'Move up',
  down: 'Move down',
  remove: 'Remove the item',
  add: 'Add an item',
  newItem: 'New item',
  save: 'Save the agenda',
  discard: 'Discard the changes',
} as const;

export const groupNames = {
  preparation: 'Preparation',
  agenda: 'Agenda',
  contests: 'Contests',
  tools: 'Other work',
} as const;

const TITLES: Readonly<
  Record<
    | Exclude<PreparationId, 'members' | 'districts' | 'collectives' | 'individuals'>
    | ToolId
    | 'seal',
    string
  >
> = {
  start: 'Preset',
  name: 'About the meeting',
  wording: 'Wording of the papers, deadlines',
  rules: 'Voting rules',
  tellers: 'Propose the tellers',
  desks: 'Check-in desks',
  papers: 'Papers and data',
  rehearsal: 'Rehearsal',
  motions: 'Other motions',
  agenda: 'Edit the agenda',
  holders: 'Heads and deputies of earlier years',
  delegation: 'Delegate the chair',
  history: 'Earlier meetings',
  seal: 'End and seal the meeting',
};

const LIST_TITLES = {
  members: 'List of member units',
  districts: 'List of district and local offices',
  collectives: 'List of collectives',
  individuals: 'List of individuals',
} as const;

/** What a step is called; a line of the agenda and a contest by their own titles. */
export function stepTitle({ id, title }: Pick<Step, 'id' | 'title'>): string {
  const names: Readonly<Record<string, string>> = { ...TITLES, ...LIST_TITLES };
  return title ?? names[id] ?? '';
}

export const stepStateNames: Readonly<Record<StepState, string>> = {
  done: 'Done',
  now: 'Under way',
  open: 'Not done',
  waits: 'Waits',
  any_time: 'At any time',
};

/** What a step has brought so far. */
export function factSentence(fact: Fact): string {
  switch (fact.fact) {
    case 'nothing_yet':
      return 'Nothing yet.';
    case 'named':
      return fact.title;
    case 'list':
      return `${listNames[fact.list]}: ${formatCount(fact.units)}, eligible ${formatCount(fact.eligible)}.`;
    case 'contests':
      return fact.adopted
        ? `Contests: ${formatCount(fact.contests)}. Adopted by the meeting.`
        : `Contests: ${formatCount(fact.contests)}. Not yet put to the meeting.`;
    case 'tellers':
      return `Tellers: ${formatCount(fact.tellers)}, keys confirmed: ${formatCount(fact.accepted)}.`;
    case 'desks':
      return `Check-in desks: ${formatCount(fact.desks)}.`;
    case 'deputy':
      return `Delegated to ${fact.to}.`;
    case 'sealed':
      return 'The meeting has ended and is sealed.';
  }
}

/** What a step waits for; what is no mistake of an act yet has words of its own. */
export function missingSentence(refusal: Refusal): string {
  switch (refusal.refusal) {
    case 'unknown_teller':
      return 'No tellers have been proposed yet.';
    case 'empty':
      return 'No presidium has been proposed yet.';
    case 'not_in_session':
      return 'Waiting for the chair to open the meeting.';
    default:
      return refusalSentence(refusal);
  }
}

export const agendaStepNames: Readonly<Record<AgendaStep, string>> = {
  opening: 'Check-in, opening',
  presidium: 'Elect the presidium',
  tellers: 'Elect the tellers',
  reports: 'Reports, locking of the agreed scores',
  discussion: 'Discussion, remarks (the chair ticks it)',
  rules: 'Adopt the voting rules',
  lists: 'Show of hands on the candidate lists',
  hand_out: 'Hand out the ballot tokens',
  ballot: 'Secret ballot',
  count: 'Count',
  publish: 'Publish the result',
  adoption: 'Adopt the result',
  officers: 'Elect the head and deputy of the cluster',
  pact: 'Sign the emulation pact',
  minutes: 'Adopt the minutes (the chair ticks it)',
  report: 'Report to the Standing Council (the chair ticks it)',
  other: 'Other work (the chair ticks it)',
};
