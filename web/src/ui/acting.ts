/** Acts from within components: who performs them is given once, what came of each stays where it was asked. */
import { createContext } from 'preact';
import { useContext, useState } from 'preact/hooks';
import type { ActAnswer } from '../act';
import type { Act, Attachment } from '../protocol';
import { common, operating, refusalSentence } from '../strings';

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

/** The page itself went wrong. */
const FAILED = { outcome: 'failed' } as const;

export function useActing(): Acting {
  const perform = useContext(Performing);
  const [busy, setBusy] = useState(false);
  const [answer, setAnswer] = useState<ActAnswer | typeof FAILED>();
  async function run(act: Act, attachment?: Attachment): Promise<boolean> {
    setBusy(true);
    setAnswer(undefined);
    try {
      const given = await perform(act, attachment);
      setAnswer(given);
      return given.outcome === 'done';
    } catch {
      setAnswer(FAILED);
      return false;
    } finally {
      setBusy(false);
    }
  }
  return { busy, refused: answer && refusalOf(answer), run };
}

/** The sentence of what stood against it, in the language in use. */
export function refusalOf(answer: ActAnswer | typeof FAILED): string | undefined {
  switch (answer.outcome) {
    case 'done':
      return undefined;
    case 'refused':
      return refusalSentence(answer.refusal);
    case 'lost':
      return operating.lostAnswer;
    case 'failed':
      return common.failed;
  }
}
