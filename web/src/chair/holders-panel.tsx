import { useState } from 'preact/hooks';
import type { Connection } from '../connection';
import type { ChairView, ClusterRole, PastHolder } from '../protocol';
import { holders as words } from '../strings/chair-start';
import { clusterRoleNames } from '../strings/units';
import { Refused } from '../ui/act-button';
import { useActing } from '../ui/acting';
import { Button, Buttons } from '../ui/button';
import { Choice, TextField } from '../ui/field';
import { Notice } from '../ui/notice';
import { Section } from '../ui/page';
import { type HolderDraft, holderDraft, readHolders } from './holders-draft';
import { holdersOf, withFound } from './past-meetings';
import { askHistory } from './starting-points';
import { replaced, without } from './typed';

interface HoldersPanelProps {
  readonly view: ChairView;
  readonly connection: Connection;
}

/** Who held the offices in the years before: typed, or found in the meetings that the server keeps. */
export function HoldersPanel({ view, connection }: HoldersPanelProps) {
  const acting = useActing();
  const [typed, setTyped] = useState<readonly HolderDraft[] | undefined>(undefined);
  const [note, setNote] = useState<string | undefined>(undefined);
  const drafts = typed ?? view.past_holders.map(holderDraft);
  const read = readHolders(drafts);
  async function save() {
    if (read && (await acting.run({ act: 'note_past_holders', holders: [...read] }))) {
      setTyped(undefined);
      setNote(undefined);
    }
  }
  async function fill() {
    const shown = await askHistory(connection);
    if (shown.shown === 'refused') {
      setNote(shown.sentence);
      return;
    }
    const known: readonly PastHolder[] = read ?? view.past_holders;
    const found = holdersOf(shown.found.meetings, view.hall.particulars.cluster);
    const all = withFound(known, found);
    setTyped(all.map(holderDraft));
    setNote(words.filled(all.length - known.length));
  }
  return (
    <Section heading={words.heading} testId="panel-holders">
      <p class="soft">{words.intro}</p>
      <HeldBefore view={view} />
      <form
        class="form"
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        {drafts.length === 0 && <p class="soft">{words.none}</p>}
        {drafts.map((draft, at) => (
          <HolderFields
            // A line has no name of its own: its place is its identity.
            key={at}
            draft={draft}
            number={at + 1}
            onDraft={(changed) => setTyped(replaced(drafts, at, changed))}
            onRemove={() => setTyped(without(drafts, at))}
          />
        ))}
        {note && <p role="status">{note}</p>}
        <Buttons>
          <Button testId="holders-fill" onClick={() => void fill()}>
            {words.fill}
          </Button>
          <Button
            testId="holder-add"
            onClick={() => setTyped([...drafts, { year: '', role: 'head', unit: '' }])}
          >
            {words.add}
          </Button>
          <Button
            type="submit"
            disabled={typed === undefined || !read}
            busy={acting.busy}
            testId="holders-save"
          >
            {words.save}
          </Button>
        </Buttons>
        <Refused sentence={acting.refused} />
      </form>
    </Section>
  );
}

function HeldBefore({ view }: { readonly view: ChairView }) {
  const names = new Map(view.units.map(({ unit }) => [unit.id, unit.name]));
  return view.held_before.length === 0 ? null : (
    <Notice kind="warning" heading={words.warned} testId="held-before">
      {view.held_before.map(({ role, unit, year }) => (
        <p key={`${role}/${unit}`}>
          {words.heldBefore(clusterRoleNames[role], names.get(unit) ?? '', year)}
        </p>
      ))}
    </Notice>
  );
}

interface HolderFieldsProps {
  readonly draft: HolderDraft;
  readonly number: number;
  readonly onDraft: (draft: HolderDraft) => void;
  readonly onRemove: () => void;
}

function HolderFields({ draft, number, onDraft, onRemove }: HolderFieldsProps) {
  return (
    <div class="columns">
      <TextField
        label={words.year}
        numeric
        value={draft.year}
        onText={(year) => onDraft({ ...draft, year })}
        testId={`holder-year-${number}`}
      />
      <Choice
        label={words.role}
        value={draft.role}
        options={Object.entries(clusterRoleNames) as [ClusterRole, string][]}
        onChoice={(role) => onDraft({ ...draft, role })}
      />
      <TextField
        label={words.unit}
        value={draft.unit}
        onText={(unit) => onDraft({ ...draft, unit })}
        testId={`holder-unit-${number}`}
      />
      <Button kind="quiet" onClick={onRemove}>
        {words.remove}
      </Button>
    </div>
  );
}
