/** The tokens that wait for the printer, in this page's memory only. */
import { useContext, useEffect, useRef, useState } from 'preact/hooks';
import { browserRandom } from '../election/random';
import type { DeskView } from '../protocol';
import { Performing } from '../ui/acting';
import { type MadeToken, makeBatch, type Stopped, tokenless } from './batch';
import { namedSeats } from './seat-state';

export type BatchState =
  | { readonly batch: 'none' }
  | { readonly batch: 'making'; readonly made: readonly MadeToken[]; readonly of: number }
  | {
      readonly batch: 'made';
      readonly made: readonly MadeToken[];
      readonly stopped: Stopped | undefined;
    };

export interface BatchHolder {
  readonly batch: BatchState;
  /** Makes a token for each seat that is here and has none, and hands over what was made; once at a time. */
  readonly make: () => Promise<readonly MadeToken[]>;
  readonly forget: () => void;
}

export function useBatch(view: DeskView): BatchHolder {
  const perform = useContext(Performing);
  const [batch, setBatch] = useState<BatchState>({ batch: 'none' });
  const making = useRef(false);
  const forget = () => setBatch({ batch: 'none' });
  useEffect(() => {
    window.addEventListener('pagehide', forget);
    return () => window.removeEventListener('pagehide', forget);
  }, []);
  async function make(): Promise<readonly MadeToken[]> {
    const seats = tokenless(namedSeats(view));
    if (making.current || seats.length === 0) {
      return [];
    }
    making.current = true;
    const of = seats.length;
    setBatch({ batch: 'making', made: [], of });
    const { meeting } = view.hall;
    const { made, stopped } = await makeBatch(
      seats,
      { meeting, random: browserRandom, perform },
      (now) => setBatch(unlessForgotten({ batch: 'making', made: now, of })),
    );
    making.current = false;
    setBatch(unlessForgotten({ batch: 'made', made, stopped }));
    return made;
  }
  return { batch, make, forget };
}

/** What was forgotten while it was being made does not come back. */
function unlessForgotten(next: BatchState): (held: BatchState) => BatchState {
  return (held) => (held.batch === 'none' ? held : next);
}

/** The browser asks before it leaves a page whose tokens are on no paper yet. */
export function useLeaveWarning(unprinted: boolean): void {
  useEffect(() => {
    if (!unprinted) {
      return;
    }
    const ask = (event: BeforeUnloadEvent) => {
      event.preventDefault();
      event.returnValue = true;
    };
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [unprinted]);
}
