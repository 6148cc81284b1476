/** The lines of a result as bars; a place that is not revealed yet is an empty line with its number. */
import type { PanelOutcome } from '../protocol';
import { formatCount, formatPercentage } from '../strings';
import { placedName, verdictNames } from '../strings/outcome';
import { screen as words } from '../strings/screen';
import { longest } from './fit';
import './result-bars.css';
import type { Line } from './result-pages';
import type { Row } from './rows';

interface BarsProps {
  readonly lines: readonly Line[];
  readonly panel: PanelOutcome;
  /** Whether a line's place is a place of the contest: in a run-off it is not. */
  readonly numbered: boolean;
  /** The height that they have, in rem. */
  readonly room: number;
}

/** A line's height in its own letters, with what is between lines; and the largest letters that look well. */
const LINE = 1.62;
const LARGEST = 1.5;

/** The width of the wall, in rem; in a line's own letters the longest name, a mark, and all that is beside them. */
const WIDTH = 57;
const LONGEST = 22;
const MARK = 8.4;
const BESIDE = 21;

export function Bars({ lines, panel, numbered, room }: BarsProps) {
  const name = Math.min(LONGEST, 0.62 * longest(lines.map(({ row }) => nameOf(row))));
  const marked = lines.some(({ row }) => row !== undefined && row.mark.kind !== 'none');
  const width = name + BESIDE + (marked ? MARK : 0);
  const size = Math.min(LARGEST, room / (lines.length * LINE), WIDTH / width);
  return (
    <ol
      class={marked ? 'bars bars-marked' : 'bars'}
      style={{ '--size': `${size}rem`, '--name': `${name}em` }}
      aria-live="polite"
      data-testid="bars"
    >
      {lines.map(({ place, row }) =>
        row === undefined ? (
          <Hidden key={`place-${place}`} place={place} />
        ) : (
          <Bar key={row.unit} row={row} place={numbered ? place : null} panel={panel} />
        ),
      )}
    </ol>
  );
}

/** With the smaller name of the unit that it belongs to. */
function nameOf(row: Row | undefined): string {
  return row === undefined
    ? ''
    : row.name + (row.parent ?? '').slice(0, 0.8 * (row.parent ?? '').length);
}

function Hidden({ place }: { readonly place: number }) {
  return (
    <li class="bar bar-hidden" data-mark="hidden">
      <span class="bar-place" aria-hidden="true">
        {place}
      </span>
      <span class="bar-name visually-hidden">{words.hiddenPlace(place)}</span>
      <span class="bar-track" />
    </li>
  );
}

interface BarProps {
  readonly row: Row;
  readonly place: number | null;
  readonly panel: PanelOutcome;
}

function Bar({ row, place, panel }: BarProps) {
  return (
    <li class={`bar bar-${row.mark.kind}`} data-votes={row.votes} data-mark={row.mark.kind}>
      <span class="bar-place number">{place}</span>
      <span class="bar-name">
        {row.name}
        {row.parent && <span class="bar-parent"> {row.parent}</span>}
      </span>
      <MarkText row={row} />
      <span class="bar-line">
        <span class="bar-track" style={{ '--share': row.share }}>
          <span class="bar-fill" />
        </span>
        <span class="bar-votes number">{votesText(row)}</span>
      </span>
      <span class="bar-percent number">
        {formatPercentage(row.votes, panel.base)} (
        {formatPercentage(row.votes, panel.figures.present)})
      </span>
    </li>
  );
}

/** With two columns both counts, with Đồng ý / Không đồng ý those against beside. */
function votesText({ votes, second, against }: Row): string {
  const other = second ?? against;
  return other === null ? formatCount(votes) : `${formatCount(votes)} | ${formatCount(other)}`;
}

function MarkText({ row: { mark } }: { readonly row: Row }) {
  switch (mark.kind) {
    case 'chosen': {
      const alternate = mark.placed.role === 'alternate';
      return (
        <span class={alternate ? 'place place-alternate' : 'place'}>{placedName(mark.placed)}</span>
      );
    }
    case 'tied':
      return <span class="place place-tied">{verdictNames.tied}</span>;
    case 'below':
      return <span class="bar-below">{verdictNames.below_threshold}</span>;
    case 'none':
      return null;
  }
}
