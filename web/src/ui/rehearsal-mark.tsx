import { common } from '../strings';
import './rehearsal-mark.css';

/** On every page of a rehearsal: a band that says so, and the words across the whole screen, drawn by the style. */
export function RehearsalMark() {
  return (
    <>
      <section class="rehearsal-band" aria-label={common.rehearsal} data-testid="rehearsal">
        <strong>{common.rehearsal}</strong> {common.rehearsalHint}
      </section>
      <div class="rehearsal-mark" aria-hidden="true" data-mark={common.rehearsal} />
    </>
  );
}
