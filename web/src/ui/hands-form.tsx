import { useState } from 'preact/hooks';
import type { Hands } from '../protocol';
import { hands as words } from '../strings/hands';
import { Refused } from './act-button';
import type { Acting } from './acting';
import { Button, Buttons } from './button';
import { TextField } from './field';
import { allInFavour, COUNTS, checkHands, type HandsCheck, type HandsDraft } from './hands';
import './hands-form.css';

interface HandsFormProps {
  /** Seats present: what the three counts make up. */
  readonly present: number;
  /** Where the count is taken. */
  readonly acting: Pick<Acting, 'busy' | 'refused'>;
  readonly onCounted: (hands: Hands, reason: string) => void;
  readonly primary?: boolean;
  readonly testId: string;
}

/** A show of hands: everybody in favour until somebody types otherwise, and it must add up. */
export function HandsForm(props: HandsFormProps) {
  const { present, acting, onCounted, primary = true, testId } = props;
  const [typed, setTyped] = useState<HandsDraft | undefined>(undefined);
  const [reason, setReason] = useState('');
  const draft = typed ?? allInFavour(present);
  const check = checkHands(draft, present);
  return (
    <form
      class="form"
      data-testid={testId}
      onSubmit={(event) => {
        event.preventDefault();
        if (check.check === 'fits') {
          onCounted(check.hands, reason.trim());
        }
      }}
    >
      <p class="soft">{words.present(present)}</p>
      <div class="hands">
        {COUNTS.map((name) => (
          <TextField
            key={name}
            label={words[name]}
            numeric
            value={draft[name]}
            onText={(text) => setTyped({ ...draft, [name]: text })}
            testId={`${testId}-${name}`}
          />
        ))}
      </div>
      <HandsNote check={check} present={present} />
      <TextField
        label={words.reason}
        hint={words.reasonHint}
        value={reason}
        onText={setReason}
        testId={`${testId}-reason`}
      />
      <Buttons>
        <Button
          disabled={typed === undefined}
          testId={`${testId}-all`}
          onClick={() => setTyped(undefined)}
        >
          {words.all}
        </Button>
        <Button
          type="submit"
          kind={primary ? 'primary' : 'secondary'}
          disabled={check.check !== 'fits' || present === 0}
          busy={acting.busy}
          testId={`${testId}-record`}
        >
          {words.record}
        </Button>
      </Buttons>
      <Refused sentence={acting.refused} />
    </form>
  );
}

/** What is wrong with three counts; nothing when they add up. */
export function HandsNote(props: { readonly check: HandsCheck; readonly present: number }) {
  const { check, present } = props;
  switch (check.check) {
    case 'not_a_number':
      return <p class="field-flaw">{words.notANumber}</p>;
    case 'wrong_sum':
      return <p class="field-flaw">{words.wrongSum(check.sum, present)}</p>;
    case 'fits':
      return null;
  }
}
