import { meetingLink, meetingPlace, tokenLink } from '../links';
import type { DeskView } from '../protocol';
import { token as words } from '../strings/vi/desk';
import { Button, Buttons } from '../ui/button';
import { QrCode } from '../ui/qr-code';
import { Slip } from './slip';
import type { Token } from './token';
import './token-card.css';

interface TokenCardProps {
  readonly view: DeskView;
  readonly token: Extract<Token, { token: 'shown' }>;
  readonly onHide: () => void;
}

/** The token of one unit, for its delegate's eyes; hides itself when the phone has connected. */
export function TokenCard({ view, token, onHide }: TokenCardProps) {
  const place = meetingPlace(view.hall);
  const link = place && tokenLink(place, token.code, view.hall.committee_code);
  return (
    <>
      <section class="token" data-testid="token">
        <h1>{words.heading(token.unit)}</h1>
        {link ? (
          <>
            <p>{words.scan}</p>
            <QrCode text={link} testId="token-qr" />
          </>
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
            <Button testId="token-print" onClick={() => window.print()}>
              {words.print}
            </Button>
            <Button kind="primary" testId="token-hide" onClick={onHide}>
              {words.hide}
            </Button>
          </Buttons>
        </div>
      </section>
      <Slip view={view} unit={token.unit} code={token.code} />
    </>
  );
}
