/** One list of the paper: its names with their boxes, and how many are marked. */
import { delegate } from '../strings/vi/delegate';
import type { Ticked } from './paper';
import type { Box, Part, Row } from './paper-parts';

/** What the last mark met. */
export interface Note {
  readonly effect: 'full' | 'moved';
  /** The name that was marked. */
  readonly name: string;
}

interface PartMarksProps {
  readonly part: Part;
  readonly ticked: Ticked;
  /** Its title says more than the round's name above it. */
  readonly titled: boolean;
  readonly note: Note | undefined;
  /** Whether the box is marked then. */
  readonly onMark: (name: string, box: Box) => boolean;
}

export function PartMarks({ part, ticked, titled, note, onMark }: PartMarksProps) {
  return (
    <fieldset class="panel" data-testid={`part-${part.form}`}>
      <legend class={titled ? '' : 'visually-hidden'}>{part.title || instruction(part)}</legend>
      <p>{instruction(part)}</p>
      <ul class="answers">
        {part.rows.map((row, index) => (
          <li key={index}>
            {part.form === 'list' ? (
              <NameBox row={row} ticked={ticked} onMark={onMark} />
            ) : (
              <NameWithBoxes row={row} ticked={ticked} onMark={onMark} />
            )}
          </li>
        ))}
      </ul>
      <div class={counterClass(part, note)} role="status" data-testid="counter">
        {counters(part, ticked).map((text) => (
          <span key={text}>{text}</span>
        ))}
        {note && (
          <span class="counter-note">
            {note.effect === 'full' ? delegate.full(part.max) : delegate.moved(note.name)}
          </span>
        )}
      </div>
    </fieldset>
  );
}

/** More names than a small phone shows at once. */
const LONG = 5;

/** Of a long list it stays in sight; of a short one it would lie over the names. */
function counterClass({ rows }: Part, note: Note | undefined): string {
  const long = rows.length > LONG ? ' counter-sticks' : '';
  return `counter${long}${note ? ' counter-full' : ''}`;
}

type RowProps = Pick<PartMarksProps, 'ticked' | 'onMark'> & { readonly row: Row };

/** A name that is marked itself. */
function NameBox({ row, ticked, onMark }: RowProps) {
  const [box] = row.boxes;
  const marked = box !== undefined && isMarked(box, ticked);
  return (
    <label class={marked ? 'answer answer-ticked' : 'answer'}>
      <input
        type="checkbox"
        checked={marked}
        onChange={(event) => {
          event.currentTarget.checked = box !== undefined && onMark(row.name, box);
        }}
      />
      <AnswerText answer={row.name} />
    </label>
  );
}

/** A name with two boxes beside each other: two columns, or Đồng ý and Không đồng ý. */
function NameWithBoxes({ row, ticked, onMark }: RowProps) {
  return (
    <fieldset class="row-boxes">
      <legend>
        <AnswerText answer={row.name} />
      </legend>
      {row.boxes.map((box) => (
        <label key={box.label} class={isMarked(box, ticked) ? 'answer answer-ticked' : 'answer'}>
          <input
            type="checkbox"
            checked={isMarked(box, ticked)}
            onChange={(event) => {
              event.currentTarget.checked = onMark(row.name, box);
            }}
          />
          {box.label}
        </label>
      ))}
    </fieldset>
  );
}

function instruction({ form, max, rows }: Part): string {
  switch (form) {
    case 'list':
      return delegate.chooseUpTo(max);
    case 'columns':
      return delegate.chooseColumns;
    case 'rows':
      return delegate.chooseRows(rows.length);
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

function isMarked({ question, answer }: Box, ticked: Ticked): boolean {
  return ticked[question]?.includes(answer) ?? false;
}

/** What belongs to another stands above it, which the election writes in brackets behind it. */
function AnswerText({ answer }: { readonly answer: string }) {
  const [, name, parent] = /^(.+) \((.+)\)$/.exec(answer) ?? [];
  return (
    <span>
      {name ?? answer}
      {parent && <span class="answer-parent"> ({parent})</span>}
    </span>
  );
}
