/** One matter of the meeting at one place of the page: put, counted, withdrawn. */
import { useEffect, useState } from 'preact/hooks';
import { lastCount, openMotion, sameMatter } from '../motions';
import type { HallView, HandCount, Hands, Matter, Motion } from '../protocol';
import { type Acting, useActing } from '../ui/acting';

export interface MotionHere {
  readonly acting: Acting;
  /** Before the room, and about this matter. */
  readonly open: Motion | undefined;
  /** Before the room, and about another: nothing else can be put. */
  readonly other: Motion | undefined;
  /** The newest count about this matter. */
  readonly last: HandCount | undefined;
  readonly put: () => Promise<void>;
  readonly count: (hands: Hands, reason: string) => Promise<void>;
  /** Puts the motion where it is not before the room yet, and counts once it is. */
  readonly putAndCount: (hands: Hands, reason: string) => Promise<void>;
  readonly withdraw: () => Promise<void>;
}

interface Waiting {
  readonly hands: Hands;
  readonly reason: string;
}

export function useMotion(hall: HallView, matter: Matter): MotionHere {
  const acting = useActing();
  const [waiting, setWaiting] = useState<Waiting | undefined>(undefined);
  const motion = openMotion(hall);
  const here = motion && sameMatter(motion.matter, matter) ? motion : undefined;
  const put = () => acting.run({ act: 'put_motion', matter });
  async function count(hands: Hands, reason: string) {
    if (here) {
      await acting.run({ act: 'count_hands', motion: here.id, hands, reason });
    }
  }
  // The number of a motion is the server's to give: hands wait for the view that has it.
  useEffect(() => {
    if (here && waiting) {
      setWaiting(undefined);
      void count(waiting.hands, waiting.reason);
    }
  }, [here?.id, waiting]);
  return {
    acting,
    open: here,
    other: here ? undefined : motion,
    last: lastCount(hall, matter),
    put: async () => void (await put()),
    count,
    putAndCount: async (hands, reason) => {
      if (here) {
        await count(hands, reason);
      } else if (await put()) {
        setWaiting({ hands, reason });
      }
    },
    withdraw: async () => {
      if (here) {
        await acting.run({ act: 'withdraw_motion', motion: here.id });
      }
    },
  };
}
