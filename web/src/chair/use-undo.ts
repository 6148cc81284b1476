/** Acts of this page, and the last one as long as it is worth a word: what it came to, or how it is taken back. */
import { useState } from 'preact/hooks';
import { countedMotions } from '../motions';
import type { Act, ChairView, HandCount, Motion } from '../protocol';
import type { Perform } from '../ui/acting';
import { isUndoable, type Undo, undoOf } from './undo';

export type JustDone =
  | { readonly done: 'undoable'; readonly undo: Undo }
  | { readonly done: 'counted'; readonly motion: Motion; readonly count: HandCount };

interface Last {
  readonly act: Act;
  readonly before: ChairView;
}

/** Performs as `perform` does, and tells what was just done as the newest `view` has it. */
export function useUndo(
  perform: Perform,
  view: ChairView,
): {
  readonly perform: Perform;
  readonly just: JustDone | null;
} {
  const [last, setLast] = useState<Last | undefined>(undefined);
  const just = last ? justDone(last, view) : null;
  const isUndo = (act: Act) => just?.done === 'undoable' && just.undo.act === act;
  return {
    perform: async (act, attachment) => {
      const answer = await perform(act, attachment);
      if (answer.outcome === 'done') {
        setLast(isUndo(act) ? undefined : { act, before: view });
      }
      return answer;
    },
    just,
  };
}

function justDone({ act, before }: Last, view: ChairView): JustDone | null {
  if (act.act === 'count_hands') {
    const found = countedMotions(view.hall).find(({ motion }) => motion.id === act.motion);
    return found ? { done: 'counted', ...found } : null;
  }
  const undo = undoOf(act, before);
  return undo && isUndoable(undo, view) ? { done: 'undoable', undo } : null;
}
