/** The time that is left for a round, counted by this page's own steady clock from the server's time of the view. */
import { useEffect, useMemo, useState } from 'preact/hooks';
import type { ClockView } from '../protocol';

/** Whole seconds left, `elapsed` milliseconds after the view came; never less than nothing. */
export function secondsLeft({ ends_at, now }: ClockView, elapsed: number): number {
  return Math.max(0, Math.ceil(ends_at - now - elapsed / 1000));
}

/** "05:07"; hours are minutes too. */
export function clockText(seconds: number): string {
  const two = (number: number) => String(number).padStart(2, '0');
  return `${two(Math.floor(seconds / 60))}:${two(seconds % 60)}`;
}

const A_LOOK = 250;

/** The seconds left, from look to look. */
export function useSecondsLeft(clock: ClockView): number {
  const seen = useMemo(() => performance.now(), [clock]);
  const [now, setNow] = useState(seen);
  useEffect(() => {
    const looking = setInterval(() => setNow(performance.now()), A_LOOK);
    return () => clearInterval(looking);
  }, []);
  return secondsLeft(clock, Math.max(0, now - seen));
}
