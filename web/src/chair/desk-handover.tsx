import type { Code } from '../election/code';
import { deskLink, meetingPlace } from '../links';
import type { ChairView } from '../protocol';
import { desks as words } from '../strings/vi/chair-people';
import { Button } from '../ui/button';
import { Notice } from '../ui/notice';
import { QrCode } from '../ui/qr-code';

/** A desk's key between its making and its handing over: in memory only. */
export interface Handover {
  readonly name: string;
  readonly code: Code;
}

/** Hands a new desk's key over; stays on screen, whatever the agenda says, until that is done. */
export function HandOver(props: {
  readonly view: ChairView;
  readonly handover: Handover;
  readonly onDone: () => void;
}) {
  const { view, handover, onDone } = props;
  const place = meetingPlace(view.hall);
  return (
    <Notice kind="info" heading={words.handOver(handover.name)} testId="desk-handover">
      <p>{words.handOverText}</p>
      {place ? (
        <>
          <QrCode text={deskLink(place, handover.code)} testId="desk-qr" />
          <p class="code" data-testid="desk-link">
            {deskLink(place, handover.code)}
          </p>
        </>
      ) : (
        <p class="warn">{words.noAddress}</p>
      )}
      <p class="code">{handover.code.reveal()}</p>
      <div>
        <Button testId="desk-handed-over" onClick={onDone}>
          {words.handedOver}
        </Button>
      </div>
    </Notice>
  );
}
