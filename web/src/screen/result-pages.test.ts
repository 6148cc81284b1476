import { describe, expect, it } from 'vitest';
import { contest, panelOutcome, published } from '../audit/testing/views';
import type { PanelOutcome } from '../protocol';
import { type Page, resultPages } from './result-pages';

const CONTEST = contest({});
const WHOLE = { revealed: 'whole' } as const;

/** A list of so many, each with one vote fewer. */
function long(length: number, panel = 0): PanelOutcome {
  const ranking = Array.from({ length }, (_, at) => ({
    unit: at + 1,
    votes: length - at,
    second: null,
    against: null,
    verdict: 'outvoted' as const,
  }));
  return panelOutcome({ panel, base: length, ranking, chosen: [], ties: [] });
}

function part(shown: number, panels: readonly PanelOutcome[]): Page | undefined {
  const lines = panels.reduce((sum, { ranking }) => sum + ranking.length, 0);
  const pages = resultPages(CONTEST, published({ outcome: { panels: [...panels] } }), {
    revealed: 'part',
    shown,
    lines,
  });
  expect(pages).toHaveLength(1);
  return pages[0];
}

function seen(page: Page | undefined): readonly (number | undefined)[] {
  return page?.page === 'bars' ? page.lines.map(({ row }) => row?.votes) : [];
}

function places(page: Page | undefined): readonly number[] {
  return page?.page === 'bars' ? page.lines.map(({ place }) => place) : [];
}

describe('a whole result', () => {
  it('is its lists, then the rule behind the outcome', () => {
    const panels = [panelOutcome(), panelOutcome({ panel: 1 })];
    const pages = resultPages(CONTEST, published({ outcome: { panels } }), WHOLE);
    expect(pages.map(({ page, panel }) => [page, panel.panel])).toEqual([
      ['bars', 0],
      ['bars', 1],
      ['why', 0],
    ]);
  });

  it('says what follows below a short list, and on a page of its own after a long one', () => {
    const [short] = resultPages(CONTEST, published({}), WHOLE);
    expect(short).toMatchObject({ page: 'bars', follows: true });
    const tied = { ...long(9), ties: panelOutcome().ties };
    const pages = resultPages(CONTEST, published({ outcome: { panels: [tied] } }), WHOLE);
    expect(pages.map(({ page }) => page)).toEqual(['bars', 'follows', 'why']);
    expect(pages[0]).toMatchObject({ follows: false });
  });

  it('has as many bars on a page as the last row can read', () => {
    const result = published({ outcome: { panels: [long(34)] } });
    const pages = resultPages(CONTEST, result, WHOLE);
    expect(pages.map((page) => seen(page).length)).toEqual([12, 12, 10, 0]);
  });

  it('puts equal votes into one place', () => {
    const [page] = resultPages(CONTEST, published({}), WHOLE);
    expect(places(page)).toEqual([1, 2, 2, 4]);
  });
});

describe('a result that is being revealed', () => {
  const [none, ...others] = [undefined, undefined, undefined, undefined];

  it('begins with a place for everyone and nobody in it', () => {
    const page = part(0, [panelOutcome()]);
    expect(places(page)).toEqual([1, 2, 3, 4]);
    expect(seen(page)).toEqual([none, ...others]);
  });

  it('fills from the last place up', () => {
    expect(seen(part(1, [panelOutcome()]))).toEqual([none, none, none, 2]);
    expect(seen(part(3, [panelOutcome()]))).toEqual([none, 4, 4, 2]);
  });

  it('says of nobody that it is chosen, and nothing of ties, not even at the last line', () => {
    const page = part(4, [panelOutcome()]);
    const marks = page?.page === 'bars' ? page.lines.map(({ row }) => row?.mark.kind) : [];
    expect(marks).toEqual(['none', 'none', 'none', 'none']);
    expect(places(page)).toEqual([1, 2, 3, 4]);
  });

  it('turns to the page of the newest line', () => {
    expect(places(part(0, [long(20)]))).toEqual([11, 12, 13, 14, 15, 16, 17, 18, 19, 20]);
    expect(places(part(10, [long(20)]))).toEqual([11, 12, 13, 14, 15, 16, 17, 18, 19, 20]);
    expect(places(part(11, [long(20)])).at(-1)).toBe(10);
  });

  it('goes list after list, the last one first', () => {
    const lists = [long(2), long(3, 1)];
    expect(seen(part(3, lists))).toEqual([3, 2, 1]);
    expect(seen(part(4, lists))).toEqual([none, 1]);
    expect(seen(part(9, lists))).toEqual([2, 1]);
  });
});
