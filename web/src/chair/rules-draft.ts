/**
 * The Thể lệ while it is typed: numbers as text, every contest with a number of its own. Nothing here
 * judges the rules; what they must obey the server says when they are saved.
 */
import type {
  Attestation,
  ClusterRole,
  ContestRules,
  Denominator,
  ListRules,
  ListVote,
  LostToken,
  Majority,
  Model,
  PanelRules,
  Purpose,
  Quorum,
  StillTied,
  Threshold,
  UnitList,
  VotingRules,
} from '../protocol';
import { readScore, typedScore } from './score';
import { readCount } from './typed';

export interface PanelDraft {
  readonly title: string;
  readonly list: UnitList;
  readonly places: string;
  readonly minimum: string;
  readonly ranked: boolean;
  readonly max_picks: string;
  readonly alternates: string;
}

export interface ContestDraft {
  /** Its own as long as it is typed. */
  readonly key: number;
  readonly title: string;
  readonly purpose: Purpose;
  readonly model: Model;
  readonly panels: readonly PanelDraft[];
  readonly threshold: Threshold;
  readonly denominator: Denominator;
  readonly run_offs: string;
  readonly still_tied: StillTied;
}

export interface ListDraft {
  readonly list: UnitList;
  /** Empty where no points are asked for. */
  readonly max_score: string;
  readonly attestations: readonly Attestation[];
}

export interface RulesDraft {
  readonly hands: Majority;
  readonly list_hands: Majority;
  readonly list_vote: ListVote;
  readonly quorum: Quorum;
  readonly seats_per_unit: string;
  /** Empty where there is no ceiling. */
  readonly most_delegates: string;
  readonly lost_token: LostToken;
  readonly heads: string;
  readonly deputies: string;
  readonly rotation_years: string;
  readonly lists: readonly ListDraft[];
  readonly contests: readonly ContestDraft[];
}

export function draftOf(rules: VotingRules): RulesDraft {
  return {
    ...rules,
    seats_per_unit: String(rules.seats_per_unit),
    most_delegates: rules.most_delegates === null ? '' : String(rules.most_delegates),
    heads: String(rules.heads),
    deputies: String(rules.deputies),
    rotation_years: String(rules.rotation_years),
    lists: rules.lists.map((list) => ({
      ...list,
      max_score: list.max_score === null ? '' : typedScore(list.max_score),
    })),
    contests: rules.contests.map((contest, key) => contestDraft(contest, key)),
  };
}

function contestDraft(contest: ContestRules, key: number): ContestDraft {
  const { ties, panels, ...rest } = contest;
  return {
    ...rest,
    key,
    panels: panels.map(panelDraft),
    run_offs: String(ties.run_offs),
    still_tied: ties.then,
  };
}

function panelDraft(panel: PanelRules): PanelDraft {
  return {
    ...panel,
    places: String(panel.places),
    minimum: String(panel.minimum),
    max_picks: String(panel.max_picks),
    alternates: String(panel.alternates),
  };
}

/** The rules, or nothing while a number in them cannot be read. */
export function readRules(draft: RulesDraft): VotingRules | undefined {
  const lists = all(draft.lists.map(readList));
  const contests = all(draft.contests.map(readContest));
  const numbers = counts(draft, ['seats_per_unit', 'heads', 'deputies', 'rotation_years']);
  const ceiling = draft.most_delegates.trim() === '' ? null : readCount(draft.most_delegates);
  if (!lists || !contests || !numbers || ceiling === undefined) {
    return undefined;
  }
  const { hands, list_hands, list_vote, quorum, lost_token } = draft;
  const said = { hands, list_hands, list_vote, quorum, lost_token };
  return { ...said, ...numbers, most_delegates: ceiling, lists, contests };
}

function readList({ list, max_score, attestations }: ListDraft): ListRules | undefined {
  const score = max_score.trim() === '' ? null : readScore(max_score);
  return score === undefined
    ? undefined
    : { list, max_score: score, attestations: [...attestations] };
}

function readContest(draft: ContestDraft): ContestRules | undefined {
  const panels = all(draft.panels.map(readPanel));
  const run_offs = readCount(draft.run_offs);
  if (!panels || run_offs === undefined) {
    return undefined;
  }
  const { purpose, model, threshold, denominator, still_tied } = draft;
  return {
    title: draft.title.trim(),
    purpose,
    model,
    panels,
    threshold,
    denominator,
    // biome-ignore lint/suspicious/noThenProperty: the wire's word; nothing awaits a rule.
    ties: { run_offs, then: still_tied },
  };
}

function readPanel(draft: PanelDraft): PanelRules | undefined {
  const numbers = counts(draft, ['places', 'minimum', 'max_picks', 'alternates']);
  const { title, list, ranked } = draft;
  return numbers && { title: title.trim(), list, ranked, ...numbers };
}

/** The named fields as numbers, or nothing if one of them is none. */
function counts<K extends string>(
  draft: Readonly<Record<K, string>>,
  names: readonly K[],
): Record<K, number> | undefined {
  const read = names.map((name) => [name, readCount(draft[name])] as const);
  return read.every(([, count]) => count !== undefined)
    ? (Object.fromEntries(read) as Record<K, number>)
    : undefined;
}

function all<T>(read: readonly (T | undefined)[]): T[] | undefined {
  const good = read.filter((one) => one !== undefined);
  return good.length === read.length ? good : undefined;
}

/** A new contest: one list of members, one place. */
export function freshContest(contests: readonly ContestDraft[], title: string): ContestDraft {
  return {
    key: Math.max(-1, ...contests.map((contest) => contest.key)) + 1,
    title,
    purpose: 'selection',
    model: 'list',
    panels: [equals('members', '1')],
    threshold: 'none',
    denominator: 'valid',
    run_offs: '1',
    still_tied: 'meeting_decides',
  };
}

/** `places` equal places, as many names to mark. */
export function equals(list: UnitList, places: string): PanelDraft {
  const none = { minimum: '0', alternates: '0' };
  return { title: '', list, places, ranked: false, max_picks: places, ...none };
}

/** Whether an office goes by secret ballot: a contest has that purpose. */
export function byBallot(draft: RulesDraft, role: ClusterRole): boolean {
  return draft.contests.some((contest) => contest.purpose === role);
}

/** The same rules with the office filled by secret ballot, or by show of hands. */
export function withOffice(
  draft: RulesDraft,
  role: ClusterRole,
  ballot: boolean,
  title: string,
): RulesDraft {
  const others = draft.contests.filter((contest) => contest.purpose !== role);
  if (!ballot) {
    return { ...draft, contests: others };
  }
  const office: ContestDraft = {
    ...freshContest(others, title),
    purpose: role,
    panels: [equals('members', wanted(draft, role))],
  };
  return { ...draft, contests: [...others, office] };
}

/** The same rules with another number of holders; a ballot for the office asks for as many. */
export function withHolders(draft: RulesDraft, role: ClusterRole, holders: string): RulesDraft {
  const contests = draft.contests.map((contest) =>
    contest.purpose === role ? { ...contest, panels: [equals('members', holders)] } : contest,
  );
  const number = role === 'head' ? { heads: holders } : { deputies: holders };
  return { ...draft, ...number, contests };
}

export function wanted(draft: RulesDraft, role: ClusterRole): string {
  return role === 'head' ? draft.heads : draft.deputies;
}
