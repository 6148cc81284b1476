import { useState } from 'preact/hooks';
import type { Connection } from '../connection';
import { Code } from '../election/code';
import { SigningKey } from '../election/key';
import { browserRandom } from '../election/random';
import type { ChairView, DeskName } from '../protocol';
import { desks as words } from '../strings/chair-people';
import { AskingButton, Refused } from '../ui/act-button';
import { useActing } from '../ui/acting';
import { Button } from '../ui/button';
import { TextField } from '../ui/field';
import { Section } from '../ui/page';
import { Addresses } from './addresses';
import type { Handover } from './handover';

interface DesksPanelProps {
  readonly view: ChairView;
  readonly connection: Connection;
  readonly current: boolean;
  readonly onHandover: (handover: Handover) => void;
}

/** Desks are made and ended here, and the address of all QR codes is chosen. */
export function DesksPanel(props: DesksPanelProps) {
  const { view, connection, current, onHandover } = props;
  return (
    <>
      <Section heading={words.heading} testId="panel-desks">
        <p class="soft">{words.intro}</p>
        <NewDesk view={view} primary={current} onHandover={onHandover} />
        <ul class="rows">
          {view.desks.map((desk) => (
            <DeskRow key={desk.desk} desk={desk} />
          ))}
        </ul>
      </Section>
      <Addresses view={view} connection={connection} />
    </>
  );
}

function NewDesk(props: {
  readonly view: ChairView;
  readonly primary: boolean;
  readonly onHandover: (handover: Handover) => void;
}) {
  const { view, primary, onHandover } = props;
  const acting = useActing();
  const [typed, setTyped] = useState<string | undefined>(undefined);
  const name = typed ?? words.defaultName(view.desks.length + 1);
  async function add() {
    const code = Code.fresh('teller_code', browserRandom);
    const key = SigningKey.derive('session', view.hall.meeting, code).public.toString();
    if (await acting.run({ act: 'add_desk', name: name.trim(), key })) {
      setTyped(undefined);
      onHandover({ to: 'desk', name: name.trim(), code });
    }
  }
  return (
    <form
      class="form"
      onSubmit={(event) => {
        event.preventDefault();
        void add();
      }}
    >
      <TextField label={words.name} value={name} onText={setTyped} testId="desk-name" />
      <Button
        type="submit"
        kind={primary ? 'primary' : 'secondary'}
        disabled={name.trim() === ''}
        busy={acting.busy}
        testId="desk-add"
      >
        {words.add}
      </Button>
      <Refused sentence={acting.refused} />
    </form>
  );
}

function DeskRow({ desk }: { readonly desk: DeskName }) {
  return (
    <li class="row" data-testid={`desk-${desk.desk}`}>
      <p>
        <strong>{desk.name}</strong>
        <span class="soft"> {desk.ended ? words.ended : words.live}</span>
      </p>
      {!desk.ended && (
        <AskingButton
          label={words.end}
          title={words.endTitle(desk.name)}
          kind="danger"
          act={() => ({ act: 'remove_desk', desk: desk.desk })}
          testId={`desk-end-${desk.desk}`}
        >
          <p>{words.endText}</p>
        </AskingButton>
      )}
    </li>
  );
}
