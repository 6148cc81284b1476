import { useState } from 'preact/hooks';
import type { AttendeeView } from '../protocol';
import { attendees as words } from '../strings/desk';
import { ActButton, Refused } from '../ui/act-button';
import { useActing } from '../ui/acting';
import { Button } from '../ui/button';
import { TextField } from '../ui/field';

interface AttendeesProps {
  /** All that are noted. */
  readonly attendees: readonly AttendeeView[];
  /** Whose; none for guests. */
  readonly unit: { readonly id: number; readonly name: string } | null;
}

/** Who attends without a vote, of one unit or as a guest: written down, or struck off again. */
export function Attendees({ attendees, unit }: AttendeesProps) {
  const own = attendees.filter((one) => one.unit === (unit?.name ?? null));
  const testId = unit ? 'attendees' : 'guests';
  return (
    <details class="attendees" data-testid={testId}>
      <summary>{unit ? words.ofUnit(own.length) : words.guests(own.length)}</summary>
      <ul class="seat-list">
        {own.map(({ attendee, person }) => (
          <li key={attendee} class="attendee">
            <span>
              <strong>{person.name}</strong> <span class="soft">{person.office}</span>
            </span>
            <ActButton
              act={{ act: 'drop_attendee', attendee }}
              kind="quiet"
              testId={`attendee-drop-${attendee}`}
            >
              {words.drop}
            </ActButton>
          </li>
        ))}
      </ul>
      <NoteAttendee unit={unit?.id ?? null} testId={testId} />
    </details>
  );
}

function NoteAttendee(props: { readonly unit: number | null; readonly testId: string }) {
  const { unit, testId } = props;
  const acting = useActing();
  const [name, setName] = useState('');
  const [office, setOffice] = useState('');
  async function note() {
    const person = { name: name.trim(), office: office.trim() };
    if (await acting.run({ act: 'note_attendee', unit, person })) {
      setName('');
      setOffice('');
    }
  }
  return (
    <form
      class="form"
      onSubmit={(event) => {
        event.preventDefault();
        void note();
      }}
    >
      <TextField label={words.name} value={name} onText={setName} testId={`${testId}-name`} />
      <TextField
        label={words.office}
        value={office}
        onText={setOffice}
        testId={`${testId}-office`}
      />
      <Button type="submit" disabled={name.trim() === '' || acting.busy} testId={`${testId}-note`}>
        {words.note}
      </Button>
      <Refused sentence={acting.refused} />
    </form>
  );
}
