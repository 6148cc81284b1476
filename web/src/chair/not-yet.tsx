import { useId } from 'preact/hooks';
import { Button } from '../ui/button';

interface NotYetProps {
  /** The act that comes next. */
  readonly label: string;
  /** What it waits for. */
  readonly why: string;
  /** Whether it is what the chair is at. */
  readonly primary: boolean;
  readonly testId?: string;
}

/** The thing to do next and, beside it, why it cannot be done yet. */
export function NotYet({ label, why, primary, testId }: NotYetProps) {
  const note = useId();
  return (
    <div class="not-yet">
      <Button
        kind={primary ? 'primary' : 'secondary'}
        disabled
        why={note}
        {...(testId ? { testId } : {})}
      >
        {label}
      </Button>
      <p id={note} class="soft" aria-live="polite">
        {why}
      </p>
    </div>
  );
}
