/** The meeting of the demo cluster: who comes, who votes for whom, and what must come of it. */

import { join } from 'node:path';

import { TOP } from './server';

export interface Person {
  readonly name: string;
  readonly office: string;
}

/** What the meeting is called. */
export interface Particulars {
  readonly title: string;
  readonly cluster: string;
  readonly year: string;
  readonly place: string;
}

/** The preset that the chair starts from, and the line of its screen that is left to fill in. */
export const PRESET = 'Cụm thi đua BHXH tỉnh (hướng dẫn 2011)';
export const BANNER = 'Hội nghị tổng kết năm 2026';

export const PARTICULARS: Particulars = {
  title: 'Hội nghị tổng kết công tác thi đua, khen thưởng năm 2026',
  cluster: 'Cụm thi đua BHXH các tỉnh Đồng bằng sông Hồng',
  year: '2026',
  place: 'Thành phố Hải Dương',
};

export const MEMBERS_SHEET = join(TOP, 'docs/vi/mau/cum-thi-dua-tinh.csv');
export const DISTRICTS_SHEET = join(TOP, 'docs/vi/mau/bhxh-huyen.csv');

export const TELLERS: readonly Person[] = [
  { name: 'Nguyễn Thị Lan', office: 'Phó Giám đốc BHXH tỉnh Hưng Yên' },
  { name: 'Trần Văn Hòa', office: 'Trưởng phòng, BHXH tỉnh Hà Nam' },
  { name: 'Lê Minh Đức', office: 'Chánh Văn phòng, BHXH tỉnh Thái Bình' },
];

/** Who holds the office this year, and who is proposed for the next: the first of them again. */
export const HEAD_BEFORE = { year: '2025', unit: 'BHXH tỉnh Hải Dương' } as const;
export const HEAD = 'BHXH tỉnh Hải Dương';
export const DEPUTY = 'BHXH tỉnh Quảng Ninh';

/** The units that vote, as their names end; Nam Định is on the sheet and stays away. */
export const PRESENT = [
  'Hải Dương',
  'Hưng Yên',
  'Bắc Ninh',
  'Vĩnh Phúc',
  'Quảng Ninh',
  'Bắc Giang',
  'Thái Bình',
  'Hà Nam',
  'Ninh Bình',
] as const;

export const SEATS = 10;

export type Voter = (typeof PRESENT)[number];

/** What each delegate marks; an empty list is a blank vote. */
export type Votes = Readonly<Record<Voter, readonly string[]>>;

/** The same for whoever votes. */
type AnyVotes = Readonly<Record<string, readonly string[]>>;

/** Of ten units three may not stand: one below the score, one without the pact, one not yet considered. */
export const MEMBER_CANDIDATES = 7;

/** Bắc Ninh is first; Hải Dương and Quảng Ninh tie for second; one vote is blank. */
export const FIRST_ROUND: Votes = {
  'Hải Dương': ['Bắc Ninh', 'Hải Dương'],
  'Hưng Yên': ['Bắc Ninh', 'Hưng Yên'],
  'Bắc Ninh': ['Bắc Ninh', 'Hải Dương'],
  'Vĩnh Phúc': ['Bắc Ninh', 'Quảng Ninh'],
  'Quảng Ninh': ['Bắc Ninh', 'Quảng Ninh'],
  'Bắc Giang': ['Bắc Ninh', 'Hải Dương'],
  'Thái Bình': ['Bắc Ninh', 'Quảng Ninh'],
  'Hà Nam': ['Hải Dương', 'Quảng Ninh'],
  'Ninh Bình': [],
};

/** Between the two that tied. */
export const RUN_OFF: Votes = {
  'Hải Dương': ['Hải Dương'],
  'Hưng Yên': ['Quảng Ninh'],
  'Bắc Ninh': ['Hải Dương'],
  'Vĩnh Phúc': ['Quảng Ninh'],
  'Quảng Ninh': ['Quảng Ninh'],
  'Bắc Giang': ['Hải Dương'],
  'Thái Bình': ['Quảng Ninh'],
  'Hà Nam': ['Hải Dương'],
  'Ninh Bình': ['Quảng Ninh'],
};

/** The twelve district units that the chair puts on the list. */
export const DISTRICTS = [
  'Nam Sách',
  'Chí Linh',
  'Văn Lâm',
  'Khoái Châu',
  'Từ Sơn',
  'Quế Võ',
  'Bình Xuyên',
  'Quảng Yên',
  'Đông Triều',
  'Việt Yên',
  'Tiền Hải',
  'Hải Hậu',
] as const;

/** Five are clearly ahead; nobody marks more than five. */
export const DISTRICT_ROUND: Votes = {
  'Hải Dương': ['Từ Sơn', 'Quảng Yên', 'Nam Sách', 'Văn Lâm', 'Chí Linh'],
  'Hưng Yên': ['Từ Sơn', 'Quảng Yên', 'Nam Sách', 'Văn Lâm', 'Khoái Châu'],
  'Bắc Ninh': ['Từ Sơn', 'Quảng Yên', 'Nam Sách', 'Bình Xuyên', 'Quế Võ'],
  'Vĩnh Phúc': ['Từ Sơn', 'Quảng Yên', 'Văn Lâm', 'Bình Xuyên', 'Chí Linh'],
  'Quảng Ninh': ['Từ Sơn', 'Quảng Yên', 'Nam Sách', 'Bình Xuyên', 'Đông Triều'],
  'Bắc Giang': ['Từ Sơn', 'Quảng Yên', 'Nam Sách', 'Văn Lâm', 'Việt Yên'],
  'Thái Bình': ['Từ Sơn', 'Quảng Yên', 'Văn Lâm', 'Bình Xuyên', 'Tiền Hải'],
  'Hà Nam': ['Từ Sơn', 'Nam Sách', 'Văn Lâm', 'Bình Xuyên'],
  'Ninh Bình': ['Từ Sơn', 'Quảng Yên', 'Nam Sách', 'Khoái Châu', 'Quế Võ'],
};

/** What the wall must show of a round: votes by name, and the figures. */
export interface Expected {
  readonly votes: Readonly<Record<string, number>>;
  readonly valid: number;
  readonly blank: number;
}

/** The sums of votes, in the clear. */
export function expected(votes: AnyVotes): Expected {
  const ballots = Object.values(votes);
  const sums: Record<string, number> = {};
  for (const name of ballots.flat()) {
    sums[name] = (sums[name] ?? 0) + 1;
  }
  const blank = ballots.filter((marked) => marked.length === 0).length;
  return { votes: sums, valid: ballots.length - blank, blank };
}

/** A share of the valid ballots as Vietnamese papers write it, two decimals, rounded half up. */
export function percentage(votes: number, valid: number): string {
  return `${(Math.floor((votes * 20_000 + valid) / (2 * valid)) / 100).toFixed(2).replace('.', ',')}%`;
}
