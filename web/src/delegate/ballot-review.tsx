import { useEffect, useRef } from 'preact/hooks';
import type { Election } from '../election';
import { delegate } from '../strings/delegate';
import { Button } from '../ui/button';
import { Notice } from '../ui/notice';
import { BallotName } from './ballot-name';
import { blankIsInvalid, isBlank, isBlankPart, type Ticked } from './paper';
import { isTitled, type Part, partsOf, type Row } from './paper-parts';
import { TimeLeft } from './time-left';

interface BallotReviewProps {
  readonly election: Election;
  readonly ticked: Ticked;
  /** The server has said that it may take a ballot. */
  readonly settled: boolean;
  /** What is kept here will be found again after a reload. */
  readonly lasting: boolean;
  readonly end?: number | undefined;
  readonly onChange: () => void;
  readonly onCast: () => void;
}

/** What will be cast, in words; the one step that binds. */
export function BallotReview(props: BallotReviewProps) {
  const { election, ticked, settled, lasting, end, onChange, onCast } = props;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <div class="ballot" data-testid="ballot-review">
      <h3 ref={heading} tabIndex={-1}>
        {delegate.reviewHeading}
      </h3>
      {isBlank(ticked) && blankIsInvalid(election) ? (
        <p class="review-blank">{delegate.reviewBlank}</p>
      ) : (
        (partsOf(election) ?? []).map((part, index) => (
          <PartReview key={index} part={part} titled={isTitled(part, election)} ticked={ticked} />
        ))
      )}
      <Notice kind="warning">
        <p>{delegate.reviewBinding}</p>
      </Notice>
      {!lasting && (
        <Notice kind="warning" testId="not-lasting">
          <p>{delegate.notLasting}</p>
        </Notice>
      )}
      <div class="ballot-bar">
        <TimeLeft end={end} />
        <p class="soft" role="status">
          {!settled && delegate.lookingAgain}
        </p>
        <Button kind="primary" testId="cast" disabled={!settled} onClick={onCast}>
          {delegate.cast}
        </Button>
        <Button testId="change" onClick={onChange}>
          {delegate.change}
        </Button>
      </div>
    </div>
  );
}

interface PartReviewProps {
  readonly part: Part;
  readonly titled: boolean;
  readonly ticked: Ticked;
}

/** Every choice of one list; what is left empty on it is said too. */
function PartReview({ part, titled, ticked }: PartReviewProps) {
  return (
    <div class="review-part">
      {titled && <h4>{part.title}</h4>}
      {part.form === 'list' && isBlankPart(part, ticked) ? (
        <p class="review-blank" data-testid="review-empty">
          {delegate.reviewEmptyList(part.title)}
        </p>
      ) : (
        <ul class="review-list" data-testid="review-list">
          {linesOf(part, ticked).map((line) => (
            <li key={line.name + line.mark} class={line.empty ? 'review-empty' : ''}>
              <BallotName name={line.name} />
              {line.mark && <span class="review-mark">{line.mark}</span>}
            </li>
          ))}
        </ul>
      )}
      {part.form === 'list' && <p class="soft">{countOf(part, ticked)}</p>}
    </div>
  );
}

/** How many of how many; fewer is no mistake. */
function countOf({ max, questions }: Part, ticked: Ticked): string {
  const chosen = questions.reduce((sum, question) => sum + (ticked[question]?.length ?? 0), 0);
  return delegate.reviewCount(chosen, max);
}

interface Line {
  readonly name: string;
  readonly mark: string;
  readonly empty: boolean;
}

function linesOf(part: Part, ticked: Ticked): readonly Line[] {
  switch (part.form) {
    case 'list':
      return part.rows
        .filter((row) => markedBox(row, ticked) !== undefined)
        .map(({ name }) => ({ name, mark: '', empty: false }));
    case 'columns':
      return columnLines(part, ticked);
    case 'rows':
      return part.rows.map((row) => {
        const mark = markedBox(row, ticked)?.label;
        return { name: row.name, mark: mark ?? delegate.reviewNoOpinion, empty: !mark };
      });
  }
}

/** A line for each column, in their order. */
function columnLines({ rows, questions }: Part, ticked: Ticked): readonly Line[] {
  return questions.map((question, at) => {
    const [answer] = ticked[question] ?? [];
    const mark = rows[0]?.boxes[at]?.label ?? '';
    const name = answer === undefined ? undefined : rows[answer]?.name;
    return { name: name ?? delegate.reviewEmptyColumn, mark, empty: name === undefined };
  });
}

function markedBox({ boxes }: Row, ticked: Ticked) {
  return boxes.find(({ question, answer }) => ticked[question]?.includes(answer));
}
