import { useState } from 'preact/hooks';
import type { Act, Hands } from '../protocol';
import { hands as words } from '../strings/vi/hands';
import { Refused } from './act-button';
import { useActing } from './acting';
import { Button } from './button';
import { TextField } from './field';
import { allInFavour, checkHands, type HandsCheck, type HandsDraft } from './hands';
import './hands-form.css';

interface HandsFormProps {
  /** Seats present: what the three counts make up. */
  readonly present: number;
  readonly act: (hands: Hands, reason: string) => Act;
  /** Whether a refusal by the meeting needs its reason. */
  readonly reasonWhenDeclined?: boolean;
  readonly primary?: boolean;
  readonly testId: string;
}

const COUNTS: readonly (keyof HandsDraft)[] = ['in_favour', 'against', 'no_opinion'];

/** A show of hands: everybody in favour until somebody types otherwise, and it must add up. */
export function HandsForm(props: HandsFormProps) {
  const { present, act, reasonWhenDeclined = false, primary = true, testId } = props;
  const acting = useActing();
  const [typed, setTyped] = useState<HandsDraft | undefined>(undefined);
  const [reason, setReason] = useState('');
  const draft = typed ?? allInFavour(present);
  const check = checkHands(draft, present);
  const declined = check.check === 'fits' && !check.carried;
  const asksReason = declined && reasonWhenDeclined;
  const ready = check.check === 'fits' && present > 0 && (!asksReason || reason.trim() !== '');
  return (
    <form
      class="form"
      data-testid={testId}
      onSubmit={(event) => {
        event.preventDefault();
        if (check.check === 'fits' && ready) {
          void acting.run(act(check.hands, asksReason ? reason.trim() : ''));
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
      {asksReason && (
        <TextField
          label={words.reason}
          value={reason}
          onText={setReason}
          testId={`${testId}-reason`}
        />
      )}
      <Button
        type="submit"
        kind={primary ? 'primary' : 'secondary'}
        disabled={!ready || acting.busy}
        testId={`${testId}-record`}
      >
        {words.record}
      </Button>
      <Refused sentence={acting.refused} />
    </form>
  );
}

function HandsNote({ check, present }: { readonly check: HandsCheck; readonly present: number }) {
  switch (check.check) {
    case 'not_a_number':
      return <p class="field-flaw">{words.notANumber}</p>;
    case 'wrong_sum':
      return <p class="field-flaw">{words.wrongSum(check.sum, present)}</p>;
    case 'fits':
      return (
        <p class={check.carried ? 'hands-carried' : 'hands-declined'}>
          {check.carried ? words.carried : words.declined}
        </p>
      );
  }
}
