/** A published result: bars for the last row, what follows from them and why, the figures of the minutes, the recounts. */
import type { ComponentChildren } from 'preact';
import type { TaskRunner } from '../election/worker-client';
import type { MeetingId } from '../meeting';
import type { ContestView, HallView, PanelOutcome, RoundView } from '../protocol';
import { revealedOf } from '../reveal';
import { course, denominatorNames, neededSentence, voteNames } from '../strings/outcome';
import { screen as words } from '../strings/screen';
import { PageNumber } from './names';
import { Bars } from './result-bars';
import { Follows } from './result-follows';
import { type Page, resultPages } from './result-pages';
import './result-slide.css';
import { Numbers } from './result-numbers';
import { Recounted } from './stated';
import { usePage } from './use-page';
import { RoundLine } from './voting-slide';

/** A round as far as its result names it, whatever it was held on. */
export type NamedRound = Pick<RoundView, 'number' | 'terms'>;

interface ResultProps {
  readonly contest: ContestView;
  readonly round: NamedRound;
}

interface SlideProps extends ResultProps {
  readonly round: RoundView;
  readonly id: MeetingId;
  readonly hall: HallView;
  readonly runner: TaskRunner;
}

export function ResultSlide({ id, hall, contest, round, runner }: SlideProps) {
  const { published } = round;
  const revealed = revealedOf(hall, round);
  const pages = published ? resultPages(contest, published, revealed) : [];
  const at = usePage(pages.length, round.id);
  const page = pages[at];
  if (published === null || page === undefined) {
    return null;
  }
  return (
    <main class="slide slide-result" data-revealed={revealed.revealed}>
      <ResultHead contest={contest} round={round} panel={page.panel}>
        <PageNumber at={at} pages={pages.length} />
      </ResultHead>
      <Large contest={contest} round={round} page={page} />
      <Numbers figures={page.panel.figures} />
      <Recounted
        id={id}
        round={round}
        published={published}
        runner={runner}
        digest={page.page === 'why'}
      />
    </main>
  );
}

/** The large part: bars, what follows, or why. */
export function Large({ contest, round, page }: ResultProps & { readonly page: Page }) {
  switch (page.page) {
    case 'bars':
      return (
        <>
          <Bars
            lines={page.lines}
            panel={page.panel}
            numbered={round.terms.kind.kind === 'first'}
            room={page.follows ? 12.4 : 17.5}
          />
          {page.follows && <Follows contest={contest} panel={page.panel} />}
        </>
      );
    case 'follows':
      return <Follows contest={contest} panel={page.panel} large />;
    case 'why':
      return <Why sentences={page.sentences} />;
  }
}

function Why({ sentences }: { readonly sentences: readonly string[] }) {
  return (
    <section class="because" data-testid="because">
      {sentences.length > 0 && <h2>{course.because}</h2>}
      <ul>
        {sentences.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </section>
  );
}

interface HeadProps extends ResultProps {
  readonly panel: PanelOutcome;
  /** How it was held, where not on the phones. */
  readonly mark?: string;
  /** In the corner. */
  readonly children: ComponentChildren;
}

/** What the result is of, and what its percentages are taken of. */
export function ResultHead({ contest, round, panel, mark, children }: HeadProps) {
  const base = denominatorNames[contest.rules.denominator];
  const title = contest.rules.panels[panel.panel]?.title;
  return (
    <header class="result-head">
      <h1>{[contest.rules.title, title].filter(Boolean).join(' · ')}</h1>
      <RoundLine round={round} />
      <p class="soft">
        {mark && <strong class="paper-mark">{mark}</strong>} {words.result} ·{' '}
        {words.percentages(base)}
        {panel.needed !== null && ` ${neededSentence(panel.needed, contest.rules.denominator)}`}
        {twoCounts(panel)}
      </p>
      {children}
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
