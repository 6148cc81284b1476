import type { Code } from '../election/code';
import { chairLink, deskLink, meetingPlace } from '../links';
import type { ChairView } from '../protocol';
import { desks } from '../strings/chair-people';
import { delegation } from '../strings/chair-start';
import { Button } from '../ui/button';
import { Notice } from '../ui/notice';
import { QrCode } from '../ui/qr-code';

/** A desk's or the deputy's key between its making and its handing over: in memory only. */
export interface Handover {
  readonly to: 'desk' | 'deputy';
  readonly name: string;
  readonly code: Code;
}

const WORDS = { desk: desks, deputy: delegation } as const;
const LINKS = { desk: deskLink, deputy: chairLink } as const;

/** Hands a new key over; stays on screen, whatever the agenda says, until that is done. */
export function HandOver(props: {
  readonly view: ChairView;
  readonly handover: Handover;
  readonly onDone: () => void;
}) {
  const { view, handover, onDone } = props;
  const { to, name, code } = handover;
  const place = meetingPlace(view.hall);
  return (
    <Notice kind="info" heading={WORDS[to].handOver(name)} testId={`${to}-handover`}>
      <p>{WORDS[to].handOverText}</p>
      {place ? (
        <>
          <QrCode text={LINKS[to](place, code)} testId={`${to}-qr`} />
          <p class="code" data-testid={`${to}-link`}>
            {LINKS[to](place, code)}
          </p>
        </>
      ) : (
        <p class="warn">{desks.noAddress}</p>
      )}
      <p class="code">{code.reveal()}</p>
      <div>
        <Button kind="primary" testId={`${to}-handed-over`} onClick={onDone}>
          {WORDS[to].handedOver}
        </Button>
      </div>
    </Notice>
  );
}
