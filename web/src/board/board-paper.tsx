/** A round on paper on the board: its figures, and that no file of it can be counted again. */
import type { ContestView, PaperPublishedView, PaperRoundView } from '../protocol';
import { newestOnPaper } from '../rounds';
import { board as words } from '../strings/board';
import { roundKindName } from '../strings/outcome';
import { paper, paperStageNames } from '../strings/paper-round';
import { ContestCourse } from '../ui/contest-course';
import { Section } from '../ui/page';
import { Because, ResultPanels } from '../ui/result-panels';

interface BoardPaperProps {
  readonly contest: ContestView;
  readonly round: PaperRoundView;
  readonly nameOf: (unit: number) => string;
}

export function BoardPaper({ contest, round, nameOf }: BoardPaperProps) {
  const { published } = round;
  return (
    <Section
      heading={words.roundTitle(contest.rules.title, round.number)}
      testId={`board-paper-${contest.id}-${round.number}`}
    >
      <p>
        <strong class="board-paper">{paper.mark}</strong>{' '}
        <strong>{paperStageNames[round.stage]}</strong>
        {round.annulled && `: ${round.annulled}`}
      </p>
      <p>{paper.reason(round.reason)}</p>
      {round.terms.kind.kind !== 'first' && <p class="soft">{roundKindName(round.terms.kind)}</p>}
      {published && (
        <>
          <ResultPanels outcome={published.outcome} rules={contest.rules} nameOf={nameOf} />
          <Exchanged published={published} />
          <Because clauses={published.because} />
        </>
      )}
      {newestOnPaper(contest)?.number === round.number && (
        <ContestCourse contest={contest} nameOf={nameOf} />
      )}
    </Section>
  );
}

/** What the count says beside the figures of every round. */
function Exchanged({ published }: { readonly published: PaperPublishedView }) {
  const { exchanged, panels } = published.count;
  return (
    <div class="soft" data-testid="paper-count">
      <p>{paper.exchanged(exchanged)}</p>
      {panels.map(({ spoiled }, at) => (
        <p key={at}>{paper.spoiled(spoiled)}</p>
      ))}
      <p>{paper.byHand}</p>
      <p>{paper.noFiles}</p>
    </div>
  );
}
