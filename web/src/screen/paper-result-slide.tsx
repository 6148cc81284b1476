/** A published result of a round on paper, page by page: the same bars and figures, no archive to recount. */
import type { ContestView, PaperRoundView } from '../protocol';
import { paper } from '../strings/paper-round';
import { PageNumber } from './names';
import './paper-slide.css';
import { Numbers } from './result-numbers';
import { resultPages } from './result-pages';
import { Large, ResultHead } from './result-slide';
import { usePage } from './use-page';

interface PaperResultProps {
  readonly contest: ContestView;
  readonly round: PaperRoundView;
}

export function PaperResultSlide({ contest, round }: PaperResultProps) {
  const { published } = round;
  const pages = published ? resultPages(contest, published, { revealed: 'whole' }) : [];
  const at = usePage(pages.length, `${contest.id}-${round.number}`);
  const page = pages[at];
  if (published === null || page === undefined) {
    return null;
  }
  return (
    <main class="slide slide-result" data-paper>
      <ResultHead contest={contest} round={round} panel={page.panel} mark={paper.mark}>
        <PageNumber at={at} pages={pages.length} />
      </ResultHead>
      <Large contest={contest} round={round} page={page} />
      <Numbers figures={page.panel.figures} />
      <p class="soft" data-testid="by-hand">
        {paper.exchanged(published.count.exchanged)}. {paper.byHand}
      </p>
    </main>
  );
}
