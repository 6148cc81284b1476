/** What is wrong with the laptop that serves the meeting, above everything else, each with what to do about it. */
import { useState } from 'preact/hooks';
import type { ChairView, Warning } from '../protocol';
import { hasEnded } from '../rounds';
import { warned, laptop as words } from '../strings/laptop';
import { Button } from '../ui/button';
import { Notice } from '../ui/notice';
import { useWakeLock } from '../ui/wake-lock';
import './laptop-warnings.css';

/** The laptop's screen is kept on while a round is under way, if this page runs on it. */
export function LaptopWarnings({ view }: { readonly view: ChairView }) {
  const [seen, setSeen] = useState<readonly string[]>([]);
  const underWay = view.hall.contests.some(({ rounds }) =>
    rounds.some(({ stage }) => !hasEnded(stage)),
  );
  const keptOn = useWakeLock(underWay);
  const shown = view.laptop.warnings.filter(
    (warning) =>
      !seen.includes(JSON.stringify(warning)) && !(keptOn && warning.warning === 'may_fall_asleep'),
  );
  if (shown.length === 0) {
    return null;
  }
  return (
    <div class="laptop-warnings" data-testid="laptop-warnings">
      {shown.map((warning) => (
        <OneWarning
          key={keyOf(warning)}
          warning={warning}
          onSeen={() => setSeen([...seen, JSON.stringify(warning)])}
        />
      ))}
    </div>
  );
}

function OneWarning(props: { readonly warning: Warning; readonly onSeen: () => void }) {
  const { warning, onSeen } = props;
  const { heading, steps } = warned(warning);
  return (
    <Notice
      kind={isGrave(warning) ? 'danger' : 'warning'}
      heading={heading}
      testId={`laptop-${warning.warning}`}
    >
      <ul class="laptop-steps">
        {steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ul>
      {hasPassed(warning) && (
        <Button testId={`laptop-seen-${warning.warning}`} onClick={onSeen}>
          {words.seen}
        </Button>
      )}
    </Notice>
  );
}

/** A warning that only gets other numbers is announced once. */
function keyOf(warning: Warning): string {
  return 'at' in warning ? `${warning.warning} ${warning.at}` : warning.warning;
}

/** What has passed goes when it has been read; what still is stays. */
function hasPassed(warning: Warning): boolean {
  return warning.warning === 'slept' || warning.warning === 'address_changed';
}

/** Without a hand now, the vote stops. */
function isGrave(warning: Warning): boolean {
  switch (warning.warning) {
    case 'offline':
    case 'address_changed':
      return true;
    case 'low_battery':
      return warning.percent <= 10;
    case 'low_disk':
      return warning.megabytes < 100;
    case 'slept':
    case 'nobody_reached':
    case 'may_fall_asleep':
      return false;
  }
}
