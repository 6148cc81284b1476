import type { PaperRoundView } from '../protocol';
import { paper as words } from '../strings/paper-round';
import { ActButton } from '../ui/act-button';
import { Notice } from '../ui/notice';
import type { ContestPanelProps } from './contest-panel';
import { PaperHeading } from './paper-heading';
import { RoundResult } from './round-result';

interface PaperPreviewProps extends ContestPanelProps {
  readonly round: PaperRoundView;
}

/** Two counts agree: what the rules make of them, before the wall shows it. */
export function PaperPreview({ view, contest, round, current }: PaperPreviewProps) {
  const preview = view.previews.find((one) => one.contest === contest.id);
  return (
    <div class="form" data-testid="paper-preview">
      <PaperHeading round={round} />
      <ActButton
        act={{ act: 'publish_round', contest: contest.id }}
        kind={current ? 'primary' : 'secondary'}
        testId="publish-paper"
      >
        {words.publish}
      </ActButton>
      <Notice kind="warning" heading={words.agreed}>
        <p>{words.agreedText}</p>
      </Notice>
      {preview && (
        <RoundResult contest={contest} outcome={preview.outcome} because={preview.because} />
      )}
    </div>
  );
}
