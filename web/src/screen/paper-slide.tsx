/** A round on paper before its count: why, what everybody does, and who stands. */
import type { ContestView, PaperRoundView } from '../protocol';
import { screen as words } from '../strings/screen';
import { NameLists } from './names';
import './paper-slide.css';
import { listsOf, RoundLine } from './voting-slide';

/** Of a reason that stands in two lines. */
const MOST_LETTERS = 80;

interface PaperProps {
  readonly contest: ContestView;
  readonly round: PaperRoundView;
}

export function PaperSlide({ contest, round }: PaperProps) {
  return (
    <main class="slide slide-paper">
      <div class="paper-text">
        <h1>{contest.rules.title}</h1>
        <RoundLine round={round} />
        <NameLists lists={listsOf(contest, round)} room={{ width: 28, height: 17 }} />
      </div>
      <section class="paper-side">
        <h2>{words.paper}</h2>
        <p class={reasonClass(round.reason)} data-testid="paper-reason">
          {words.reason(round.reason)}
        </p>
        <ol class="paper-todo">
          {words.paperSteps.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
        <p class="soft">{words.paperSpoiled}</p>
      </section>
    </main>
  );
}

/** A long reason makes room for what everybody has to do. */
function reasonClass(reason: string): string {
  return reason.length > MOST_LETTERS ? 'paper-reason paper-reason-long' : 'paper-reason';
}
