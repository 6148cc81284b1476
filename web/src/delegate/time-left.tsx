import { useEffect, useState } from 'preact/hooks';
import { delegate } from '../strings/delegate';

const MINUTE = 60_000;

/** About how long there still is to vote: in whole minutes, so that it is read aloud at most once a minute. */
export function TimeLeft({ end }: { readonly end: number | undefined }) {
  const [, setNow] = useState(0);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const wait = () => {
      const rest = (end ?? 0) - Date.now();
      if (rest > 0) {
        timer = setTimeout(wake, rest % MINUTE || MINUTE);
      }
    };
    const wake = () => {
      setNow(Date.now());
      wait();
    };
    wait();
    return () => clearTimeout(timer);
  }, [end]);
  const minutes = end === undefined ? undefined : Math.ceil(Math.max(0, end - Date.now()) / MINUTE);
  return (
    <p class="time-left" role="status" data-testid="time-left">
      {minutes !== undefined && delegate.timeLeft(minutes)}
    </p>
  );
}
