import { candidateName } from '../meeting';
import type { Clause, ContestView, Outcome, RoundView } from '../protocol';
import { round as words } from '../strings/vi/chair-contest';
import { ActButton } from '../ui/act-button';
import { Notice } from '../ui/notice';
import { Because, ResultPanels } from '../ui/result-panels';
import type { ContestPanelProps } from './contest-panel';
import { RoundHeading } from './voting-round';

interface PreviewResultProps extends ContestPanelProps {
  readonly round: RoundView;
}

/** The counted result before its publication: it can no longer be undone. */
export function PreviewResult({ view, contest, round, current }: PreviewResultProps) {
  const preview = view.previews.find((one) => one.contest === contest.id);
  return (
    <div class="form" data-testid="preview">
      <RoundHeading round={round} />
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
        <RoundResult contest={contest} outcome={preview.outcome} because={preview.because} />
      )}
    </div>
  );
}

interface RoundResultProps {
  readonly contest: ContestView;
  readonly outcome: Outcome;
  /** The rule behind the outcome. */
  readonly because: readonly Clause[];
}

/** Figures and ranking of a round, list by list, and the rules that made it so. */
export function RoundResult({ contest, outcome, because }: RoundResultProps) {
  return (
    <>
      <ResultPanels
        outcome={outcome}
        rules={contest.rules}
        nameOf={(unit) => candidateName(contest, unit)}
      />
      <Because clauses={because} />
    </>
  );
}
