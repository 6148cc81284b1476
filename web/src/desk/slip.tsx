import { createPortal } from 'preact/compat';
import type { Code } from '../election/code';
import { meetingLink, meetingPlace, tokenLink } from '../links';
import type { DeskView } from '../protocol';
import { token as words } from '../strings/vi/desk';
import { QrCode } from '../ui/qr-code';
import './slip.css';

interface SlipProps {
  readonly view: DeskView;
  readonly unit: string;
  readonly code: Code;
  /** What the paper says last; usually that the code is the delegate's secret. */
  readonly keep?: string;
}

/** A token on paper: the only thing that this page prints, never seen on screen. */
export function Slip({ view, unit, code, keep = words.slipKeep }: SlipProps) {
  const place = meetingPlace(view.hall);
  return createPortal(
    <div class="slip" aria-hidden="true">
      <p class="slip-title">{words.slipTitle}</p>
      <p>{view.hall.particulars.title}</p>
      <p class="slip-unit">{unit}</p>
      {place && <QrCode text={tokenLink(place, code, view.hall.committee_code)} />}
      {place && <p class="code">{meetingLink(place)}</p>}
      <p class="code slip-code">{code.reveal()}</p>
      <p>{words.slipHow}</p>
      <p>{keep}</p>
    </div>,
    document.body,
  );
}
