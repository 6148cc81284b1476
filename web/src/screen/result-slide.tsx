/** A published result: bars for the last row, the figures of the minutes, ties, the recounts, the digest. */
import type { TaskRunner } from '../election/worker-client';
import type { MeetingId } from '../meeting';
import type { ContestView, PublishedView, RoundView } from '../protocol';
import { common, formatCount, formatPercentage } from '../strings';
import { screen as words } from '../strings/vi/screen';
import { FiguresTable } from '../ui/figures';
import { sizeOf } from './hall-slides';
import { Chosen } from './result-parts';
import { type Row, rowsOf, tieStory } from './standings';
import { Recounted } from './stated';

interface ResultProps {
  readonly contest: ContestView;
  readonly round: RoundView;
}

interface SlideProps extends ResultProps {
  readonly id: MeetingId;
  readonly runner: TaskRunner;
}

export function ResultSlide({ id, contest, round, runner }: SlideProps) {
  const { published } = round;
  if (published === null) {
    return null;
  }
  const rows = rowsOf(contest, round);
  return (
    <main class="slide slide-result">
      <header class="result-head">
        <h1>{contest.rules.title}</h1>
        <p class="soft">
          {words.result}
          {round.number > 1 && ` · ${common.round(round.number)}`} · {words.percentHint}
        </p>
      </header>
      <div class="result-text">
        <ol
          class={`bars bars-${sizeOf(rows.length)}`}
          style={{ '--rows': rows.length }}
          data-testid="bars"
        >
          {rows.map((row) => (
            <Bar key={row.unit} row={row} valid={published.figures.valid} />
          ))}
        </ol>
      </div>
      <aside class="result-side">
        <FiguresTable figures={published.figures} />
        <Ties contest={contest} round={round} published={published} />
        <DecisionLine contest={contest} />
        {round.number > 1 && (
          <div>
            <h2>{words.overall}</h2>
            <Chosen contest={contest} placed={contest.chosen} />
          </div>
        )}
        <Recounted id={id} round={round} published={published} runner={runner} />
      </aside>
    </main>
  );
}

function Bar({ row, valid }: { readonly row: Row; readonly valid: number }) {
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
      <span class="bar-votes number">{formatCount(row.votes)}</span>
      <span class="bar-percent number">{formatPercentage(row.votes, valid)}</span>
    </li>
  );
}

function MarkText({ row: { mark } }: { readonly row: Row }) {
  switch (mark.kind) {
    case 'chosen':
      return (
        <span class="bar-mark place">
          {mark.place === null ? common.chosen : common.place(mark.place)}
        </span>
      );
    case 'tied':
      return <span class="bar-mark place place-tied">{words.tied}</span>;
    case 'none':
      return null;
  }
}

function Ties({ contest, round, published }: ResultProps & { readonly published: PublishedView }) {
  const { ties, unfilled } = published.outcome;
  return (
    <>
      {ties.length > 0 && (
        <div class="ties" data-testid="ties">
          {ties.map((tie) => (
            <p key={tie.units.join()}>{words.tie(tieStory(contest, tie))}</p>
          ))}
          <p>{round.number > 1 ? words.tiedAgain : words.runOff}</p>
        </div>
      )}
      {unfilled > 0 && <p class="ties">{words.unfilled(unfilled)}</p>}
    </>
  );
}

function DecisionLine({ contest: { decision } }: { readonly contest: ContestView }) {
  switch (decision?.decision) {
    case 'adopted':
      return (
        <p class="decision" data-testid="decision">
          {words.adopted(decision.hands.in_favour)}
        </p>
      );
    case 'declined':
      return (
        <p class="decision decision-declined" data-testid="decision">
          {words.declined}
        </p>
      );
    case undefined:
      return null;
  }
}
