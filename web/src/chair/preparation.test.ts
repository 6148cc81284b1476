import { describe, expect, it } from 'vitest';
import type { PastMeeting, Wording } from '../protocol';
import { readHolders } from './holders-draft';
import { findMeetings, holdersOf, withFound } from './past-meetings';
import { base64Of } from './starting-points';
import { moved, readCount, readLines } from './typed';
import { BLANK_DEADLINE, readWording, wordingDraft } from './wording-draft';

const WORDING: Wording = {
  superior: 'BẢO HIỂM XÃ HỘI VIỆT NAM',
  legal_bases: ['Căn cứ một', 'Căn cứ hai'],
  addressees: ['Thường trực Hội đồng'],
  awards: [],
  banner: ['Dòng một'],
  deadlines: [{ what: 'Gửi báo cáo', day: 10, month: 1, year: 'next' }],
};

describe('the wording', () => {
  it('is read back as it came', () => expect(readWording(wordingDraft(WORDING))).toEqual(WORDING));

  it('leaves empty lines and deadlines without words out', () => {
    const draft = wordingDraft(WORDING);
    const read = readWording({
      ...draft,
      awards: '\n Cờ thi đua \n\n',
      deadlines: [...draft.deadlines, BLANK_DEADLINE],
    });
    expect(read?.awards).toEqual(['Cờ thi đua']);
    expect(read?.deadlines).toEqual(WORDING.deadlines);
  });

  it('is nothing while the day of a deadline is none', () => {
    const deadlines = [{ ...BLANK_DEADLINE, what: 'Gửi', day: 'mười', month: '1' }];
    expect(readWording({ ...wordingDraft(WORDING), deadlines })).toBeUndefined();
  });
});

function meeting(year: number, over: Partial<PastMeeting> = {}): PastMeeting {
  return {
    meeting: `${year}`,
    title: 'Hội nghị tổng kết',
    cluster: 'Cụm thi đua số 3',
    year,
    place: 'Hải Dương',
    sealed: true,
    results: [{ title: 'Nhất, nhì', chosen: ['Đồng Nai'], adopted: true }],
    heads: ['Hải Dương'],
    deputies: [],
    ...over,
  };
}

describe('earlier meetings', () => {
  const meetings = [meeting(2024), meeting(2025, { cluster: 'Cụm số 5', heads: ['Bắc Ninh'] })];

  it('are found by any words, with or without marks, newest first', () => {
    expect(findMeetings(meetings, '').map(({ year }) => year)).toEqual([2025, 2024]);
    expect(findMeetings(meetings, 'dong nai 2024').map(({ year }) => year)).toEqual([2024]);
    expect(findMeetings(meetings, 'bắc ninh').map(({ year }) => year)).toEqual([2025]);
    expect(findMeetings(meetings, 'Huế')).toEqual([]);
  });

  it('of the same cluster name the holders of the year after, each once', () => {
    const found = holdersOf(meetings, 'cụm thi đua số 3');
    const head = { year: 2025, role: 'head', unit: 'Hải Dương' };
    expect(found).toEqual([head]);
    expect(withFound(found, found)).toEqual([head]);
  });
});

describe('past holders', () => {
  it('need a year and a unit; empty lines are none', () => {
    const line = { year: '2024', role: 'head', unit: ' Bắc Ninh ' } as const;
    const empty = { year: '', role: 'deputy', unit: '' } as const;
    expect(readHolders([line, empty])).toEqual([{ year: 2024, role: 'head', unit: 'Bắc Ninh' }]);
    expect(readHolders([{ ...line, unit: '' }])).toBeUndefined();
  });
});

describe('small readings', () => {
  it('take whole numbers only', () => {
    expect(['0', ' 12 ', '1,5', '-1', '', '12345'].map(readCount)).toEqual([
      0,
      12,
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
  });

  it('take one text a line', () => expect(readLines(' a \n\nb\n')).toEqual(['a', 'b']));

  it('move one where there is room', () => {
    expect(moved(['a', 'b', 'c'], 2, -1)).toEqual(['a', 'c', 'b']);
    expect(moved(['a', 'b'], 0, -1)).toEqual(['a', 'b']);
  });

  it('a file of any length goes to the server byte for byte', () => {
    const bytes = Uint8Array.from({ length: 20_000 }, (_, at) => at % 256);
    expect(Uint8Array.from(atob(base64Of(bytes)), (c) => c.charCodeAt(0))).toEqual(bytes);
  });
});
