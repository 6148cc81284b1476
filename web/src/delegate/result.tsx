import { outcomeOf } from '../audit/outcome';
import { talliesOf } from '../audit/recount';
import type { Figures, Outcome, Placed, PublishedView, RoundView } from '../protocol';
import { common, formatPercentage } from '../strings';
import { delegate } from '../strings/vi/delegate';
import { FiguresTable, VoteBar } from '../ui/figures';
import { Notice } from '../ui/notice';
import { MineNotice } from './in-box';
import type { Counts, Facts } from './round-facts';
import type { Standing } from './round-state';

interface ResultProps {
  readonly facts: Facts;
  readonly standing: Extract<Standing, { kind: 'result' }>;
}

/** The published result, after this phone's own recount gave the same. */
export function Result({ facts, standing }: ResultProps) {
  const { published, ballots } = facts.view;
  const own = published && ownResult(facts.view, published.figures, standing.counts);
  if (!published || !own) {
    return null;
  }
  return (
    <>
      <Notice kind="good" testId="recount-holds">
        <p>{delegate.recountHolds}</p>
      </Notice>
      {facts.stated.recount === 'taken' && <p data-testid="said-recount">{delegate.saidRecount}</p>}
      <ResultBars result={own} nameOf={(unit) => nameOnBallot(facts, unit)} />
      <p class="soft">{delegate.figuresByServer}</p>
      <p class="soft">{delegate.recounts(published.recounts, ballots)}</p>
      <MineNotice mine={standing.mine} />
    </>
  );
}

/** The name as it stood on the ballot: from the election's own bytes, not from the view. */
function nameOnBallot({ setup, view }: Facts, unit: number): string {
  const names = setup.status === 'read' ? setup.election.questions[0]?.answers : [];
  return names?.[view.candidates.indexOf(unit)] ?? '';
}

type ShownResult = Pick<PublishedView, 'outcome' | 'figures'>;

/** The outcome and sums of this phone's own counts; who was convened and present it cannot count. */
function ownResult(
  { candidates, terms, ballots }: RoundView,
  figures: Figures,
  [counts = []]: Counts,
): ShownResult | undefined {
  const [blank = 0, ...votes] = counts;
  const tallies = talliesOf(candidates, votes);
  const own = { returned: ballots, valid: ballots - blank, invalid: blank, blank };
  return tallies && { outcome: outcomeOf(terms, tallies), figures: { ...figures, ...own } };
}

/** Votes and figures of a round as the server published them. */
export function PublishedResult(props: {
  readonly round: RoundView;
  readonly nameOf: (unit: number) => string;
}) {
  const { round, nameOf } = props;
  return round.published && <ResultBars result={round.published} nameOf={nameOf} />;
}

function ResultBars(props: {
  readonly result: ShownResult;
  readonly nameOf: (unit: number) => string;
}) {
  const { nameOf } = props;
  const { outcome, figures } = props.result;
  return (
    <div class="result" data-testid="result">
      <ul class="votes">
        {outcome.ranking.map(({ unit, votes }) => (
          <VoteBar
            key={unit}
            name={nameOf(unit)}
            votes={votes}
            of={figures.valid}
            chosen={outcome.chosen.some((placed) => placed.unit === unit)}
            note={noteOf(unit, votes, outcome, figures)}
          />
        ))}
      </ul>
      {outcome.unfilled > 0 && <p>{delegate.unfilled(outcome.unfilled)}</p>}
      <FiguresTable figures={figures} />
    </div>
  );
}

function noteOf(unit: number, votes: number, outcome: Outcome, figures: Figures): string {
  const share = delegate.percentOfValid(formatPercentage(votes, figures.valid));
  const chosen = outcome.chosen.find((placed) => placed.unit === unit);
  const tied = outcome.ties.some((tie) => tie.units.includes(unit));
  return [share, chosen && placeOf(chosen), tied && delegate.runOff].filter(Boolean).join(' · ');
}

function placeOf({ place }: Placed): string {
  return place === null ? common.chosen : common.place(place);
}
