import { useEffect, useRef } from 'preact/hooks';
import { meetingLink, meetingPlace, tokenLink } from '../links';
import type { DeskView } from '../protocol';
import { token as words } from '../strings/desk';
import { Button, Buttons } from '../ui/button';
import { QrCode } from '../ui/qr-code';
import type { Printer } from './printing';
import { slipOf } from './slip';
import type { Token } from './token';
import './token-card.css';

interface TokenCardProps {
  readonly view: DeskView;
  readonly token: Extract<Token, { token: 'shown' }>;
  readonly printer: Printer;
  readonly onHide: () => void;
}

/** The token of one unit, for its delegate's eyes; hides itself when the phone has connected. */
export function TokenCard({ view, token, printer, onHide }: TokenCardProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  const place = meetingPlace(view.hall);
  const link = place && tokenLink(place, token.code, view.hall.committee_code);
  useEffect(() => {
    heading.current?.focus();
    return () => printer.forget([token.code]);
  }, [token.code]);
  return (
    <section class="token" data-testid="token">
      <h2 ref={heading} tabIndex={-1}>
        {words.heading(token.unit)}
      </h2>
      {link ? (
        <div class="token-scan">
          <p>{words.scan}</p>
          <QrCode text={link} testId="token-qr" />
        </div>
      ) : (
        <p class="warn">{words.noAddress}</p>
      )}
      <div class="token-typed">
        <p>{words.typed}</p>
        {place && <p class="code">{meetingLink(place)}</p>}
        <p class="code token-code" data-testid="token-code">
          {token.code.reveal()}
        </p>
        <p class="warn">{words.keepAway}</p>
        <Buttons>
          <Button testId="token-print" onClick={() => printer.print([slipOf(token)])}>
            {words.print}
          </Button>
          <Button kind="primary" testId="token-hide" onClick={onHide}>
            {words.hide}
          </Button>
        </Buttons>
      </div>
    </section>
  );
}
