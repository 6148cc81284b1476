import { useEffect, useRef, useState } from 'preact/hooks';
import type { DeskView } from '../protocol';
import { isVoting } from '../rounds';
import { token as tokenWords, desk as words } from '../strings/desk';
import { Button } from '../ui/button';
import { Notice } from '../ui/notice';
import { Attendees } from './attendees';
import { BatchPanel } from './batch-panel';
import { usePrinter } from './printing';
import { SeatCard } from './seat-card';
import { type By, SeatSearch } from './seat-search';
import { namedSeats } from './seat-state';
import { Slips } from './slip';
import { SparesPanel } from './spares-panel';
import type { Token } from './token';
import { TokenCard } from './token-card';
import { useBatch, useLeaveWarning } from './use-batch';
import { useSpares } from './use-spares';
import { useToken } from './use-token';

/** Find a unit, check it in, hand its token over; whatever was done, the next unit can be typed at once. */
export function CheckIn({ view }: { readonly view: DeskView }) {
  const printer = usePrinter();
  const [holder, batch, spares] = [useToken(view), useBatch(view), useSpares(view)];
  useLeaveWarning(batch.batch.batch !== 'none' || spares.codes.length > 0);
  const [chosen, setChosen] = useState<Chosen>();
  const { token } = holder;
  const field = useRef<HTMLInputElement>(null);
  // A dialog that closes gives the focus back first.
  const toNext = () => setTimeout(() => field.current?.focus());
  useEffect(() => {
    if (token.token === 'hidden') {
      toNext();
    }
  }, [token.token]);
  const seats = namedSeats(view);
  const seat = seats.find((one) => one.seat === chosen?.seat);
  const { attendees, spares: foreseen } = view.hall;
  const voting = view.hall.contests.some(isVoting);
  const slips = <Slips view={view} slips={printer.slips} />;
  if (token.token === 'shown') {
    return (
      <>
        <TokenCard view={view} token={token} printer={printer} onHide={holder.hide} />
        {slips}
      </>
    );
  }
  return (
    <div class="desk">
      <SeatSearch
        seats={seats}
        chosen={chosen?.seat}
        field={field}
        onChoose={(wanted, by) => {
          setChosen({ seat: wanted, by });
          holder.dismiss();
        }}
      />
      <div class="desk-side">
        {voting && (
          <Notice kind="warning" testId="desk-voting">
            <p>{foreseen.foreseen > 0 ? words.whileVotingSpares : words.whileVoting}</p>
          </Notice>
        )}
        <TokenNote token={token} onDismiss={holder.dismiss} />
        {seat && chosen ? (
          <>
            <SeatCard
              key={seat.seat}
              view={view}
              seat={seat}
              by={chosen.by}
              token={token}
              onIssue={() => holder.issue(seat)}
              onDone={toNext}
            />
            <Attendees
              key={`unit-${seat.unit}`}
              attendees={attendees}
              unit={{ id: seat.unit, name: seat.unitName }}
            />
          </>
        ) : (
          <p class="soft desk-hint">{words.pick}</p>
        )}
      </div>
      <div class="desk-common">
        <BatchPanel view={view} holder={batch} printer={printer} />
        {foreseen.foreseen > 0 && !voting && (
          <SparesPanel view={view} holder={spares} printer={printer} />
        )}
        <Attendees attendees={attendees} unit={null} />
      </div>
      {slips}
    </div>
  );
}

interface Chosen {
  readonly seat: number;
  readonly by: By;
}

/** What became of the last token; what went wrong stands at its button. */
function TokenNote(props: { readonly token: Token; readonly onDismiss: () => void }) {
  const { token, onDismiss } = props;
  switch (token.token) {
    case 'none':
    case 'shown':
    case 'being_made':
    case 'refused':
    case 'lost':
      return null;
    case 'hidden':
      return (
        <Notice kind={token.connected ? 'good' : 'info'} testId="token-hidden">
          <p>
            {token.connected
              ? tokenWords.hiddenConnected(token.unit)
              : tokenWords.hidden(token.unit)}
          </p>
          {!token.connected && <p>{tokenWords.hiddenHint}</p>}
          <div>
            <Button onClick={onDismiss}>{tokenWords.ok}</Button>
          </div>
        </Notice>
      );
  }
}
