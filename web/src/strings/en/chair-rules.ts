/** Every setting of the voting rules with its answers, and what each answer means. */
import type { BallotModel } from '../../chair/ballot-model';
import type {
  ClusterRole,
  Denominator,
  ListVote,
  LostToken,
  Majority,
  Quorum,
  StillTied,
  Threshold,
} from '../../protocol';
import { formatCount } from '../format';

interface Said {
  readonly label: string;
  readonly hint?: string;
}

type Answers<T extends string> = Readonly<Record<T, Said>>;

export const rules = {
  heading: 'Voting rules',
  intro:
    'Everything about shows of hands, ballots and results is settled here. The meeting adopts it by show of hands before it comes to the candidate lists; after that it cannot be changed.',
  adopted: 'The meeting has adopted these voting rules. They cannot be changed any more.',
  inWords: 'The voting rules in words, as they will be read out',
  notInWords: 'Save the voting rules to see them in words.',
  unsaved: 'There are changes that are not saved.',
  edit: 'Edit the voting rules',
  save: 'Save the voting rules',
  discard: 'Discard the changes',
  /** Beside the answer most meetings give. */
  usual: '★ usual',
  badNumber: 'Enter a number, for example 1.',
  motion: {
    title: 'Show of hands on the voting rules',
    put: 'Put the voting rules to the meeting',
  },
  motionLater: 'Put the voting rules to the meeting once it is open.',
} as const;

export const groups = {
  contests: 'Contests',
  hands: 'Show of hands',
  lists: 'Conditions for the candidate lists',
  delegates: 'Delegates and ballot tokens',
  offices: 'Head and deputy of the cluster',
} as const;

export const majorities: Answers<Majority> = {
  more_than_half: {
    label: 'More than half of those present',
    hint: 'Above 1/2; exactly half is not enough.',
  },
  two_thirds: { label: 'At least 2/3 of those present' },
  unanimity: { label: 'All those present', hint: 'A single other opinion and it is not carried.' },
};

export const hands = {
  majority: 'A motion is carried by',
  majorityHint:
    'Tellers, voting rules, results, head and deputy of the cluster, and other motions.',
  listMajority: 'A candidate list is adopted by',
  listVote: 'How candidate lists are put to the meeting',
  quorum: 'How many must be present for a show of hands or a ballot',
} as const;

export const listVotes: Answers<ListVote> = {
  whole: { label: 'The whole list at once' },
  item_by_item: {
    label: 'Unit by unit',
    hint: 'Each unit that is carried goes on the candidate list.',
  },
};

export const quorums: Answers<Quorum> = {
  none: { label: 'No rule', hint: 'Those present are still counted; nothing is blocked.' },
  more_than_half: { label: 'More than half of those convened' },
  two_thirds: { label: 'At least 2/3 of those convened' },
};

export const delegates = {
  seats: 'Voting delegates of each unit',
  seatsHint: 'For units whose sheet has no column “Số đại biểu” (delegates). Usually 1.',
  ceiling: 'Most delegates at the meeting',
  ceilingHint: 'Leave empty for no limit. More is pointed out, not blocked.',
  lostToken: 'When a ballot token is lost during a round',
} as const;

export const lostTokens: Answers<LostToken> = {
  annul_round: {
    label: 'Annul the round, hand out a new token, vote again',
    hint: 'No ballot already cast is opened.',
  },
  spares: {
    label: 'Use a spare token that is on the roll',
    hint: 'Only with more than 30 delegates, and if the old token has not voted; every use goes into the log.',
  },
};

export const offices = {
  number: { head: 'Number of heads', deputy: 'Number of deputies' } satisfies Record<
    ClusterRole,
    string
  >,
  how: { head: 'How the head is elected', deputy: 'How the deputy is elected' } satisfies Record<
    ClusterRole,
    string
  >,
  byHands: 'Show of hands',
  byBallot: 'Secret ballot',
  byBallotHint: 'Adds a contest under Contests.',
  contest: {
    head: 'Election of the head of the cluster',
    deputy: 'Election of the deputy of the cluster',
  } satisfies Record<ClusterRole, string>,
  rotation: 'Remind of units that held an office in the last years; how many years',
  rotationHint: 'For an election by turns; it reminds and blocks nothing. 0 for no reminder.',
  none: 'If this meeting elects no head and no deputy: enter 0 in both fields.',
} as const;

export const lists = {
  intro:
    'What each list asks for. A list that is not named here asks for no score and no attestation.',
  maxScore: 'Maximum score',
  maxScoreHint:
    'With a maximum, a unit needs 90% of it or more, without rounding. Leave empty if scores do not count.',
  badScore: 'This is not a score. Type it as on the score sheets, for example: 1.400 or 300.',
  attestations: 'Each of these must be attested',
  add: (list: string): string => `Add conditions for: ${list}`,
  remove: 'Remove the conditions of this list',
} as const;

export const contests = {
  intro: 'Ballots are held in the order given here.',
  number: (number: number): string => `Contest ${formatCount(number)}`,
  untitled: 'no name yet',
  add: 'Add a contest',
  up: 'Move up',
  down: 'Move down',
  remove: 'Remove this contest',
  title: 'Question on the ballot',
  titleExample: 'Choose the units in first and second place',
  office: 'The number to elect follows Head and deputy of the cluster.',
  model: 'Form of the ballot',
  list: 'Names on the ballot come from',
  panelTitle: 'Title of the list on the ballot',
  places: 'At most this many are chosen',
  maxPicks: 'Marks on one ballot, at most',
  ranked: 'Placed first, second… by votes',
  minimum: 'At least this many must be chosen',
  minimumHint:
    'Fewer count as “not enough”, and another round follows. 0 to let the meeting decide.',
  alternates: 'Number of alternates',
  alternatesHint: 'Those with the next most votes. 0 for none.',
  more: 'Votes needed, base of percentages, ties',
  threshold: 'Votes needed to be chosen',
  denominator: 'Percentages and more than half are taken of',
  runOffs: 'Run-offs among those tied',
  runOffsHint: 'Only when the tie changes who is chosen or in which place. Usually 1.',
  stillTied: 'If they are still tied after that',
  panels: {
    collectives: 'Collectives',
    individuals: 'Individuals',
  },
} as const;

export const ballotModels: Answers<BallotModel> = {
  b: {
    label: 'Form B: one list, at most 2 marks',
    hint: 'Most votes is first, next most is second.',
  },
  a: {
    label: 'Form A: two columns, first and second',
    hint: 'One unit in each column; the same unit cannot be marked in both.',
  },
  c: {
    label: 'Form C: one list, 1 mark',
    hint: 'Most votes is first, next most is second; ties are likely.',
  },
  d: {
    label: 'Form D: two rounds',
    hint: 'The first round chooses first place; the next chooses second place, without the unit placed first.',
  },
  list: {
    label: 'Choose some from a list',
    hint: 'For example 5 outstanding units, or delegates within a quota.',
  },
  each: {
    label: 'Agree or disagree with each name',
    hint: 'When there are as many names as places.',
  },
  panels: {
    label: 'Two lists on one ballot',
    hint: 'For example collectives and individuals, each with the fewest that must be chosen.',
  },
};

export const thresholds: Answers<Threshold> = {
  none: { label: 'No rule', hint: 'By votes, from the most down.' },
  more_than_half: {
    label: 'More than half',
    hint: 'A run-off among those tied does not need more than half.',
  },
};

export const denominators: Answers<Denominator> = {
  valid: { label: 'Valid ballots' },
  returned: { label: 'Ballots returned', hint: 'Those not valid included.' },
  present: { label: 'Those present when the roll was sealed' },
  convened: { label: 'All those convened' },
};

export const stillTied: Answers<StillTied> = {
  meeting_decides: {
    label: 'The meeting decides by show of hands',
    hint: 'Another run-off, the higher agreed score, or report both.',
  },
  higher_score: {
    label: 'The higher agreed score',
    hint: 'If the scores are equal too, the meeting decides.',
  },
  report: { label: 'Report all those tied' },
};
