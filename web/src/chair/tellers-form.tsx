import { useState } from 'preact/hooks';
import type { TellerName } from '../protocol';
import { chair as common } from '../strings/vi/chair';
import { tellers as words } from '../strings/vi/chair-people';
import { Refused } from '../ui/act-button';
import { useActing } from '../ui/acting';
import { Button, Buttons } from '../ui/button';
import { TextField } from '../ui/field';

/** The largest committee; the server holds the same. */
const MOST_TELLERS = 5;
const USUAL_TELLERS = 3;
const NOBODY: TellerName = { name: '', office: '' };

interface TellersFormProps {
  readonly tellers: readonly TellerName[];
  readonly primary: boolean;
  readonly onDone: () => void;
}

/** Names the committee, its head first; lines without a name are left out. */
export function TellersForm({ tellers, primary, onDone }: TellersFormProps) {
  const acting = useActing();
  const [drafts, setDrafts] = useState<readonly TellerName[]>(
    tellers.length > 0
      ? tellers.map(({ name, office }) => ({ name, office }))
      : Array.from({ length: USUAL_TELLERS }, () => NOBODY),
  );
  const change = (at: number, changed: TellerName) =>
    setDrafts(drafts.map((one, index) => (index === at ? changed : one)));
  const named = drafts.filter((draft) => draft.name.trim() !== '').map(trimmed);
  async function save() {
    if (await acting.run({ act: 'name_tellers', tellers: named })) {
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
      <p class="soft">{words.intro}</p>
      {tellers.length > 0 && <p class="warn">{words.changeWarning}</p>}
      {drafts.map((draft, at) => (
        <div class="columns" key={at}>
          <TextField
            label={`${at === 0 ? words.head : words.member(at + 1)}: ${words.name}`}
            value={draft.name}
            onText={(name) => change(at, { ...draft, name })}
            testId={`teller-name-${at + 1}`}
          />
          <TextField
            label={words.office}
            value={draft.office}
            onText={(office) => change(at, { ...draft, office })}
            testId={`teller-office-${at + 1}`}
          />
        </div>
      ))}
      <Buttons>
        {drafts.length < MOST_TELLERS && (
          <Button testId="teller-add" onClick={() => setDrafts([...drafts, NOBODY])}>
            {words.add}
          </Button>
        )}
        {tellers.length > 0 && <Button onClick={onDone}>{common.keep}</Button>}
        <Button
          type="submit"
          kind={primary ? 'primary' : 'secondary'}
          disabled={named.length === 0 || acting.busy}
          testId="tellers-save"
        >
          {words.save}
        </Button>
      </Buttons>
      <Refused sentence={acting.refused} />
    </form>
  );
}

function trimmed({ name, office }: TellerName): TellerName {
  return { name: name.trim(), office: office.trim() };
}
