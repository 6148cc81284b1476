/** A published result: bars for the last row, the figures of the minutes, ties, the rule behind it, the recounts. */
import type { TaskRunner } from '../election/worker-client';
import { candidateName, type MeetingId } from '../meeting';
import type { ContestView, PanelOutcome, PublishedView, RoundView } from '../protocol';
import { formatCount, formatPercentage } from '../strings';
import {
  course,
  denominatorNames,
  neededSentence,
  placedName,
  tieSentence,
  unfilledSentence,
  verdictNames,
  voteNames,
} from '../strings/vi/outcome';
import { screen as words } from '../strings/vi/screen';
import { courseLines } from '../ui/contest-course';
import { FiguresTable } from '../ui/figures';
import { PageNumber } from './names';
import { chunked, packed } from './pages';
import { Chosen } from './result-parts';
import { RoundLine } from './round-slides';
import { namesOf, type Row, rowsOf } from './rows';
import { Recounted } from './stated';
import { usePage } from './use-page';

interface ResultProps {
  readonly contest: ContestView;
  readonly round: RoundView;
}

interface SlideProps extends ResultProps {
  readonly id: MeetingId;
  readonly runner: TaskRunner;
}

/** What the large part of the slide shows: some lines of one list, or why the round ended so. */
type Page =
  | { readonly page: 'bars'; readonly panel: PanelOutcome; readonly rows: readonly Row[] }
  | { readonly page: 'why'; readonly panel: PanelOutcome; readonly sentences: readonly string[] };

/** Bars on one page. */
const BARS = 12;
/** The chosen that have room beside the figures; more are marked at their bars only. */
const CHOSEN = 6;

/** Of the rule behind it: lines on one page, letters in a line. */
const WHY = [9, 58] as const;

/** The pages of a result: list after list, then the rule behind the outcome. */
export function resultPages(contest: ContestView, published: PublishedView): readonly Page[] {
  const { panels } = published.outcome;
  const bars = panels.flatMap((panel) =>
    chunked(rowsOf(contest, panel), BARS).map((rows) => ({ page: 'bars', panel, rows }) as const),
  );
  const panel = panels.at(0);
  const why = published.because.map(({ vi }) => vi);
  return panel === undefined || why.length === 0
    ? bars
    : [
        ...bars,
        ...packed(why, ...WHY).map((sentences) => ({ page: 'why', panel, sentences }) as const),
      ];
}

export function ResultSlide({ id, contest, round, runner }: SlideProps) {
  const { published } = round;
  const pages = published ? resultPages(contest, published) : [];
  const at = usePage(pages.length, round.id);
  const page = pages[at];
  if (published === null || page === undefined) {
    return null;
  }
  const { panel } = page;
  return (
    <main class="slide slide-result">
      <ResultHead contest={contest} round={round} panel={panel} />
      <div class="result-text">
        {page.page === 'bars' ? (
          <Bars rows={page.rows} panel={panel} />
        ) : (
          <Why sentences={page.sentences} />
        )}
        <PageNumber at={at} pages={pages.length} />
      </div>
      <aside class="result-side">
        <FiguresTable figures={panel.figures} />
        {panel.chosen.length > 0 && panel.chosen.length <= CHOSEN && (
          <Chosen contest={contest} placed={panel.chosen} why={panel.chosen.length <= 3} />
        )}
        <Open contest={contest} panel={panel} />
        <Recounted id={id} round={round} published={published} runner={runner} />
      </aside>
    </main>
  );
}

function ResultHead({ contest, round, panel }: ResultProps & { readonly panel: PanelOutcome }) {
  const base = denominatorNames[contest.rules.denominator];
  const title = contest.rules.panels[panel.panel]?.title;
  return (
    <header class="result-head">
      <h1>{[contest.rules.title, title].filter(Boolean).join(' · ')}</h1>
      <RoundLine round={round} />
      <p class="soft">
        {words.result} · {words.percentages(base)}
        {panel.needed !== null && ` ${neededSentence(panel.needed, contest.rules.denominator)}`}
        {twoCounts(panel)}
      </p>
    </header>
  );
}

/** What the two counts of a line are, where a line has two. */
function twoCounts({ ranking: [line] }: PanelOutcome): string {
  if (line === undefined || (line.second === null && line.against === null)) {
    return '';
  }
  const [one, other] =
    line.second === null
      ? [voteNames.agree, voteNames.disagree]
      : [voteNames.first, voteNames.second];
  return ` ${words.twoCounts(one, other)}`;
}

function Bars({ rows, panel }: { readonly rows: readonly Row[]; readonly panel: PanelOutcome }) {
  return (
    <ol
      class={`bars bars-${rows.length > 6 ? 'medium' : 'large'}`}
      style={{ '--rows': rows.length }}
      data-testid="bars"
    >
      {rows.map((row) => (
        <Bar key={row.unit} row={row} panel={panel} />
      ))}
    </ol>
  );
}

function Bar({ row, panel }: { readonly row: Row; readonly panel: PanelOutcome }) {
  return (
    <li class={`bar bar-${row.mark.kind}`} data-votes={row.votes} data-mark={row.mark.kind}>
      <span class="bar-name">
        {row.name}
        {row.parent && <span class="soft"> {row.parent}</span>}
      </span>
      <MarkText row={row} />
      <span class="bar-track">
        <span class="bar-fill" style={{ width: `${100 * row.share}%` }} />
      </span>
      <span class="bar-votes number">{votesText(row)}</span>
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
    case 'chosen':
      return (
        <span
          class={
            mark.placed.role === 'alternate' ? 'bar-mark place place-alternate' : 'bar-mark place'
          }
        >
          {placedName(mark.placed)}
        </span>
      );
    case 'tied':
      return <span class="bar-mark place place-tied">{verdictNames.tied}</span>;
    case 'below':
      return <span class="bar-mark soft">{verdictNames.below_threshold}</span>;
    case 'none':
      return null;
  }
}

function Why({ sentences }: { readonly sentences: readonly string[] }) {
  return (
    <div class="clauses" data-testid="because">
      <h2>{course.because}</h2>
      <ul>
        {sentences.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </div>
  );
}

/** What is still open after this round, and who answers: a run-off, the meeting, or nobody any more. */
function Open({ contest, panel }: { readonly contest: ContestView; readonly panel: PanelOutcome }) {
  const lines = courseLines(contest, (unit) => candidateName(contest, unit));
  const asked = contest.pending?.pending === 'still_tied';
  return (
    <>
      {panel.ties.length > 0 && !asked && (
        <div class="ties" data-testid="ties">
          {panel.ties.map((tie) => (
            <p key={tie.run_off.candidates.join()}>
              {tieSentence(namesOf(contest, tie.run_off.candidates), tie)}
            </p>
          ))}
        </div>
      )}
      {panel.unfilled > 0 && <p class="ties">{unfilledSentence(panel.unfilled)}</p>}
      {lines.length > 0 && (
        <div class={decisionClass(contest)} data-testid="decision">
          {lines.map((line) => (
            <p key={line}>{line}</p>
          ))}
          {contest.next_round?.kind.kind === 'run_off' && <p>{words.runOff}</p>}
        </div>
      )}
    </>
  );
}

function decisionClass({ decision, settled }: ContestView): string {
  switch (decision?.decision) {
    case 'adopted':
      return 'decision';
    case 'declined':
    case 'ended':
      return 'decision decision-declined';
    case undefined:
      return settled ? 'decision' : 'ties';
  }
}
