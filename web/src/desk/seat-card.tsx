import { useState } from 'preact/hooks';
import type { DeskSeat, DeskView } from '../protocol';
import { isVoting } from '../rounds';
import { desk as words } from '../strings/vi/desk';
import { AskingButton, Refused } from '../ui/act-button';
import { useActing } from '../ui/acting';
import { Button, Buttons } from '../ui/button';
import { TextField } from '../ui/field';
import { Section } from '../ui/page';
import { ReplaceLost } from './replace-lost';
import { seatState } from './seat-state';

interface SeatCardProps extends ActionProps {
  readonly view: DeskView;
}

interface ActionProps {
  readonly seat: DeskSeat;
  readonly making: boolean;
  readonly onIssue: () => Promise<void>;
}

/** What the desk can do for one unit. */
export function SeatCard({ view, seat, making, onIssue }: SeatCardProps) {
  const state = seatState(seat);
  const { attendance } = seat;
  const voting = view.hall.contests.find(isVoting);
  return (
    <Section heading={seat.name} testId="seat-card">
      <p>
        <strong data-testid="seat-state" data-state={state}>
          {words[state]}
        </strong>
      </p>
      {attendance.attendance === 'left' && <p>{words.leftReason(attendance.reason)}</p>}
      {attendance.attendance !== 'absent' && attendance.delegate !== '' && (
        <p>{words.delegateIs(attendance.delegate)}</p>
      )}
      {(state === 'absent' || state === 'left') && (
        <Arrival seat={seat} making={making} onIssue={onIssue} />
      )}
      {state === 'present' && <Tokenless seat={seat} making={making} onIssue={onIssue} />}
      {seat.token &&
        (voting && view.hall.spares.foreseen > 0 ? (
          <ReplaceLost view={view} seat={seat} contest={voting.id} />
        ) : (
          <Lost seat={seat} onIssue={onIssue} />
        ))}
      {attendance.attendance === 'present' && <Leaving seat={seat} />}
    </Section>
  );
}

/** The delegate stands at the desk: one press checks in and makes the token. */
function Arrival({ seat, making, onIssue }: ActionProps) {
  const acting = useActing();
  const [delegate, setDelegate] = useState('');
  const checkIn = () => acting.run({ act: 'check_in', seat: seat.seat, delegate: delegate.trim() });
  async function checkInAndIssue() {
    if (await checkIn()) {
      await onIssue();
    }
  }
  return (
    <form
      class="form"
      onSubmit={(event) => {
        event.preventDefault();
        void checkInAndIssue();
      }}
    >
      <TextField
        label={`${words.delegate} (${words.optional})`}
        value={delegate}
        onText={setDelegate}
        testId="delegate-name"
      />
      <Buttons>
        <Button disabled={acting.busy || making} testId="check-in" onClick={() => void checkIn()}>
          {words.checkIn}
        </Button>
        <Button
          type="submit"
          kind="primary"
          disabled={acting.busy || making}
          testId="check-in-issue"
        >
          {words.checkInAndIssue}
        </Button>
      </Buttons>
      <Refused sentence={acting.refused} />
    </form>
  );
}

function Tokenless({ seat, making, onIssue }: ActionProps) {
  return (
    <Buttons>
      <AskingButton
        label={words.undo}
        title={words.undoTitle(seat.name)}
        kind="danger"
        reason={words.reason}
        act={(reason) => ({ act: 'undo_check_in', seat: seat.seat, reason })}
        testId="undo-check-in"
      >
        <p>{words.undoText}</p>
      </AskingButton>
      <Button kind="primary" disabled={making} testId="issue-token" onClick={() => void onIssue()}>
        {words.issue}
      </Button>
    </Buttons>
  );
}

/** A token that was lost is voided, and another made at once where the delegate still stands here. */
function Lost({ seat, onIssue }: Omit<ActionProps, 'making'>) {
  const voiding = (reason: string) => ({ act: 'void_token', seat: seat.seat, reason }) as const;
  return (
    <>
      <Buttons>
        <AskingButton
          label={words.void}
          title={words.voidTitle(seat.name)}
          kind="danger"
          reason={words.reason}
          act={voiding}
          testId="void-token"
        >
          <p>{words.voidText}</p>
        </AskingButton>
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
      </Buttons>
      <p class="soft">{words.undoNeedsVoid}</p>
    </>
  );
}

/** A delegate that goes early is no longer counted among those present. */
function Leaving({ seat }: Pick<SeatCardProps, 'seat'>) {
  return (
    <div>
      <AskingButton
        label={words.leave}
        title={words.leaveTitle(seat.name)}
        reason={words.reason}
        act={(reason) => ({ act: 'check_out', seat: seat.seat, reason })}
        testId="check-out"
      >
        <p>{words.leaveText}</p>
      </AskingButton>
    </div>
  );
}
