import { useId } from 'preact/hooks';
import './lines-field.css';

interface LinesFieldProps {
  readonly label: string;
  readonly hint?: string;
  readonly value: string;
  readonly onText: (text: string) => void;
  readonly testId?: string;
}

/** Several texts, one a line. */
export function LinesField({ label, hint, value, onText, testId }: LinesFieldProps) {
  const [field, note] = [useId(), useId()];
  return (
    <div class="field lines-field">
      <label for={field}>{label}</label>
      {hint && (
        <p id={note} class="soft">
          {hint}
        </p>
      )}
      <textarea
        id={field}
        rows={Math.max(3, value.split('\n').length + 1)}
        value={value}
        aria-describedby={note}
        data-testid={testId}
        onInput={(event) => onText(event.currentTarget.value)}
      />
    </div>
  );
}
