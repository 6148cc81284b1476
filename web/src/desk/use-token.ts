/** The one token that this page may show, in its memory only. */
import { useContext, useEffect, useRef, useState } from 'preact/hooks';
import { browserRandom } from '../election/random';
import type { DeskSeat, DeskView } from '../protocol';
import { Performing } from '../ui/acting';
import { answered, dismiss, freshToken, hide, hideWhenConnected, type Token } from './token';

export interface TokenHolder {
  readonly token: Token;
  /**
   * Makes a token for a seat that has none and shows it once the server has its credential; one at a
   * time, as the page shows one.
   */
  readonly issue: (seat: DeskSeat) => Promise<void>;
  readonly hide: () => void;
  readonly dismiss: () => void;
}

export function useToken(view: DeskView): TokenHolder {
  const perform = useContext(Performing);
  const [token, setToken] = useState<Token>({ token: 'none' });
  useEffect(() => setToken((held) => hideWhenConnected(held, view.seats)), [view]);
  useEffect(() => {
    const forget = () => setToken((held) => hide(held, false));
    window.addEventListener('pagehide', forget);
    return () => window.removeEventListener('pagehide', forget);
  }, []);
  const making = useRef(false);
  async function issue(seat: DeskSeat) {
    if (making.current) {
      return;
    }
    making.current = true;
    setToken({ token: 'being_made', seat: seat.seat });
    const { code, halves } = freshToken(view.hall.meeting, browserRandom);
    const asked = perform({ act: 'issue_token', seat: seat.seat }, halves);
    const answer = await asked.catch(() => ({ outcome: 'lost' }) as const);
    making.current = false;
    setToken(answered(answer, seat, code));
  }
  return {
    token,
    issue,
    hide: () => setToken((held) => hide(held, false)),
    dismiss: () => setToken(dismiss),
  };
}
