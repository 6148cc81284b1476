import { useEffect, useRef } from 'preact/hooks';
import type { DeskSeat, DeskView } from '../protocol';
import { isVoting } from '../rounds';
import { refusalSentence } from '../strings';
import { token as tokenWords, desk as words } from '../strings/desk';
import { Refused } from '../ui/act-button';
import { Section } from '../ui/page';
import { ReplaceLost } from './replace-lost';
import type { By } from './seat-search';
import { seatState } from './seat-state';
import { Arrival, Leaving, Lost, Tokenless } from './seat-steps';
import type { Token } from './token';

interface SeatCardProps {
  readonly view: DeskView;
  readonly seat: DeskSeat;
  /** How it was chosen. */
  readonly by: By;
  readonly token: Token;
  readonly onIssue: () => Promise<void>;
  /** The unit is dealt with: the next may come. */
  readonly onDone: () => void;
}

/** What the desk can do for one unit. */
export function SeatCard({ view, seat, by, token, onIssue, onDone }: SeatCardProps) {
  const state = seatState(seat);
  const { attendance } = seat;
  const voting = view.hall.contests.find(isVoting);
  const heading = useRef<HTMLHeadingElement>(null);
  const actions = { seat, making: token.token === 'being_made', onIssue, onDone };
  useEffect(() => {
    (by === 'keys' ? firstStep(heading.current) : heading.current)?.focus();
  }, []);
  return (
    <Section heading={seat.name} headingRef={heading} testId="seat-card">
      <p>
        <strong
          class={`seat-standing seat-standing-${state}`}
          data-testid="seat-state"
          data-state={state}
        >
          {words[state]}
        </strong>
      </p>
      {attendance.attendance === 'left' && <p>{words.leftReason(attendance.reason)}</p>}
      {attendance.attendance !== 'absent' && attendance.delegate !== '' && (
        <p>{words.delegateIs(attendance.delegate)}</p>
      )}
      {(state === 'absent' || state === 'left') && <Arrival {...actions} />}
      {state === 'present' && <Tokenless {...actions} />}
      {seat.token &&
        (voting && view.hall.spares.foreseen > 0 ? (
          <ReplaceLost view={view} seat={seat} contest={voting.id} />
        ) : (
          <Lost {...actions} />
        ))}
      <Making token={token} />
      {attendance.attendance === 'present' && <Leaving seat={seat} onDone={onDone} />}
    </Section>
  );
}

/** What comes first for a unit that has no token yet; for the others nothing is pressed unread. */
function firstStep(heading: HTMLElement | null): HTMLElement | null {
  const step = heading?.parentElement?.querySelector<HTMLElement>(
    '[data-step] input, [data-step] .button-primary',
  );
  return step ?? heading;
}

/** How the making of the token goes, right at its button. */
function Making({ token }: Pick<SeatCardProps, 'token'>) {
  switch (token.token) {
    case 'none':
    case 'shown':
    case 'hidden':
      return null;
    case 'being_made':
      return <p role="status">{words.making}</p>;
    case 'refused':
      return <Refused sentence={refusalSentence(token.refusal)} />;
    case 'lost':
      return <Refused sentence={tokenWords.lost} />;
  }
}
