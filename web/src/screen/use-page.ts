/**
 * Which page of a slide is shown: each for a while, then the next, from the first again when the slide changes. A
 * clicker or the keys that it sends turn pages by hand; the wall then waits as long before it goes on by itself.
 */
import { useEffect, useState } from 'preact/hooks';

/** In milliseconds: long enough for the slowest reader of the last row, and for a look whether one's own name is there. */
const READING = 12_000;
const LOOKING = 7_000;

const TURNS: Readonly<Record<string, number>> = {
  PageDown: 1,
  ArrowRight: 1,
  ' ': 1,
  PageUp: -1,
  ArrowLeft: -1,
};

/** The page's number from 0; `key` names what is paged. */
export function usePage(
  pages: number,
  key: string,
  pace: 'reading' | 'looking' = 'reading',
): number {
  const [at, setAt] = useState(0);
  useEffect(() => {
    setAt(0);
    if (pages < 2) {
      return;
    }
    const turn = (by: number) => setAt((page) => (page + by + pages) % pages);
    const stay = pace === 'reading' ? READING : LOOKING;
    let turning = setInterval(turn, stay, 1);
    const onKey = (event: KeyboardEvent) => {
      const by = TURNS[event.key];
      if (by !== undefined) {
        clearInterval(turning);
        turn(by);
        turning = setInterval(turn, stay, 1);
      }
    };
    addEventListener('keydown', onKey);
    return () => {
      clearInterval(turning);
      removeEventListener('keydown', onKey);
    };
  }, [pages, key, pace]);
  return Math.min(at, pages - 1);
}
