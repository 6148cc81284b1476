import { delegate } from '../strings/delegate';
import { inGroups } from '../ui/code-text';

/** How much of a tracker is enough to recognise it. */
const SHORT = 8;

/** A ballot's number: its beginning at once, the whole of it for who asks. */
export function Tracker({ tracker }: { readonly tracker: string }) {
  return (
    <details class="tracker">
      <summary>
        <span>{delegate.tracker}</span>
        <span class="code tracker-short">{inGroups(tracker.slice(0, SHORT), 4).join(' ')}…</span>
        <span class="tracker-more">{delegate.trackerWhole}</span>
      </summary>
      <p class="code" data-testid="tracker">
        {tracker}
      </p>
      <p class="soft">{delegate.trackerHint}</p>
    </details>
  );
}
