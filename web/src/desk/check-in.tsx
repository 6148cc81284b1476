import { useState } from 'preact/hooks';
import type { DeskView } from '../protocol';
import { isVoting } from '../rounds';
import { refusalSentence } from '../strings';
import { token as tokenWords, desk as words } from '../strings/vi/desk';
import { Refused } from '../ui/act-button';
import { Button } from '../ui/button';
import { Notice } from '../ui/notice';
import { Attendees } from './attendees';
import { SeatCard } from './seat-card';
import { SeatSearch } from './seat-search';
import { namedSeats } from './seat-state';
import { SparesPanel } from './spares-panel';
import type { Token } from './token';
import { TokenCard } from './token-card';
import { useToken } from './use-token';

/** Find a unit, check it in, hand its token over. */
export function CheckIn({ view }: { readonly view: DeskView }) {
  const holder = useToken(view);
  const [chosen, setChosen] = useState<number | undefined>(undefined);
  const seats = namedSeats(view);
  const seat = seats.find((one) => one.seat === chosen);
  const { attendees } = view.hall;
  const { token } = holder;
  const voting = view.hall.contests.some(isVoting);
  if (token.token === 'shown') {
    return <TokenCard view={view} token={token} onHide={holder.hide} />;
  }
  return (
    <div class="desk">
      <SeatSearch
        seats={seats}
        chosen={chosen}
        onChoose={(wanted) => {
          setChosen(wanted);
          holder.dismiss();
        }}
      />
      <div class="desk-side">
        {voting && (
          <Notice kind="warning" testId="desk-voting">
            <p>{view.hall.spares.foreseen > 0 ? words.whileVotingSpares : words.whileVoting}</p>
          </Notice>
        )}
        <TokenNote token={token} onDismiss={holder.dismiss} />
        {seat ? (
          <>
            <SeatCard
              key={seat.seat}
              view={view}
              seat={seat}
              making={token.token === 'being_made'}
              onIssue={() => holder.issue(seat)}
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
        <Attendees attendees={attendees} unit={null} />
        {view.hall.spares.foreseen > 0 && !voting && <SparesPanel view={view} />}
      </div>
    </div>
  );
}

function TokenNote(props: { readonly token: Token; readonly onDismiss: () => void }) {
  const { token, onDismiss } = props;
  switch (token.token) {
    case 'none':
    case 'shown':
      return null;
    case 'being_made':
      return <p role="status">{words.making}</p>;
    case 'refused':
      return <Refused sentence={refusalSentence(token.refusal)} />;
    case 'lost':
      return <Refused sentence={tokenWords.lost} />;
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
