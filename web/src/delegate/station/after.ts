import { useEffect, useRef } from 'preact/hooks';

/** What shows that somebody is there. */
const SIGNS = ['pointerdown', 'click', 'keydown', 'input', 'scroll'] as const;

/** Calls once, so many milliseconds after this was first drawn. */
export function useAfter(milliseconds: number, act: () => void): void {
  const latest = useRef(act);
  latest.current = act;
  useEffect(() => {
    const timer = setTimeout(() => latest.current(), milliseconds);
    return () => clearTimeout(timer);
  }, [milliseconds]);
}

/** Calls whenever the page was not touched for so long. */
export function useUntouched(milliseconds: number, act: () => void): void {
  const latest = useRef(act);
  latest.current = act;
  useEffect(() => {
    let timer = setTimeout(() => latest.current(), milliseconds);
    const touched = () => {
      clearTimeout(timer);
      timer = setTimeout(() => latest.current(), milliseconds);
    };
    for (const sign of SIGNS) {
      document.addEventListener(sign, touched, { capture: true, passive: true });
    }
    return () => {
      clearTimeout(timer);
      for (const sign of SIGNS) {
        document.removeEventListener(sign, touched, { capture: true });
      }
    };
  }, [milliseconds]);
}
