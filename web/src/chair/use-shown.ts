import { useEffect, useState } from 'preact/hooks';
import type { Shown } from './starting-points';

/** What the server answers to a question asked once, when the part of the page appears. */
export function useShown<T>(ask: () => Promise<Shown<T>>): Shown<T> | undefined {
  const [shown, setShown] = useState<Shown<T> | undefined>(undefined);
  useEffect(() => {
    void ask().then(setShown);
  }, []);
  return shown;
}
