import { useState } from 'preact/hooks';
import type { Act, Person } from '../protocol';
import { chair as common } from '../strings/chair';
import { people as words } from '../strings/chair-people';
import { Refused } from '../ui/act-button';
import { useActing } from '../ui/acting';
import { Button, Buttons } from '../ui/button';
import { TextField } from '../ui/field';

const NOBODY: Person = { name: '', office: '' };

interface PeopleFormProps {
  readonly people: readonly Person[];
  /** Empty lines to begin with. */
  readonly usual: number;
  /** How the line at this place is called, from 0. */
  readonly label: (at: number) => string;
  readonly intro: string;
  /** What a change of those already named undoes. */
  readonly warning: string;
  readonly save: string;
  readonly act: (people: Person[]) => Act;
  readonly primary: boolean;
  readonly onDone: () => void;
  /** Test ids are `<testId>-name-1`, `<testId>-save`. */
  readonly testId: string;
  readonly plural: string;
}

/** Names people with their offices; lines without a name are left out. */
export function PeopleForm(props: PeopleFormProps) {
  const { people, act, primary, onDone, testId } = props;
  const acting = useActing();
  const [drafts, setDrafts] = useState<readonly Person[]>(
    people.length > 0
      ? people.map(({ name, office }) => ({ name, office }))
      : Array.from({ length: props.usual }, () => NOBODY),
  );
  const change = (at: number, changed: Person) =>
    setDrafts(drafts.map((one, index) => (index === at ? changed : one)));
  const named = drafts.map(trimmed).filter(({ name }) => name !== '');
  async function save() {
    if (await acting.run(act(named))) {
      onDone();
    }
  }
  return (
    <form
      class="form"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <p class="soft">{props.intro}</p>
      {people.length > 0 && <p class="warn">{props.warning}</p>}
      {drafts.map((draft, at) => (
        <div class="columns" key={at}>
          <TextField
            label={`${props.label(at)}: ${words.name}`}
            value={draft.name}
            onText={(name) => change(at, { ...draft, name })}
            testId={`${testId}-name-${at + 1}`}
          />
          <TextField
            label={words.office}
            value={draft.office}
            onText={(office) => change(at, { ...draft, office })}
            testId={`${testId}-office-${at + 1}`}
          />
        </div>
      ))}
      <Buttons>
        <Button testId={`${testId}-add`} onClick={() => setDrafts([...drafts, NOBODY])}>
          {words.add}
        </Button>
        {people.length > 0 && <Button onClick={onDone}>{common.keep}</Button>}
        <Button
          type="submit"
          kind={primary ? 'primary' : 'secondary'}
          disabled={named.length === 0}
          busy={acting.busy}
          testId={`${props.plural}-save`}
        >
          {props.save}
        </Button>
      </Buttons>
      <Refused sentence={acting.refused} />
    </form>
  );
}

/** Those named, in their order. */
export function PeopleList(props: {
  readonly people: readonly Person[];
  /** Beside the first of them. */
  readonly first?: string;
}) {
  const { people, first } = props;
  return (
    <ol class="rows">
      {people.map((person, at) => (
        <li key={at}>
          <strong>{person.name}</strong>
          {at === 0 && first && ` (${first})`}
          <span class="soft"> {person.office}</span>
        </li>
      ))}
    </ol>
  );
}

function trimmed({ name, office }: Person): Person {
  return { name: name.trim(), office: office.trim() };
}
