import type { ComponentChildren } from 'preact';
import type { Spot } from './task';

/** A part of a section that a link of the now-card leads to. */
export function Place(props: { readonly spot: Spot; readonly children: ComponentChildren }) {
  return (
    <div class="place" id={`spot-${props.spot}`} tabIndex={-1}>
      {props.children}
    </div>
  );
}

const CONTROLS = 'input:not(:disabled), select:not(:disabled), button:not(:disabled)';

/** Takes the focus to where something is mended: the spot's first control, else the spot, else the heading. */
export function focusOn(panel: HTMLElement, spot: Spot | null): void {
  const place = spot && panel.querySelector<HTMLElement>(`#spot-${spot}`);
  const controls = [...(place?.querySelectorAll<HTMLElement>(CONTROLS) ?? [])];
  const control = controls.find((one) => one.closest('[hidden]') === null);
  const target = control ?? place ?? panel;
  target.focus({ preventScroll: true });
  // A whole section is read from what is now on, which stands right above it.
  const seen = target === panel ? document.getElementById('now') : target;
  seen?.scrollIntoView({ block: target === panel ? 'nearest' : 'center' });
}
