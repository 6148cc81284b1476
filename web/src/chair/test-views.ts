/** Views of the chair for tests: a small cluster, as far as each test needs it. */
import type {
  AgendaStanding,
  AgendaStep,
  Attestations,
  ChairView,
  ContestRules,
  ContestView,
  HallView,
  KeyStage,
  PanelOutcome,
  PanelRules,
  PanelTerms,
  PreparedUnit,
  RoundStage,
  RoundTerms,
  RoundView,
  Standing,
  Tie,
  UnitList,
  VotingRules,
} from '../protocol';

const ATTESTED: Attestations = {
  standard: true,
  party: true,
  government: true,
  organisations: true,
  pact_signed: true,
  registered: true,
};

export function prepared(
  id: number,
  name: string,
  list: UnitList = 'members',
  standing: Standing = { kind: 'eligible' },
): PreparedUnit {
  const unit = {
    id,
    list,
    name,
    parent: list === 'districts' ? 'Bắc Ninh' : null,
    role: null,
    self_score: null,
    adjusted_score: null,
    agreed_score: '1365',
    attestations: ATTESTED,
    status: { kind: 'none' } as const,
    award: null,
    seats: null,
    expected: null,
  };
  return { unit, standing };
}

/** Two ranked places among the members, at most two names. */
export const PANEL: PanelRules = {
  title: '',
  list: 'members',
  places: 2,
  minimum: 0,
  ranked: true,
  max_picks: 2,
  alternates: 0,
};

export function contestRules(title: string, over: Partial<ContestRules> = {}): ContestRules {
  return {
    title,
    purpose: 'selection',
    model: 'list',
    panels: [PANEL],
    threshold: 'none',
    denominator: 'valid',
    // biome-ignore lint/suspicious/noThenProperty: the wire's word; nothing awaits a rule.
    ties: { run_offs: 1, then: 'meeting_decides' },
    ...over,
  };
}

/** The usual rules of a provincial cluster. */
export function votingRules(over: Partial<VotingRules> = {}): VotingRules {
  return {
    hands: 'more_than_half',
    list_hands: 'more_than_half',
    list_vote: 'whole',
    quorum: 'none',
    seats_per_unit: 1,
    most_delegates: null,
    lost_token: 'annul_round',
    heads: 1,
    deputies: 1,
    rotation_years: 3,
    lists: [{ list: 'members', max_score: '1400', attestations: ['standard', 'registered'] }],
    contests: [contestRules('Nội dung 1')],
    ...over,
  };
}

export function contest(id: number, over: Partial<ContestView> = {}): ContestView {
  return {
    id,
    rules: contestRules(`Nội dung ${id}`),
    list: { stage: 'none', candidates: [] },
    rounds: [],
    paper_rounds: [],
    must_be_on_paper: false,
    chosen: [],
    ties: [],
    reported: [],
    vacant: 0,
    short: false,
    next_round: null,
    pending: null,
    settled: false,
    decision: null,
    ...over,
  };
}

export const ADOPTED_LIST: ContestView['list'] = {
  stage: 'adopted',
  candidates: [1, 2, 3].map((unit) => ({
    unit,
    list: 'members',
    name: `Đơn vị ${unit}`,
    parent: null,
    carried: null,
  })),
};

/** One list of three members for two ranked places. */
export const PANEL_TERMS: PanelTerms = {
  panel: 0,
  form: 'list',
  first_place: 1,
  places: 2,
  ranked: true,
  max_picks: 2,
  alternates: 0,
  candidates: [1, 2, 3],
};

export const TERMS: RoundTerms = { kind: { kind: 'first' }, panels: [PANEL_TERMS] };

export function panelOutcome(over: Partial<PanelOutcome> = {}): PanelOutcome {
  const figures = {
    convened: 4,
    present: 4,
    issued: 4,
    returned: 4,
    valid: 4,
    invalid: 0,
    blank: 0,
  };
  return {
    panel: 0,
    figures,
    base: 4,
    needed: null,
    ranking: [],
    chosen: [],
    ties: [],
    unfilled: 0,
    ...over,
  };
}

export function round(number: number, stage: RoundStage, ties: readonly Tie[] = []): RoundView {
  const published = {
    outcome: { panels: [panelOutcome({ ties: [...ties] })] },
    because: [],
    result: '',
    archive: '',
    recounts: 0,
  };
  return {
    number,
    id: `round${number}`,
    fingerprint: '',
    terms: TERMS,
    stage,
    voters: 4,
    spares: 0,
    replaced: 0,
    ballots: 4,
    count: null,
    published: stage === 'published' ? published : null,
    reason: null,
  };
}

export function tie(units: readonly number[]): Tie {
  const run_off = {
    ...PANEL_TERMS,
    first_place: 2,
    places: 1,
    max_picks: 1,
    candidates: [...units],
  };
  return { votes: 2, run_off };
}

export function tellers(...keys: readonly KeyStage[]): HallView['tellers'] {
  return keys.map((key, at) => ({ slot: at + 1, name: `Người ${at + 1}`, office: '', key }));
}

/** A line of the agenda that is neither done nor now, unless `over` says so. */
export function agendaLine(
  id: number,
  step: AgendaStep,
  over: Partial<Omit<AgendaStanding, 'item'>> = {},
): AgendaStanding {
  return {
    item: { id, step, title: `Mục ${id}` },
    done: false,
    ticked_by_chair: false,
    now: false,
    missing: [],
    ...over,
  };
}

const NO_LETTERHEAD = { superior: '', body: '', symbol: '' };
const NOBODY = { authority: '', title: '', name: '' };

/** Nothing was said yet of what stands on the papers. */
export const NO_PAPER_WORDS: ChairView['paper_words'] = {
  cluster: NO_LETTERHEAD,
  leader: NO_LETTERHEAD,
  place: '',
  secretaries: [],
  chair: NOBODY,
  reporter: NOBODY,
  witnesses: [],
  recipients: [],
  kept_at: '',
};

const SEATS = [1, 2, 3, 4].map((id) => ({ seat: id, unit: id, name: `Đơn vị ${id}` }));

/** A named meeting of four member units; `hall` and `over` say what differs. */
export function chairView(
  hall: Partial<HallView> = {},
  over: Partial<Omit<ChairView, 'hall'>> = {},
): ChairView {
  const agenda = over.agenda ?? [agendaLine(1, 'opening', { now: true }), agendaLine(2, 'lists')];
  return {
    hall: {
      ...emptyHall(hall.present ?? 0),
      agenda: agenda.map(({ item, done, now }) => ({ id: item.id, title: item.title, done, now })),
      ...hall,
    },
    units: SEATS.map(({ unit, name }) => prepared(unit, name)),
    desks: [],
    offered: [],
    tokens: 0,
    previews: [],
    agenda,
    past_holders: [],
    paper_words: NO_PAPER_WORDS,
    papers: [],
    held_before: [],
    too_many_delegates: false,
    addresses: [],
    rehearsal: null,
    laptop: { warnings: [], reached: true, checks: 0 },
    waiting: false,
    copies: [],
    copy_noted: null,
    moved: null,
    ...over,
  };
}

function emptyHall(present: number): Omit<HallView, 'agenda'> {
  return {
    meeting: '7f1d3a52-7d1e-4c5b-9b1a-2f6f0f7a9c11',
    rehearsal: false,
    particulars: { title: 'Hội nghị', cluster: '', year: 2026, place: '' },
    wording: {
      superior: '',
      legal_bases: [],
      addressees: [],
      awards: [],
      banner: [],
      deadlines: [],
    },
    deadlines: [],
    spares: { foreseen: 0, left: 0 },
    phase: 'preparing',
    rules: votingRules(),
    rules_adopted: false,
    clauses: [],
    standings: [],
    scores_locked: null,
    motions: [],
    presidium: { people: [], adopted: false },
    offices: [],
    pact: [],
    attendees: [],
    quorum: { convened: SEATS.length, present, needed: null, met: true },
    deputy: null,
    head: '00',
    height: 1,
    seats: SEATS.map((seat) => ({
      ...seat,
      attendance:
        seat.seat <= present ? { attendance: 'present', delegate: '' } : { attendance: 'absent' },
    })),
    present,
    tellers: [],
    tellers_adopted: false,
    committee_code: null,
    contests: [contest(1)],
    address: 'http://192.168.1.20:8080',
    certificate: null,
    chair_sessions: 1,
    wall: { shows: { shows: 'meeting' }, language: 'vi', clock: null, reveal: null, wifi: null },
    desk_on_server: false,
    keeping: null,
  };
}

/** In session with four seats, four tokens, three confirmed keys, adopted rules. */
export function inSession(...contests: readonly ContestView[]): ChairView {
  return chairView(
    {
      phase: 'in_session',
      present: 4,
      tellers: tellers('accepted', 'accepted', 'accepted'),
      tellers_adopted: true,
      rules_adopted: true,
      contests: [...contests],
    },
    { tokens: 4, desks: [{ desk: 1, name: 'Bàn 1', ended: false }] },
  );
}
