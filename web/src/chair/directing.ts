/** Orders to the wall from within components. They bind nobody and are not signed; what came of one stays where it was given. */
import { createContext } from 'preact';
import { useContext, useState } from 'preact/hooks';
import type { ActAnswer } from '../act';
import type { Connection } from '../connection';
import type { WallOrder } from '../protocol';
import { refusalOf } from '../ui/acting';

/** Sends an order and says how it ended. */
export type Direct = (order: WallOrder) => Promise<ActAnswer>;

export const Directing = createContext<Direct>(() => Promise.resolve({ outcome: 'lost' }));

export function directOver(connection: Connection): Direct {
  return async (order) => {
    const answer = await connection.ask({ type: 'direct_wall', order });
    if (answer.type === 'done') {
      return { outcome: 'done' };
    }
    return answer.type === 'refused'
      ? { outcome: 'refused', refusal: answer.refusal }
      : { outcome: 'lost' };
  };
}

/** One place of the page that directs the wall. */
export interface Direction {
  readonly busy: boolean;
  readonly refused: string | undefined;
  /** Whether the order was taken. */
  readonly run: (order: WallOrder) => Promise<boolean>;
}

export function useDirecting(): Direction {
  const direct = useContext(Directing);
  const [busy, setBusy] = useState(false);
  const [answer, setAnswer] = useState<ActAnswer>();
  async function run(order: WallOrder): Promise<boolean> {
    setBusy(true);
    setAnswer(undefined);
    const given = await direct(order);
    setAnswer(given);
    setBusy(false);
    return given.outcome === 'done';
  }
  return { busy, refused: answer && refusalOf(answer), run };
}
