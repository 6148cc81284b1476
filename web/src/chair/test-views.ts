/** Views of the chair for tests: a small cluster, as far as each test needs it. */
import type {
  ChairView,
  ContestView,
  HallView,
  KeyStage,
  PreparedUnit,
  RoundStage,
  RoundView,
  Standing,
  Tie,
  UnitList,
} from '../protocol';

export function prepared(
  id: number,
  name: string,
  list: UnitList = 'members',
  standing: Standing = { kind: 'eligible' },
): PreparedUnit {
  const attestations = {
    standard: true,
    party: true,
    government: true,
    organisations: true,
    pact_signed: true,
    registered: true,
  };
  const unit = {
    id,
    list,
    name,
    parent: list === 'districts' ? 'Bắc Ninh' : null,
    role: null,
    self_score: null,
    agreed_score: '1365',
    attestations,
    status: { kind: 'none' } as const,
    expected: null,
  };
  return { unit, standing };
}

export function contest(id: number, over: Partial<ContestView> = {}): ContestView {
  return {
    id,
    rules: { title: `Nội dung ${id}`, list: 'members', places: 2, ranked: true, max_picks: 2 },
    list: { stage: 'none', candidates: [], hands: null },
    rounds: [],
    chosen: [],
    ties: [],
    next_round: false,
    decision: null,
    ...over,
  };
}

export const ADOPTED_LIST: ContestView['list'] = {
  stage: 'adopted',
  candidates: [1, 2, 3].map((unit) => ({ unit, name: `Đơn vị ${unit}`, parent: null })),
  hands: { in_favour: 4, against: 0, no_opinion: 0 },
};

export function round(number: number, stage: RoundStage, ties: readonly Tie[] = []): RoundView {
  const terms = { first_place: 1, places: 2, ranked: true, max_picks: 2 };
  const figures = {
    convened: 4,
    present: 4,
    issued: 4,
    returned: 4,
    valid: 4,
    invalid: 0,
    blank: 0,
  };
  const outcome = { ranking: [], chosen: [], ties: [...ties], unfilled: 0 };
  const published = { figures, outcome, result: '', archive: '', recounts: 0 };
  return {
    number,
    id: `round${number}`,
    fingerprint: '',
    terms,
    candidates: [1, 2, 3],
    stage,
    voters: 4,
    ballots: 4,
    count: null,
    published: stage === 'published' ? published : null,
    reason: null,
  };
}

export function tie(units: readonly number[]): Tie {
  const run_off = { first_place: 2, places: 1, ranked: true, max_picks: 1 };
  return { units: [...units], votes: 2, run_off };
}

export function tellers(...keys: readonly KeyStage[]): HallView['tellers'] {
  return keys.map((key, at) => ({ slot: at + 1, name: `Người ${at + 1}`, office: '', key }));
}

const SEATS = [1, 2, 3, 4].map((id) => ({ seat: id, unit: id, name: `Đơn vị ${id}` }));

/** A named meeting of four member units; `hall` and `over` say what differs. */
export function chairView(
  hall: Partial<HallView> = {},
  over: Partial<Omit<ChairView, 'hall'>> = {},
): ChairView {
  const present = hall.present ?? 0;
  return {
    hall: {
      meeting: '7f1d3a52-7d1e-4c5b-9b1a-2f6f0f7a9c11',
      rehearsal: false,
      particulars: { title: 'Hội nghị', cluster: '', year: 2026, place: '', max_score: '1400' },
      phase: 'preparing',
      head: '00',
      height: 1,
      seats: SEATS.map((seat) => ({ ...seat, present: seat.seat <= present })),
      present,
      tellers: [],
      tellers_hands: null,
      tellers_adopted: false,
      committee_code: null,
      contests: [contest(1)],
      address: 'http://192.168.1.20:8080',
      chair_sessions: 1,
      desk_on_server: false,
      ...hall,
    },
    units: SEATS.map(({ unit, name }) => prepared(unit, name)),
    desks: [],
    offered: [],
    tokens: 0,
    previews: [],
    addresses: [],
    waiting: false,
    ...over,
  };
}

/** In session with four seats, four tokens, three confirmed keys. */
export function inSession(...contests: readonly ContestView[]): ChairView {
  return chairView(
    {
      phase: 'in_session',
      present: 4,
      tellers: tellers('accepted', 'accepted', 'accepted'),
      tellers_adopted: true,
      contests: [...contests],
    },
    { tokens: 4, desks: [{ desk: 1, name: 'Bàn 1', ended: false }] },
  );
}
