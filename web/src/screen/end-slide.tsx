/** The end: what the contests came to, who holds the offices, the digest of the whole meeting. */
import type { ContestView, HallView, Placed } from '../protocol';
import { keeping } from '../strings/keeping';
import { decisionSentence } from '../strings/outcome';
import { screen as words } from '../strings/screen';
import { inGroups } from '../ui/code-text';
import './end-slide.css';
import { PageNumber } from './names';
import { Officers } from './officers-slide';
import { chunked } from './pages';
import { Chosen } from './result-parts';
import { usePage } from './use-page';

/** Results side by side on one page, and names below each other. */
const COLUMNS = 2;
const NAMES = 6;

interface Ending {
  readonly contest: ContestView;
  readonly chosen: readonly Placed[];
}

/** What the contests came to, in pages. */
export function endPages({ contests }: HallView): readonly (readonly Ending[])[] {
  const endings = contests.flatMap((contest) =>
    chunked(contest.chosen, NAMES).map((chosen) => ({ contest, chosen })),
  );
  return chunked(endings, COLUMNS);
}

export function EndSlide({ hall }: { readonly hall: HallView }) {
  const pages = endPages(hall);
  const at = usePage(pages.length, hall.meeting);
  return (
    <main class="slide slide-end">
      <h1>{words.end}</h1>
      <div class="end-contests">
        {(pages[at] ?? []).map(({ contest, chosen }) => (
          <section key={`${contest.id}/${chosen[0]?.unit}`} class="end-contest">
            <h2>{contest.rules.title}</h2>
            <Chosen contest={contest} placed={chosen} />
            {contest.decision && contest.decision.decision !== 'adopted' && (
              <p class="soft">{decisionSentence(contest.decision)}</p>
            )}
          </section>
        ))}
      </div>
      <PageNumber at={at} pages={pages.length} />
      <Officers hall={hall} />
      <section class="digest">
        <h2>{words.digest}</h2>
        <p class="digest-groups code" data-testid="meeting-digest">
          {inGroups(hall.head, 4).map((group, index) => (
            <span key={`${index}${group}`}>{group} </span>
          ))}
        </p>
        <p class="soft">{words.digestHint}</p>
        {hall.keeping?.stage === 'destroyed' && (
          <p data-testid="keeping-destroyed">{keeping.destroyed}</p>
        )}
      </section>
    </main>
  );
}
