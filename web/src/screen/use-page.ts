/** Which page of a slide is shown: each for a while, then the next, from the first again when the slide changes. */
import { useEffect, useState } from 'preact/hooks';

/** Long enough for the slowest reader of the last row. */
const A_PAGE = 12_000;

/** The page's number from 0; `key` names what is paged. */
export function usePage(pages: number, key: string): number {
  const [at, setAt] = useState(0);
  useEffect(() => {
    setAt(0);
    if (pages < 2) {
      return;
    }
    const turning = setInterval(() => setAt((page) => (page + 1) % pages), A_PAGE);
    return () => clearInterval(turning);
  }, [pages, key]);
  return Math.min(at, pages - 1);
}
