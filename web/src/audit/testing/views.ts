/** Views of one small meeting for tests and for looking at the pages. */
import type { ContestView, HallView, PublishedView, RoundView } from '../../protocol';

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

export function hall(change: Partial<HallView>): HallView {
  return {
    meeting: 'c0ffee00-0000-4000-8000-000000000001',
    rehearsal: false,
    particulars: {
      title: 'Hội nghị tổng kết công tác thi đua, khen thưởng năm 2014',
      cluster: 'Cụm thi đua số 3',
      year: 2014,
      place: 'Hải Dương',
      max_score: '1400',
    },
    phase: 'in_session',
    head: 'a1'.repeat(32),
    height: 40,
    seats: NAMES.map((name, index) => ({
      seat: index + 1,
      unit: index + 1,
      name,
      present: index !== 7,
    })),
    present: 9,
    tellers: [
      { slot: 1, name: 'Nguyễn Thị Hoa', office: 'BHXH tỉnh Bắc Ninh', key: 'accepted' },
      { slot: 2, name: 'Trần Văn Nam', office: 'BHXH tỉnh Hưng Yên', key: 'accepted' },
      { slot: 3, name: 'Lê Thị Thu', office: 'BHXH tỉnh Vĩnh Phúc', key: 'accepted' },
    ],
    tellers_hands: { in_favour: 9, against: 0, no_opinion: 0 },
    tellers_adopted: true,
    committee_code: '7q3k-x2mp-09ra-h5tz',
    contests: [],
    chair_sessions: 1,
    desk_on_server: false,
    address: 'http://192.168.10.2:8080',
    ...change,
  };
}

export function contest(change: Partial<ContestView>): ContestView {
  return {
    id: 1,
    rules: {
      title: 'Bình chọn đơn vị xếp thứ nhất, thứ nhì',
      list: 'members',
      places: 2,
      ranked: true,
      max_picks: 2,
    },
    list: {
      stage: 'adopted',
      candidates: NAMES.slice(0, 4).map((name, index) => ({ unit: index + 1, name, parent: null })),
      hands: { in_favour: 9, against: 0, no_opinion: 0 },
    },
    rounds: [round({})],
    chosen: [],
    ties: [],
    next_round: false,
    decision: null,
    ...change,
  };
}

export function round(change: Partial<RoundView>): RoundView {
  return {
    number: 1,
    id: 'RoundOneRoundOneRound1',
    fingerprint: '58fW4N6M9Chfg95fq4oL0INuSgblcZvMX4NKVmo+eiE',
    terms: { first_place: 1, places: 2, ranked: true, max_picks: 2 },
    candidates: [1, 2, 3, 4],
    stage: 'open',
    voters: 9,
    ballots: 7,
    count: null,
    published: null,
    reason: null,
    ...change,
  };
}

export function published(change: Partial<PublishedView>): PublishedView {
  return {
    figures: { convened: 10, present: 9, issued: 9, returned: 9, valid: 8, invalid: 1, blank: 1 },
    outcome: {
      ranking: [
        { unit: 1, votes: 6 },
        { unit: 2, votes: 4 },
        { unit: 3, votes: 4 },
        { unit: 4, votes: 2 },
      ],
      chosen: [{ unit: 1, place: 1, votes: 6 }],
      ties: [
        {
          units: [2, 3],
          votes: 4,
          run_off: { first_place: 2, places: 1, ranked: true, max_picks: 1 },
        },
      ],
      unfilled: 0,
    },
    result: 'b2'.repeat(32),
    archive: 'c3'.repeat(32),
    recounts: 9,
    ...change,
  };
}
