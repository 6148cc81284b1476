import { common } from '../strings';
import './rehearsal-mark.css';

/** On every page of a rehearsal: a band that says so, and the words across the whole screen. */
export function RehearsalMark() {
  return (
    <>
      <p class="rehearsal-band" data-testid="rehearsal">
        <strong>{common.rehearsal}</strong> {common.rehearsalHint}
      </p>
      <div class="rehearsal-mark" aria-hidden="true">
        {common.rehearsal}
      </div>
    </>
  );
}
