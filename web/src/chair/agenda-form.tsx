import { useState } from 'preact/hooks';
import type { AgendaItem, AgendaStep } from '../protocol';
import { agendaStepNames, agenda as words } from '../strings/chair-agenda';
import { Refused } from '../ui/act-button';
import { useActing } from '../ui/acting';
import { Button, Buttons } from '../ui/button';
import { Choice, TextField } from '../ui/field';
import { moved, replaced, without } from './typed';

/** Lines are renamed, moved, added and taken out; saved as a whole. */
export function AgendaForm({ items }: { readonly items: readonly AgendaItem[] }) {
  const acting = useActing();
  const [typed, setTyped] = useState<readonly AgendaItem[] | undefined>(undefined);
  const drafts = typed ?? items;
  async function save() {
    if (await acting.run({ act: 'set_agenda', items: drafts.map(trimmed) })) {
      setTyped(undefined);
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
      {drafts.map((item, at) => (
        <ItemFields
          key={item.id}
          item={item}
          onItem={(changed) => setTyped(replaced(drafts, at, changed))}
          onMove={(by) => setTyped(moved(drafts, at, by))}
          onRemove={() => setTyped(without(drafts, at))}
        />
      ))}
      <Buttons>
        <Button testId="agenda-add" onClick={() => setTyped([...drafts, freshItem(drafts)])}>
          {words.add}
        </Button>
        <Button type="submit" disabled={!typed} busy={acting.busy} testId="agenda-save">
          {words.save}
        </Button>
        {typed && (
          <Button kind="quiet" onClick={() => setTyped(undefined)}>
            {words.discard}
          </Button>
        )}
      </Buttons>
      <Refused sentence={acting.refused} />
    </form>
  );
}

interface ItemFieldsProps {
  readonly item: AgendaItem;
  readonly onItem: (item: AgendaItem) => void;
  readonly onMove: (by: number) => void;
  readonly onRemove: () => void;
}

function ItemFields({ item, onItem, onMove, onRemove }: ItemFieldsProps) {
  return (
    <div class="columns" data-testid={`agenda-item-${item.id}`}>
      <TextField
        label={words.title}
        value={item.title}
        onText={(title) => onItem({ ...item, title })}
        testId={`agenda-title-${item.id}`}
      />
      <Choice
        label={words.step}
        value={item.step}
        options={Object.entries(agendaStepNames) as [AgendaStep, string][]}
        onChoice={(step) => onItem({ ...item, step })}
        testId={`agenda-step-${item.id}`}
      />
      <Buttons>
        <Button kind="quiet" testId={`agenda-up-${item.id}`} onClick={() => onMove(-1)}>
          {words.up}
        </Button>
        <Button kind="quiet" testId={`agenda-down-${item.id}`} onClick={() => onMove(1)}>
          {words.down}
        </Button>
        <Button kind="quiet" testId={`agenda-remove-${item.id}`} onClick={onRemove}>
          {words.remove}
        </Button>
      </Buttons>
    </div>
  );
}

/** Numbers are never used twice: what was ticked keeps its line. */
function freshItem(items: readonly AgendaItem[]): AgendaItem {
  const id = Math.max(0, ...items.map((item) => item.id)) + 1;
  return { id, step: 'other', title: words.newItem };
}

function trimmed(item: AgendaItem): AgendaItem {
  return { ...item, title: item.title.trim() };
}
