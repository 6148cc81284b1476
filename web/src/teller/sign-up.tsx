/** Who this is: a name from the committee, or a code that is on paper already. */
import { useState } from 'preact/hooks';
import type { Code } from '../election/code';
import type { TellerView } from '../protocol';
import { common } from '../strings';
import { teller as words } from '../strings/teller';
import { Button } from '../ui/button';
import { CodeField } from '../ui/code-field';
import { Notice } from '../ui/notice';
import { Section } from '../ui/page';

interface ChooseProps {
  readonly tellers: readonly TellerView[];
  readonly onChoose: (slot: number) => void;
  readonly onCode: (code: Code) => void;
}

export function Choose({ tellers, onChoose, onCode }: ChooseProps) {
  const [typing, setTyping] = useState(false);
  if (typing) {
    return <Enter onCode={onCode} onBack={() => setTyping(false)} />;
  }
  return (
    <Section heading={words.chooseHeading} testId="teller-choose">
      <p>{words.chooseHint}</p>
      <ul class="names">
        {tellers.map(({ slot, name, office }) => (
          <li key={slot}>
            <Button testId={`teller-${slot}`} onClick={() => onChoose(slot)}>
              <strong>{name}</strong> <span class="soft">{office}</span>
            </Button>
          </li>
        ))}
      </ul>
      <Button kind="quiet" testId="have-code" onClick={() => setTyping(true)}>
        {words.haveCode}
      </Button>
    </Section>
  );
}

interface EnterProps {
  readonly note?: string;
  readonly onCode: (code: Code) => void;
  readonly onBack: () => void;
  readonly backLabel?: string;
}

export function Enter({ note, onCode, onBack, backLabel = common.back }: EnterProps) {
  return (
    <Section heading={words.enterHeading} testId="teller-enter">
      {note && <Notice kind="info">{note}</Notice>}
      <CodeField
        kind="teller_code"
        label={words.enterLabel}
        hint={words.enterHint}
        submit={words.enter}
        onCode={onCode}
      />
      <Button kind="quiet" onClick={onBack}>
        {backLabel}
      </Button>
    </Section>
  );
}
