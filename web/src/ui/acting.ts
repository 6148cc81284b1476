/** Acts from within components: who performs them is given once, what came of each stays where it was asked. */
import { createContext } from 'preact';
import { useContext, useState } from 'preact/hooks';
import type { ActAnswer } from '../act';
import type { Act, Attachment } from '../protocol';
import { common, refusalSentence } from '../strings';

/** Signs and sends an act of this page. */
export type Perform = (act: Act, attachment?: Attachment) => Promise<ActAnswer>;

export const Performing = createContext<Perform>(() => Promise.resolve({ outcome: 'lost' }));

/** One place of the page that acts: whether it waits, and the sentence of the last refusal. */
export interface Acting {
  readonly busy: boolean;
  readonly refused: string | undefined;
  /** Whether the act was taken. */
  readonly run: (act: Act, attachment?: Attachment) => Promise<boolean>;
}

export function useActing(): Acting {
  const perform = useContext(Performing);
  const [busy, setBusy] = useState(false);
  const [refused, setRefused] = useState<string | undefined>(undefined);
  async function run(act: Act, attachment?: Attachment): Promise<boolean> {
    setBusy(true);
    try {
      const answer = await perform(act, attachment);
      setRefused(refusalOf(answer));
      return answer.outcome === 'done';
    } catch {
      setRefused(common.failed);
      return false;
    } finally {
      setBusy(false);
    }
  }
  return { busy, refused, run };
}

function refusalOf(answer: ActAnswer): string | undefined {
  switch (answer.outcome) {
    case 'done':
      return undefined;
    case 'refused':
      return refusalSentence(answer.refusal);
    case 'lost':
      return common.lostAnswer;
  }
}
