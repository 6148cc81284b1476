import { describe, expect, it } from 'vitest';
import type { ChairView, PaperName } from '../protocol';
import { paperTitle } from '../strings/papers';
import { contestOf, groupOf, isDraft, newestCount, paperGroups, paperKey } from './papers';
import { chairView, contest, inSession } from './test-views';

/** Every kind of paper, in the order of the server. */
const ALL: readonly PaperName[] = [
  { paper: 'rules' },
  { paper: 'scores' },
  { paper: 'candidates', contest: 1 },
  { paper: 'ballot', contest: 1 },
  { paper: 'count', contest: 1, round: 1 },
  { paper: 'count', contest: 1, round: 2 },
  { paper: 'count', contest: 2, round: 1 },
  { paper: 'minutes' },
  { paper: 'pact' },
  { paper: 'report' },
  { paper: 'submission' },
];

function withPapers(view: ChairView): ChairView {
  return { ...view, papers: [...ALL] };
}

const OPEN = withPapers(inSession(contest(1), contest(2)));
const SEALED = withPapers(chairView({ phase: 'sealed' }));

describe('a paper', () => {
  it('stands in the part of the meeting that needs it', () => {
    const kinds = (wanted: string) =>
      ALL.filter((paper) => groupOf(paper) === wanted).map(({ paper }) => paper);
    expect(kinds('before')).toEqual(['rules', 'scores', 'candidates', 'ballot']);
    expect(new Set(kinds('count'))).toEqual(new Set(['count']));
    expect(kinds('end')).toEqual(['minutes', 'pact', 'report', 'submission']);
  });

  it('that carries the meeting’s digest is a draft until the sealing', () => {
    const drafts = (view: ChairView) =>
      ALL.filter((paper) => isDraft(paper, view)).map(({ paper }) => paper);
    expect(drafts(OPEN)).toEqual(['minutes', 'report', 'submission']);
    expect(drafts(SEALED)).toEqual([]);
  });

  it('names its contest where there are several', () => {
    expect(contestOf({ paper: 'ballot', contest: 2 }, OPEN)).toBe('Nội dung 2');
    expect(contestOf({ paper: 'minutes' }, OPEN)).toBeUndefined();
    expect(contestOf({ paper: 'ballot', contest: 1 }, SEALED)).toBeUndefined();
  });

  it('is told from all others', () => {
    expect(new Set(ALL.map(paperKey)).size).toBe(ALL.length);
  });
});

it('the papers to sign come first once the meeting is sealed', () => {
  expect(paperGroups(OPEN)).toEqual(['before', 'count', 'end']);
  expect(paperGroups(SEALED)[0]).toBe('end');
});

it('the minutes of the newest count are those of the contest', () => {
  const title = (id: number) => {
    const paper = newestCount(id, OPEN);
    return paper && paperTitle(paper);
  };
  expect([1, 2, 3].map(title)).toEqual([
    'Biên bản kiểm phiếu lần 2',
    'Biên bản kiểm phiếu lần 1',
    undefined,
  ]);
});
