/** One list of the paper: its names, numbered, each with its boxes. */
import { delegate } from '../strings/delegate';
import { BallotName } from './ballot-name';
import type { Ticked } from './paper';
import type { Box, Part, Row } from './paper-parts';

interface PartMarksProps {
  readonly part: Part;
  readonly ticked: Ticked;
  /** Its title says more than the round's name above it. */
  readonly titled: boolean;
  /** Whether the box is marked then. */
  readonly onMark: (name: string, box: Box) => boolean;
}

export function PartMarks({ part, ticked, titled, onMark }: PartMarksProps) {
  return (
    <fieldset class="panel" data-testid={`part-${part.form}`}>
      <legend class={titled ? '' : 'visually-hidden'}>{part.title || instruction(part)}</legend>
      <p>{instruction(part)}</p>
      <ol class="answers">
        {part.rows.map((row, index) => (
          <li key={index}>
            {part.form === 'list' ? (
              <NameBox row={row} ticked={ticked} onMark={onMark} />
            ) : (
              <NameWithBoxes row={row} ticked={ticked} onMark={onMark} />
            )}
          </li>
        ))}
      </ol>
    </fieldset>
  );
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
      <BallotName name={row.name} />
    </label>
  );
}

/** A name with two boxes beside each other: two columns, or Đồng ý and Không đồng ý. */
function NameWithBoxes({ row, ticked, onMark }: RowProps) {
  return (
    <fieldset class="row-boxes">
      <legend>
        <BallotName name={row.name} />
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

function isMarked({ question, answer }: Box, ticked: Ticked): boolean {
  return ticked[question]?.includes(answer) ?? false;
}
