/** Whether a phone reaches the server: a code to scan, and what to mend when nothing comes. */
import { useEffect, useState } from 'preact/hooks';
import type { ChairView } from '../protocol';
import { reach as words } from '../strings/laptop';
import { Button } from '../ui/button';
import { Notice } from '../ui/notice';
import { QrCode } from '../ui/qr-code';
import './laptop-warnings.css';
import './reach-check.css';

/** A phone that has not come by then does not reach the server. */
const PATIENCE = 45_000;

/** The check as it stands: asked for when so many phones had come, and whether time is up. */
interface Check {
  readonly before: number;
  readonly failed: boolean;
}

export function ReachCheck({ view }: { readonly view: ChairView }) {
  const [check, setCheck] = useState<Check | undefined>(undefined);
  const { checks, reached } = view.laptop;
  const came = check !== undefined && checks > check.before;
  useEffect(() => {
    if (!check || check.failed || came) {
      return;
    }
    const timer = setTimeout(() => setCheck({ ...check, failed: true }), PATIENCE);
    return () => clearTimeout(timer);
  }, [check, came]);
  const start = () => setCheck({ before: checks, failed: false });
  return (
    <div class="reach" data-testid="reach">
      <h3>{words.heading}</h3>
      <p class="soft">{reached && !check ? words.reached : words.intro}</p>
      {check && !came && <Scan address={view.hall.address} failed={check.failed} />}
      {came && (
        <Notice kind="good" testId="reach-came">
          {words.came}
        </Notice>
      )}
      {(check === undefined || came || check.failed) && (
        <Button testId="reach-start" onClick={start}>
          {check ? words.again : words.start}
        </Button>
      )}
    </div>
  );
}

function Scan({ address, failed }: { readonly address: string; readonly failed: boolean }) {
  const link = `${address.replace(/\/+$/, '')}/reach`;
  return (
    <>
      <p>{words.scan}</p>
      <div class="row">
        <p class="code">{link}</p>
        <QrCode text={link} testId="reach-qr" />
      </div>
      {failed ? (
        <Notice kind="warning" heading={words.failed} testId="reach-failed">
          <ul class="laptop-steps">
            {words.steps.map((step) => (
              <li key={step}>{step}</li>
            ))}
          </ul>
        </Notice>
      ) : (
        <p class="soft" role="status">
          {words.waiting}
        </p>
      )}
    </>
  );
}
