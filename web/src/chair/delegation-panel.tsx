import { useState } from 'preact/hooks';
import { Code } from '../election/code';
import { SigningKey } from '../election/key';
import { browserRandom } from '../election/random';
import type { ChairView } from '../protocol';
import { delegation as words } from '../strings/chair-start';
import { AskingButton, Refused } from '../ui/act-button';
import { useActing } from '../ui/acting';
import { Button } from '../ui/button';
import { TextField } from '../ui/field';
import { Section } from '../ui/page';
import type { Handover } from './handover';

interface DelegationPanelProps {
  readonly view: ChairView;
  readonly onHandover: (handover: Handover) => void;
}

/** The chair lets a deputy act for it, with a key of its own (guidance A.II.2.b). */
export function DelegationPanel({ view, onHandover }: DelegationPanelProps) {
  const { deputy } = view.hall;
  return (
    <Section heading={words.heading} testId="panel-delegation">
      <p class="soft">{words.intro}</p>
      {deputy === null ? (
        <Delegate view={view} onHandover={onHandover} />
      ) : (
        <div class="row">
          <p>
            <strong data-testid="deputy">{words.active(deputy)}</strong>
          </p>
          <AskingButton
            label={words.end}
            title={words.endTitle}
            kind="danger"
            act={() => ({ act: 'end_delegation' })}
            testId="end-delegation"
          >
            <p>{words.endText}</p>
          </AskingButton>
        </div>
      )}
    </Section>
  );
}

function Delegate({ view, onHandover }: DelegationPanelProps) {
  const acting = useActing();
  const [to, setTo] = useState('');
  async function delegate() {
    const code = Code.fresh('teller_code', browserRandom);
    const key = SigningKey.derive('session', view.hall.meeting, code).public.toString();
    if (await acting.run({ act: 'delegate', to: to.trim(), key })) {
      onHandover({ to: 'deputy', name: to.trim(), code });
    }
  }
  return (
    <form
      class="form"
      onSubmit={(event) => {
        event.preventDefault();
        void delegate();
      }}
    >
      <TextField
        label={words.to}
        placeholder={words.toExample}
        value={to}
        onText={setTo}
        testId="delegate-to"
      />
      <Button type="submit" disabled={to.trim() === ''} busy={acting.busy} testId="delegate">
        {words.delegate}
      </Button>
      <Refused sentence={acting.refused} />
    </form>
  );
}
