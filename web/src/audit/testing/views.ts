/** Views of one small meeting for tests and for looking at the pages. */
import type {
  ContestRules,
  ContestView,
  Figures,
  HallView,
  PanelOutcome,
  PanelTerms,
  PublishedView,
  RoundTerms,
  RoundView,
  VotingRules,
} from '../../protocol';

const NAMES = [
  'BHXH tỉnh Bắc Ninh',
  'BHXH tỉnh Hải Dương',
  'BHXH tỉnh Quảng Ninh',
  'BHXH tỉnh Hưng Yên',
  'BHXH tỉnh Vĩnh Phúc',
  'BHXH tỉnh Bắc Giang',
  'BHXH tỉnh Thái Bình',
  'BHXH tỉnh Nam Định',
  'BHXH tỉnh Hà Nam',
  'BHXH tỉnh Ninh Bình',
] as const;

/** First and second place on one list, two names at most. */
export const RULES: ContestRules = {
  title: 'Bình chọn đơn vị xếp thứ nhất, thứ nhì',
  purpose: 'selection',
  model: 'list',
  panels: [
    {
      title: '',
      list: 'members',
      places: 2,
      minimum: 0,
      ranked: true,
      max_picks: 2,
      alternates: 0,
    },
  ],
  threshold: 'none',
  denominator: 'valid',
  // biome-ignore lint/suspicious/noThenProperty: the wire names it so, and nothing awaits it
  ties: { run_offs: 1, then: 'meeting_decides' },
};

export const VOTING_RULES: VotingRules = {
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
  lists: [{ list: 'members', max_score: '1400', attestations: ['standard'] }],
  contests: [RULES],
};

const PANEL: PanelTerms = {
  panel: 0,
  form: 'list',
  first_place: 1,
  places: 2,
  ranked: true,
  max_picks: 2,
  alternates: 0,
  candidates: [1, 2, 3, 4],
};

/** Terms of a first round of one list. */
export function terms(change: Partial<PanelTerms> = {}): RoundTerms {
  return { kind: { kind: 'first' }, panels: [{ ...PANEL, ...change }] };
}

export function hall(change: Partial<HallView>): HallView {
  return {
    meeting: 'c0ffee00-0000-4000-8000-000000000001',
    rehearsal: false,
    particulars: {
      title: 'Hội nghị tổng kết công tác thi đua, khen thưởng năm 2014',
      cluster: 'Cụm thi đua số 3',
      year: 2014,
      place: 'Hải Dương',
    },
    wording: {
      superior: 'BHXH Việt Nam',
      legal_bases: [],
      addressees: [],
      awards: [],
      banner: [],
      deadlines: [],
    },
    deadlines: [],
    phase: 'in_session',
    rules: VOTING_RULES,
    rules_adopted: true,
    clauses: [
      {
        vi: 'Biểu quyết giơ tay được thông qua khi quá nửa số có mặt tán thành.',
        en: 'A motion is carried by more than half of those present.',
      },
    ],
    agenda: [{ id: 1, title: 'Khai mạc', done: true, now: false }],
    standings: NAMES.map((name, index) => ({
      unit: index + 1,
      list: 'members' as const,
      name,
      parent: null,
      self_score: '1390',
      adjusted_score: null,
      agreed_score: '1372.5',
      standing: { kind: 'eligible' as const },
    })),
    scores_locked: { agreed_by: 'Cụm trưởng', at: null },
    motions: [
      {
        id: 1,
        matter: { matter: 'rules' },
        state: {
          state: 'counted',
          hands: { in_favour: 9, against: 0, no_opinion: 0 },
          present: 9,
          majority: 'more_than_half',
          carried: true,
          reason: '',
        },
      },
    ],
    presidium: { people: [{ name: 'Phạm Văn An', office: 'Cụm trưởng' }], adopted: true },
    offices: [{ role: 'head', wanted: 1, by_ballot: false, holders: [] }],
    pact: [],
    attendees: [],
    quorum: { convened: 10, present: 9, needed: null, met: true },
    deputy: null,
    head: 'a1'.repeat(32),
    height: 40,
    seats: NAMES.map((name, index) => ({
      seat: index + 1,
      unit: index + 1,
      name,
      attendance:
        index === 7
          ? { attendance: 'absent' as const }
          : { attendance: 'present' as const, delegate: `Đại biểu ${index + 1}` },
    })),
    present: 9,
    tellers: [
      { slot: 1, name: 'Nguyễn Thị Hoa', office: 'BHXH tỉnh Bắc Ninh', key: 'accepted' },
      { slot: 2, name: 'Trần Văn Nam', office: 'BHXH tỉnh Hưng Yên', key: 'accepted' },
      { slot: 3, name: 'Lê Thị Thu', office: 'BHXH tỉnh Vĩnh Phúc', key: 'accepted' },
    ],
    tellers_adopted: true,
    committee_code: '7q3k-x2mp-09ra-h5tz',
    contests: [],
    spares: { foreseen: 0, left: 0 },
    chair_sessions: 1,
    wall: { shows: { shows: 'meeting' }, language: 'vi', clock: null, reveal: null, wifi: null },
    desk_on_server: false,
    keeping: null,
    address: 'http://192.168.10.2:8080',
    certificate: null,
    ...change,
  };
}

export function contest(change: Partial<ContestView>): ContestView {
  return {
    id: 1,
    rules: RULES,
    list: {
      stage: 'adopted',
      candidates: NAMES.slice(0, 4).map((name, index) => ({
        unit: index + 1,
        list: 'members',
        name,
        parent: null,
        carried: null,
      })),
    },
    rounds: [round({})],
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
    ...change,
  };
}

export function round(change: Partial<RoundView>): RoundView {
  return {
    number: 1,
    id: 'RoundOneRoundOneRound1',
    fingerprint: '58fW4N6M9Chfg95fq4oL0INuSgblcZvMX4NKVmo+eiE',
    terms: terms(),
    stage: 'open',
    voters: 9,
    spares: 0,
    replaced: 0,
    ballots: 7,
    count: null,
    published: null,
    reason: null,
    ...change,
  };
}

export const FIGURES: Figures = {
  convened: 10,
  present: 9,
  issued: 9,
  returned: 9,
  valid: 8,
  invalid: 1,
  blank: 1,
};

/** Six, four, four and two votes: the second place is tied. */
export function panelOutcome(change: Partial<PanelOutcome> = {}): PanelOutcome {
  const line = { second: null, against: null };
  return {
    panel: 0,
    figures: FIGURES,
    base: 8,
    needed: null,
    ranking: [
      { unit: 1, votes: 6, ...line, verdict: 'chosen' },
      { unit: 2, votes: 4, ...line, verdict: 'tied' },
      { unit: 3, votes: 4, ...line, verdict: 'tied' },
      { unit: 4, votes: 2, ...line, verdict: 'outvoted' },
    ],
    chosen: [{ unit: 1, panel: 0, place: 1, votes: 6, role: 'chosen', ground: 'votes' }],
    ties: [
      {
        votes: 4,
        run_off: { ...PANEL, first_place: 2, places: 1, max_picks: 1, candidates: [2, 3] },
      },
    ],
    unfilled: 0,
    ...change,
  };
}

export function published(change: Partial<PublishedView>): PublishedView {
  return {
    outcome: { panels: [panelOutcome()] },
    because: [
      {
        vi: 'Nhiều phiếu nhất xếp thứ nhất; hai đơn vị bằng phiếu thì bỏ phiếu lại giữa hai đơn vị đó.',
        en: 'The most voted is first; equals go to a run-off.',
      },
    ],
    result: 'b2'.repeat(32),
    archive: 'c3'.repeat(32),
    recounts: 9,
    ...change,
  };
}
