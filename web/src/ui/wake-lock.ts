/**
 * Keeps the screen of this device on. Browsers allow it on secure pages only, so over plain http on the server's own
 * machine (http://127.0.0.1, http://localhost); elsewhere nothing happens.
 */
import { useEffect, useState } from 'preact/hooks';

/** Whether the screen is kept on now. A hidden page loses it, and asks again when it is shown. */
export function useWakeLock(wanted: boolean): boolean {
  const [held, setHeld] = useState(false);
  useEffect(() => {
    if (!wanted || !('wakeLock' in navigator)) {
      return;
    }
    return keptOn(setHeld);
  }, [wanted]);
  return held;
}

/** Asks now and whenever the page is shown again, until the returned function is called. */
function keptOn(onHeld: (held: boolean) => void): () => void {
  let lock: WakeLockSentinel | undefined;
  let over = false;
  async function ask() {
    if (document.visibilityState !== 'visible') {
      return;
    }
    try {
      const asked = await navigator.wakeLock.request('screen');
      if (over) {
        await asked.release();
        return;
      }
      lock = asked;
      asked.addEventListener('release', () => onHeld(false));
      onHeld(true);
    } catch {
      // A browser that saves its battery says no; it may say yes when the page is shown again.
    }
  }
  const again = () => void ask();
  document.addEventListener('visibilitychange', again);
  void ask();
  return () => {
    over = true;
    document.removeEventListener('visibilitychange', again);
    void lock?.release();
  };
}
