import { fruitlessSentence } from '../strings/contest-stage';
import { roundKindName } from '../strings/outcome';
import { paper as words } from '../strings/paper-round';
import type { ContestPanelProps } from './contest-panel';
import type { ContestStage } from './contest-stage';
import { AskToMove } from './move-to-paper';
import { RoundLists } from './seal-roll';

interface NextOnPaperProps extends ContestPanelProps {
  readonly stage: Extract<ContestStage, { stage: 'to_paper' }>;
}

/** The meeting took the contest to paper: the next round has no roll to seal. */
export function NextOnPaper({ view, contest, stage, current }: NextOnPaperProps) {
  return (
    <div class="form" data-testid="next-on-paper">
      {stage.after && <p class="warn">{fruitlessSentence(stage.after)}</p>}
      <h3>{roundKindName(stage.terms.kind)}</h3>
      <p>{words.nextOnPaper}</p>
      <RoundLists contest={contest} terms={stage.terms} />
      <AskToMove view={view} contest={contest} kind={current ? 'primary' : 'secondary'} />
    </div>
  );
}
