import { useState } from 'preact/hooks';
import type { DeskView } from '../protocol';
import { isVoting } from '../rounds';
import { refusalSentence } from '../strings';
import { token as tokenWords, desk as words } from '../strings/vi/desk';
import { Refused } from '../ui/act-button';
import { Button } from '../ui/button';
import { Notice } from '../ui/notice';
import { SeatCard } from './seat-card';
import { SeatSearch } from './seat-search';
import type { Token } from './token';
import { TokenCard } from './token-card';
import { useToken } from './use-token';

/** Find a unit, check it in, hand its token over. */
export function CheckIn({ view }: { readonly view: DeskView }) {
  const holder = useToken(view);
  const [chosen, setChosen] = useState<number | undefined>(undefined);
  const seat = view.seats.find((one) => one.seat === chosen);
  const { token } = holder;
  if (token.token === 'shown') {
    return <TokenCard view={view} token={token} onHide={holder.hide} />;
  }
  return (
    <div class="desk">
      <SeatSearch
        seats={view.seats}
        chosen={chosen}
        onChoose={(wanted) => {
          setChosen(wanted);
          holder.dismiss();
        }}
      />
      <div class="desk-side">
        {view.hall.contests.some(isVoting) && (
          <Notice kind="warning" testId="desk-voting">
            <p>{words.whileVoting}</p>
          </Notice>
        )}
        <TokenNote token={token} onDismiss={holder.dismiss} />
        {seat ? (
          <SeatCard
            key={seat.seat}
            seat={seat}
            making={token.token === 'being_made'}
            onIssue={() => holder.issue(seat)}
          />
        ) : (
          <p class="soft desk-hint">{words.pick}</p>
        )}
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
