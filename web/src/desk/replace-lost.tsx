import { useState } from 'preact/hooks';
import type { Code } from '../election/code';
import type { DeskSeat, DeskView, Loss } from '../protocol';
import { spares as words } from '../strings/desk';
import { Refused } from '../ui/act-button';
import { useActing } from '../ui/acting';
import { CodeField } from '../ui/code-field';
import { Choice } from '../ui/field';
import { Notice } from '../ui/notice';
import { spareFor } from './spares';

const LOSSES: readonly Loss[] = ['lost', 'unreadable', 'seen'];

interface ReplaceLostProps {
  readonly view: DeskView;
  readonly seat: DeskSeat;
  /** The contest whose round is under way. */
  readonly contest: number;
}

/** While people vote: a spare from the envelope takes the place of a token that is lost and has not voted. */
export function ReplaceLost({ view, seat, contest }: ReplaceLostProps) {
  const acting = useActing();
  const [loss, setLoss] = useState<Loss>('lost');
  const [done, setDone] = useState(false);
  async function replace(code: Code) {
    const beside = spareFor(view.hall.meeting, seat.seat, code);
    setDone(await acting.run({ act: 'replace_lost', contest, loss }, beside));
  }
  if (done) {
    return (
      <Notice kind="good" testId="spare-given">
        <p>{words.replaced(seat.name)}</p>
      </Notice>
    );
  }
  const { left } = view.hall.spares;
  return (
    <div class="form" data-testid="replace-lost">
      <h3>{words.replaceHeading}</h3>
      <p>{left > 0 ? words.replaceText : words.noneLeft}</p>
      {left > 0 && (
        <>
          <Choice
            label={words.why}
            value={loss}
            options={LOSSES.map((one) => [one, words[one]] as const)}
            onChoice={setLoss}
            testId="loss"
          />
          <CodeField
            kind="ballot_token"
            label={words.code}
            hint={words.codeHint}
            submit={words.replace}
            onCode={(code) => void replace(code)}
          />
        </>
      )}
      <Refused sentence={acting.refused} />
    </div>
  );
}
