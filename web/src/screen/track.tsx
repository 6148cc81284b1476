/** How much of a whole there is, as a thick bar; the number beside it says the same. */
import './track.css';

export function Track({ part, whole }: { readonly part: number; readonly whole: number }) {
  const share = whole === 0 ? 0 : Math.min(1, part / whole);
  return (
    <div class="track" aria-hidden="true">
      <span class="track-part" style={{ width: `${100 * share}%` }} />
    </div>
  );
}
