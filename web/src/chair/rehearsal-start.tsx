import { useState } from 'preact/hooks';
import type { Connection } from '../connection';
import type { ChairView } from '../protocol';
import { rehearsal as words } from '../strings/chair-start';
import { Refused } from '../ui/act-button';
import { Button } from '../ui/button';
import { Choice, TextField } from '../ui/field';
import { readCount } from './typed';
import { useAsking } from './use-asking';

/** How long the rehearsal's chair waits before each step, in milliseconds. */
const PACES = { quick: 0, watch: 1500, slow: 4000 } as const;

type Pace = keyof typeof PACES;

/** The most simulated delegates that the server lets in. */
const MOST = 300;

/** How many come, how quickly it goes, and the button that starts it. */
export function RehearsalStart(props: {
  readonly view: ChairView;
  readonly connection: Connection;
}) {
  const { view, connection } = props;
  const [typed, setTyped] = useState('');
  const [pace, setPace] = useState<Pace>('watch');
  const asking = useAsking(connection);
  const delegates = typed.trim() === '' ? null : readCount(typed);
  const open = view.rehearsal !== null;
  return (
    <form
      class="form"
      onSubmit={(event) => {
        event.preventDefault();
        if (delegates !== undefined) {
          void asking.run({ type: 'start_rehearsal', delegates, pace_ms: PACES[pace] });
        }
      }}
    >
      <TextField
        label={words.delegates}
        value={typed}
        onText={setTyped}
        numeric
        hint={words.delegatesHint(expectedOf(view))}
        flaw={delegates === undefined ? words.badDelegates : undefined}
        testId="rehearsal-delegates"
      />
      <Choice
        label={words.pace}
        value={pace}
        options={(['quick', 'watch', 'slow'] as const).map((one) => [one, words.paces[one]])}
        onChoice={setPace}
        testId="rehearsal-pace"
      />
      {open && <p class="soft">{words.againText}</p>}
      <Refused sentence={asking.refused} />
      <div>
        <Button
          type="submit"
          busy={asking.busy}
          disabled={delegates === undefined}
          testId="rehearsal-start"
        >
          {open ? words.again : words.start}
        </Button>
      </div>
    </form>
  );
}

/** Seats whose delegates the sheet does not call absent. */
function expectedOf(view: ChairView): number {
  const absent = new Set(
    view.units.filter(({ unit }) => unit.expected === false).map(({ unit }) => unit.id),
  );
  return Math.min(MOST, view.hall.seats.filter(({ unit }) => !absent.has(unit)).length);
}
