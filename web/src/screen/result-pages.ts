/** A published result page by page: list after list, then the rule behind it; or as far as the chair reveals it. */
import type { ContestView, PanelOutcome, PublishedView } from '../protocol';
import type { Revealed } from '../reveal';
import { said } from '../strings/language';
import { chunked, packed } from './pages';
import { hasFollows } from './result-follows';
import { type Row, rowsOf } from './rows';

/** A line of a list: its place from 1, and who stands there once that is revealed. */
export interface Line {
  readonly place: number;
  readonly row: Row | undefined;
}

/** What was published, and why it is so. */
type Published = Pick<PublishedView, 'outcome' | 'because'>;

/** What the large part of the slide shows. */
export type Page =
  /** Some lines of one list; with few of them, what follows stands below. */
  | {
      readonly page: 'bars';
      readonly panel: PanelOutcome;
      readonly lines: readonly Line[];
      readonly follows: boolean;
    }
  /** What follows from a long list. */
  | { readonly page: 'follows'; readonly panel: PanelOutcome }
  /** Why the round ended so, and the digest of its archive. */
  | { readonly page: 'why'; readonly panel: PanelOutcome; readonly sentences: readonly string[] };

/** Bars on one page. */
const BARS = 12;

/** With more lines than that, what follows has a page of its own. */
const FEW = 8;

/** Of the rule behind it: lines on one page, letters in a line. */
const WHY = [8, 84] as const;

/** All pages of a result that stands whole; while it is revealed only the one where the newest line is. */
export function resultPages(
  contest: ContestView,
  published: Published,
  revealed: Revealed,
): readonly Page[] {
  return revealed.revealed === 'whole'
    ? [...published.outcome.panels.flatMap((panel) => bars(contest, panel)), ...why(published)]
    : newest(contest, published, revealed.shown);
}

function bars(contest: ContestView, panel: PanelOutcome): readonly Page[] {
  const rows = rowsOf(contest, panel);
  const lines = rows.map((row) => ({ row, place: placeOf(row, rows) }));
  const something = hasFollows(contest, panel);
  const follows = something && lines.length <= FEW;
  const pages = chunked(lines, BARS).map(
    (page) => ({ page: 'bars', panel, lines: page, follows }) as const,
  );
  return something && !follows ? [...pages, { page: 'follows', panel }] : pages;
}

/** Equal votes stand in one place. */
function placeOf(row: Row, rows: readonly Row[]): number {
  return 1 + rows.filter((other) => other.votes > row.votes).length;
}

function why({ because, outcome }: Published): readonly Page[] {
  const panel = outcome.panels.at(0);
  return panel === undefined
    ? []
    : packed(because.map(said), ...WHY).map((sentences) => ({ page: 'why', panel, sentences }));
}

/** With several lists the last one comes first, as the whole result is read from below. */
function newest(contest: ContestView, published: Published, shown: number): readonly Page[] {
  const panels = [...published.outcome.panels].reverse();
  let left = shown;
  for (const [at, panel] of panels.entries()) {
    const own = panel.ranking.length;
    if (left <= own || at === panels.length - 1) {
      return [partOf(contest, panel, Math.min(left, own))];
    }
    left -= own;
  }
  return [];
}

/** The page of a list's newest line; nobody stands in the lines above it. */
function partOf(contest: ContestView, panel: PanelOutcome, shown: number): Page {
  const hidden = panel.ranking.length - shown;
  const lines = rowsOf(contest, panel).map((row, at) => ({
    place: at + 1,
    row: at < hidden ? undefined : { ...row, mark: { kind: 'none' } as const },
  }));
  const pages = chunked(lines, BARS);
  const page = pages.find((one) => (one.at(-1)?.place ?? 0) > hidden) ?? pages.at(-1);
  return { page: 'bars', panel, lines: page ?? [], follows: false };
}
