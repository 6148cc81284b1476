import { useState } from 'preact/hooks';
import type { ActAnswer } from '../act';
import type { Asking, Connection } from '../connection';
import { refusalOf } from '../ui/acting';

/** One place of the page that asks something of the server beside the meeting's acts. */
export interface Asked {
  readonly busy: boolean;
  readonly refused: string | undefined;
  readonly run: (asking: Asking) => Promise<void>;
}

export function useAsking(connection: Connection): Asked {
  const [busy, setBusy] = useState(false);
  const [answer, setAnswer] = useState<ActAnswer>();
  async function run(asking: Asking): Promise<void> {
    setBusy(true);
    setAnswer(undefined);
    setAnswer(outcomeOf(await connection.ask(asking)));
    setBusy(false);
  }
  return { busy, refused: answer && refusalOf(answer), run };
}

function outcomeOf(answer: Awaited<ReturnType<Connection['ask']>>): ActAnswer {
  switch (answer.type) {
    case 'refused':
      return { outcome: 'refused', refusal: answer.refusal };
    case 'lost':
      return { outcome: 'lost' };
    default:
      return { outcome: 'done' };
  }
}
