import type { Election } from '../election';
import { delegate } from '../strings/delegate';
import { Button } from '../ui/button';
import type { PaperProblem, Ticked } from './paper';
import { isTitled, type Part, partsOf } from './paper-parts';
import { TimeLeft } from './time-left';

/** What the last tap met. */
export type Note =
  | { readonly kind: 'full'; readonly max: number }
  | { readonly kind: 'moved'; readonly name: string }
  | { readonly kind: 'problem'; readonly problem: PaperProblem };

interface BallotBarProps {
  readonly election: Election;
  readonly ticked: Ticked;
  readonly note: Note | undefined;
  readonly end: number | undefined;
  readonly onReview: () => void;
}

/** Always in sight under the names: how many are marked, what the last tap met, and the way on. */
export function BallotBar({ election, ticked, note, end, onReview }: BallotBarProps) {
  return (
    <div class="ballot-bar" data-testid="ballot-bar">
      <div class="ballot-state">
        <Counters election={election} ticked={ticked} />
        <TimeLeft end={end} />
      </div>
      <p class="ballot-note" role="status" data-testid="note">
        {note && noteSentence(note)}
      </p>
      <Button kind="primary" testId="review" onClick={onReview}>
        {delegate.review}
      </Button>
    </div>
  );
}

function Counters({ election, ticked }: Pick<BallotBarProps, 'election' | 'ticked'>) {
  return (
    <div class="counters" role="status">
      {(partsOf(election) ?? []).map((part, index) => (
        <p key={index} class="counter" data-testid="counter">
          {isTitled(part, election) && <span class="counter-of">{part.title}</span>}
          {counters(part, ticked).map((text) => (
            <span key={text}>{text}</span>
          ))}
        </p>
      ))}
    </div>
  );
}

function noteSentence(note: Note): string {
  switch (note.kind) {
    case 'full':
      return delegate.full(note.max);
    case 'moved':
      return delegate.moved(note.name);
    case 'problem':
      return problemSentence(note.problem);
  }
}

function problemSentence(problem: PaperProblem): string {
  switch (problem) {
    case 'nothing_ticked':
      return delegate.nothingTicked;
    case 'too_few':
      return delegate.tooFew;
    case 'not_admitted':
      return delegate.notAdmitted;
  }
}

function counters({ form, max, rows, questions }: Part, ticked: Ticked): readonly string[] {
  const marks = questions.map((question) => ticked[question]?.length ?? 0);
  const sum = marks.reduce((total, count) => total + count, 0);
  switch (form) {
    case 'list':
      return [delegate.counter(sum, max)];
    case 'columns':
      return (rows[0]?.boxes ?? []).map(({ label }, at) =>
        delegate.columnCounter(label, marks[at] ?? 0),
      );
    case 'rows':
      return [delegate.rowsCounter(sum, rows.length)];
  }
}
