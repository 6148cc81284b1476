import { candidateName } from '../meeting';
import type { ContestView, Figures, Outcome, RoundView, Tally } from '../protocol';
import { common, formatPercentage } from '../strings';
import { round as words } from '../strings/vi/chair-contest';
import { ActButton } from '../ui/act-button';
import { FiguresTable, VoteBar } from '../ui/figures';
import { Notice } from '../ui/notice';
import type { ContestPanelProps } from './contest-panel';

interface PreviewResultProps extends ContestPanelProps {
  readonly round: RoundView;
}

/** The counted result before its publication: it can no longer be undone. */
export function PreviewResult({ view, contest, current }: PreviewResultProps) {
  const preview = view.previews.find((one) => one.contest === contest.id);
  return (
    <div class="form" data-testid="preview">
      <Notice kind="warning" heading={words.preview}>
        <p>{words.previewText}</p>
      </Notice>
      <ActButton
        act={{ act: 'publish_round', contest: contest.id }}
        kind={current ? 'primary' : 'secondary'}
        testId="publish"
      >
        {words.publish}
      </ActButton>
      {preview && (
        <RoundResult contest={contest} newest figures={preview.figures} outcome={preview.outcome} />
      )}
    </div>
  );
}

interface RoundResultProps {
  readonly contest: ContestView;
  /** No round came after it: its ties are still open. */
  readonly newest: boolean;
  readonly figures: Figures;
  readonly outcome: Outcome;
}

/** Figures and ranking of a round, as the minutes have them. */
export function RoundResult({ contest, newest, figures, outcome }: RoundResultProps) {
  return (
    <div class="result">
      <FiguresTable figures={figures} />
      <div>
        <ol data-testid="ranking">
          {outcome.ranking.map((tally) => (
            <VoteBar
              key={tally.unit}
              name={candidateName(contest, tally.unit)}
              votes={tally.votes}
              of={figures.valid}
              note={`${formatPercentage(tally.votes, figures.valid)}${verdict(outcome, tally, newest)}`}
              chosen={outcome.chosen.some((placed) => placed.unit === tally.unit)}
            />
          ))}
        </ol>
        {outcome.unfilled > 0 && <p class="warn">{words.unfilled(outcome.unfilled)}</p>}
      </div>
    </div>
  );
}

function verdict(outcome: Outcome, { unit }: Tally, newest: boolean): string {
  const placed = outcome.chosen.find((one) => one.unit === unit);
  if (placed) {
    return ` · ${placed.place === null ? words.chosen : common.place(placed.place)}`;
  }
  const tied = outcome.ties.some((tie) => tie.units.includes(unit));
  return tied ? ` · ${newest ? words.tied : words.tiedLeft}` : '';
}
