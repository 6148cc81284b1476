/** Spare tokens that wait for the printer, in this page's memory only. */
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Code } from '../election/code';
import { browserRandom } from '../election/random';
import type { DeskView } from '../protocol';
import { type Acting, useActing } from '../ui/acting';
import { freshSpares } from './spares';

export interface SparesHolder {
  readonly codes: readonly Code[];
  readonly acting: Pick<Acting, 'busy' | 'refused'>;
  readonly make: () => Promise<void>;
  readonly forget: () => void;
}

export function useSpares({ hall }: DeskView): SparesHolder {
  const acting = useActing();
  const [codes, setCodes] = useState<readonly Code[]>([]);
  const wanted = useRef(0);
  const forget = () => {
    wanted.current += 1;
    setCodes([]);
  };
  useEffect(() => {
    window.addEventListener('pagehide', forget);
    return () => window.removeEventListener('pagehide', forget);
  }, []);
  async function make() {
    const asked = wanted.current;
    const { foreseen } = hall.spares;
    const { codes: made, halves } = freshSpares(hall.meeting, foreseen, browserRandom);
    const taken = await acting.run({ act: 'make_spares', spares: foreseen }, halves);
    if (taken && wanted.current === asked) {
      setCodes(made);
    }
  }
  return { codes, acting, make, forget };
}
