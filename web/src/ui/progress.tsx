import { useId } from 'preact/hooks';
import './progress.css';

interface ProgressProps {
  readonly label: string;
  /** From 0 to 1; nothing while it is not known. */
  readonly done?: number;
  readonly testId?: string;
}

export function Progress({ label, done, testId }: ProgressProps) {
  const name = useId();
  return (
    <div class="progress" data-testid={testId}>
      <span id={name}>{label}</span>
      {done === undefined ? (
        <progress aria-labelledby={name} />
      ) : (
        <progress max={1} value={done} aria-labelledby={name} />
      )}
    </div>
  );
}
