import type { Connection } from '../connection';
import type { RehearsalView } from '../protocol';
import { rehearsal as words } from '../strings/chair-start';
import { Refused } from '../ui/act-button';
import { Button, Buttons } from '../ui/button';
import { QrCode } from '../ui/qr-code';
import { Fold } from './fold';
import { RehearsalStanding } from './rehearsal-standing';
import { useAsking } from './use-asking';

interface RehearsalRunProps {
  readonly rehearsal: RehearsalView;
  /** The address that phones use. */
  readonly address: string;
  readonly connection: Connection;
}

/** The rehearsal that is open beside this meeting: where it stands, how to look in, and its end. */
export function RehearsalRun({ rehearsal, address, connection }: RehearsalRunProps) {
  const asking = useAsking(connection);
  const place = rehearsal.chair.replace(/chair#.*$/, '');
  return (
    <section class={`rehearsal-run rehearsal-${rehearsal.stage}`} data-testid="rehearsal-run">
      <div role="status">
        <h3>{words[rehearsal.stage]}</h3>
      </div>
      <RehearsalStanding rehearsal={rehearsal} />
      <p class="rehearsal-links">
        <a href={rehearsal.chair} target="_blank" rel="noreferrer" data-testid="rehearsal-chair">
          {words.openChair}
        </a>
        <a href={`${place}screen`} target="_blank" rel="noreferrer" data-testid="rehearsal-screen">
          {words.openScreen}
        </a>
        <a href={`${place}board`} target="_blank" rel="noreferrer" data-testid="rehearsal-board">
          {words.openBoard}
        </a>
      </p>
      {address !== '' && (
        <Fold summary={words.phones} testId="rehearsal-phones">
          <p class="soft">{words.phonesText}</p>
          <QrCode text={`${address}${place}`} testId="rehearsal-qr" />
          <p class="code">{`${address}${place}`}</p>
        </Fold>
      )}
      <Refused sentence={asking.refused} />
      <Buttons>
        <Button
          busy={asking.busy}
          testId="rehearsal-stop"
          onClick={() => void asking.run({ type: 'stop_rehearsal' })}
        >
          {words.stop}
        </Button>
      </Buttons>
    </section>
  );
}
