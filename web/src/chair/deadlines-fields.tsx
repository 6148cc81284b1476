import { wording as words } from '../strings/chair-start';
import { Button } from '../ui/button';
import { Choice, TextField } from '../ui/field';
import { replaced, without } from './typed';
import { BLANK_DEADLINE, type DeadlineDraft } from './wording-draft';

interface DeadlinesFieldsProps {
  readonly deadlines: readonly DeadlineDraft[];
  /** Of the emulation. */
  readonly year: number;
  readonly onDeadlines: (deadlines: readonly DeadlineDraft[]) => void;
}

/** Until when what is to be sent: "trước ngày", so the day given is the first that is too late. */
export function DeadlinesFields({ deadlines, year, onDeadlines }: DeadlinesFieldsProps) {
  return (
    <>
      {deadlines.map((deadline, at) => (
        <DeadlineFields
          // A deadline has no name of its own: its place is its identity.
          key={at}
          draft={deadline}
          number={at + 1}
          year={year}
          onDraft={(changed) => onDeadlines(replaced(deadlines, at, changed))}
          onRemove={() => onDeadlines(without(deadlines, at))}
        />
      ))}
      <Button testId="deadline-add" onClick={() => onDeadlines([...deadlines, BLANK_DEADLINE])}>
        {words.addDeadline}
      </Button>
    </>
  );
}

interface DeadlineFieldsProps {
  readonly draft: DeadlineDraft;
  readonly number: number;
  readonly year: number;
  readonly onDraft: (draft: DeadlineDraft) => void;
  readonly onRemove: () => void;
}

function DeadlineFields({ draft, number, year, onDraft, onRemove }: DeadlineFieldsProps) {
  return (
    <div class="columns">
      <TextField
        label={words.what}
        value={draft.what}
        onText={(what) => onDraft({ ...draft, what })}
        testId={`deadline-what-${number}`}
      />
      <TextField
        label={words.day}
        numeric
        value={draft.day}
        onText={(day) => onDraft({ ...draft, day })}
        testId={`deadline-day-${number}`}
      />
      <TextField
        label={words.month}
        numeric
        value={draft.month}
        onText={(month) => onDraft({ ...draft, month })}
        testId={`deadline-month-${number}`}
      />
      <Choice
        label={words.year}
        value={draft.year}
        options={[
          ['same', words.same(year)],
          ['next', words.nextYear(year)],
        ]}
        onChoice={(chosen) => onDraft({ ...draft, year: chosen })}
      />
      <Button kind="quiet" onClick={onRemove}>
        {words.removeDeadline}
      </Button>
    </div>
  );
}
