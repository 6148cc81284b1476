/** Tokens on paper, eight to a sheet: the only thing that this page prints, never seen on screen. */
import { createPortal } from 'preact/compat';
import type { Code } from '../election/code';
import { meetingLink, meetingPlace, tokenLink } from '../links';
import type { DeskView } from '../protocol';
import { common } from '../strings';
import { token as words } from '../strings/desk';
import { QrCode } from '../ui/qr-code';
import { sheetsOf } from './sheets';
import './slip.css';

/** What one slip says beside the meeting. */
export interface SlipOf {
  /** The unit, or which spare this is. */
  readonly title: string;
  readonly code: Code;
  /** What the paper says last. */
  readonly keep: string;
}

/** The slip of a unit's token. */
export function slipOf({ unit, code }: { readonly unit: string; readonly code: Code }): SlipOf {
  return { title: unit, code, keep: words.slipKeep };
}

interface SlipsProps {
  readonly view: DeskView;
  readonly slips: readonly SlipOf[];
}

/** All slips that the printer shall have now, and nothing else. */
export function Slips({ view, slips }: SlipsProps) {
  return createPortal(
    <div class="slips" aria-hidden="true" data-testid="slips">
      {sheetsOf(slips).map((sheet, at) => (
        <div key={at} class="slip-sheet">
          {sheet.map((slip) => (
            <Slip key={slip.code.canonical()} view={view} slip={slip} />
          ))}
        </div>
      ))}
    </div>,
    document.body,
  );
}

function Slip({ view, slip }: { readonly view: DeskView; readonly slip: SlipOf }) {
  const { rehearsal, particulars, committee_code } = view.hall;
  const place = meetingPlace(view.hall);
  return (
    <div class="slip">
      <div class="slip-who">
        <p class="slip-kind">{words.slipTitle}</p>
        <p class="slip-unit">{slip.title}</p>
        <p class="slip-meeting">{particulars.title}</p>
        <p class="slip-how">{words.slipHow}</p>
        {rehearsal && <p class="slip-rehearsal">{common.rehearsal}</p>}
      </div>
      {place && <QrCode text={tokenLink(place, slip.code, committee_code)} />}
      {place && <p class="code slip-address">{meetingLink(place)}</p>}
      <p class="code slip-code">{slip.code.reveal()}</p>
      <p class="slip-keep">{slip.keep}</p>
    </div>
  );
}
