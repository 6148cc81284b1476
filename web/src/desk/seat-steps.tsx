/** What the desk can do next for one unit, by how far its seat has come. */
import { useState } from 'preact/hooks';
import type { DeskSeat } from '../protocol';
import { desk as words } from '../strings/desk';
import { AskingButton, Refused } from '../ui/act-button';
import { useActing } from '../ui/acting';
import { Button, Buttons } from '../ui/button';
import { TextField } from '../ui/field';

interface StepProps {
  readonly seat: DeskSeat;
  /** A token is being made. */
  readonly making: boolean;
  readonly onIssue: () => Promise<void>;
  /** The unit is dealt with: the next may come. */
  readonly onDone: () => void;
}

/** The delegate stands at the desk: one press checks in and makes the token. */
export function Arrival({ seat, making, onIssue, onDone }: StepProps) {
  const acting = useActing();
  const [delegate, setDelegate] = useState('');
  const checkIn = () => acting.run({ act: 'check_in', seat: seat.seat, delegate: delegate.trim() });
  async function checkInAnd(then: () => unknown) {
    if (await checkIn()) {
      then();
    }
  }
  return (
    <form
      class="form"
      data-step
      onSubmit={(event) => {
        event.preventDefault();
        void checkInAnd(onIssue);
      }}
    >
      <TextField
        label={`${words.delegate} (${words.optional})`}
        value={delegate}
        onText={setDelegate}
        testId="delegate-name"
      />
      <Buttons>
        <Button
          type="submit"
          kind="primary"
          disabled={acting.busy || making}
          testId="check-in-issue"
        >
          {words.checkInAndIssue}
        </Button>
        <Button
          disabled={acting.busy || making}
          testId="check-in"
          onClick={() => void checkInAnd(onDone)}
        >
          {words.checkIn}
        </Button>
      </Buttons>
      <Refused sentence={acting.refused} />
    </form>
  );
}

/** Checked in, the token still to come. */
export function Tokenless({ seat, making, onIssue, onDone }: StepProps) {
  return (
    <div class="buttons" data-step>
      <Button kind="primary" disabled={making} testId="issue-token" onClick={() => void onIssue()}>
        {words.issue}
      </Button>
      <AskingButton
        label={words.undo}
        title={words.undoTitle(seat.name)}
        kind="danger"
        reason={words.reason}
        act={(reason) => ({ act: 'undo_check_in', seat: seat.seat, reason })}
        onDone={onDone}
        testId="undo-check-in"
      >
        <p>{words.undoText}</p>
      </AskingButton>
    </div>
  );
}

/** A token that was lost is voided, and another made at once where the delegate still stands here. */
export function Lost({ seat, onIssue, onDone }: StepProps) {
  const voiding = (reason: string) => ({ act: 'void_token', seat: seat.seat, reason }) as const;
  return (
    <>
      <Buttons>
        <AskingButton
          label={words.replace}
          title={words.replaceTitle(seat.name)}
          reason={words.reason}
          act={voiding}
          onDone={() => void onIssue()}
          testId="replace-token"
        >
          <p>{words.replaceText}</p>
        </AskingButton>
        <AskingButton
          label={words.void}
          title={words.voidTitle(seat.name)}
          kind="danger"
          reason={words.reason}
          act={voiding}
          onDone={onDone}
          testId="void-token"
        >
          <p>{words.voidText}</p>
        </AskingButton>
      </Buttons>
      <p class="soft">{words.undoNeedsVoid}</p>
    </>
  );
}

/** A delegate that goes early is no longer counted among those present. */
export function Leaving({ seat, onDone }: Pick<StepProps, 'seat' | 'onDone'>) {
  return (
    <div>
      <AskingButton
        label={words.leave}
        title={words.leaveTitle(seat.name)}
        reason={words.reason}
        act={(reason) => ({ act: 'check_out', seat: seat.seat, reason })}
        onDone={onDone}
        testId="check-out"
      >
        <p>{words.leaveText}</p>
      </AskingButton>
    </div>
  );
}
