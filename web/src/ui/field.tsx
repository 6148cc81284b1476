import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import './field.css';

interface TextFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onText: (text: string) => void;
  readonly hint?: string | undefined;
  /** What is wrong with it. */
  readonly flaw?: string | undefined;
  readonly placeholder?: string;
  readonly numeric?: boolean;
  readonly disabled?: boolean;
  readonly testId?: string;
}

/** A line of text with its label above and what is wrong with it below. */
export function TextField(props: TextFieldProps) {
  const {
    label,
    value,
    onText,
    hint,
    flaw,
    placeholder,
    numeric = false,
    disabled = false,
  } = props;
  const [field, note] = [useId(), useId()];
  return (
    <div class="field">
      <label for={field}>{label}</label>
      <input
        id={field}
        type="text"
        inputMode={numeric ? 'numeric' : 'text'}
        autoComplete="off"
        value={value}
        placeholder={placeholder}
        disabled={disabled}
        aria-invalid={flaw !== undefined}
        aria-describedby={note}
        data-testid={props.testId}
        onInput={(event) => onText(event.currentTarget.value)}
      />
      {(flaw ?? hint) !== undefined && (
        <p id={note} class={flaw ? 'field-flaw' : 'soft'}>
          {flaw ?? hint}
        </p>
      )}
    </div>
  );
}

interface ChoiceProps<T extends string> {
  readonly label: string;
  readonly value: T;
  readonly options: readonly (readonly [T, string])[];
  readonly onChoice: (value: T) => void;
  readonly disabled?: boolean;
  readonly testId?: string;
}

/** One of a few. */
export function Choice<T extends string>(props: ChoiceProps<T>) {
  const { label, value, options, onChoice, disabled = false } = props;
  const field = useId();
  return (
    <div class="field">
      <label for={field}>{label}</label>
      <select
        id={field}
        value={value}
        disabled={disabled}
        data-testid={props.testId}
        onChange={(event) => {
          const chosen = options.find(([option]) => option === event.currentTarget.value);
          if (chosen) {
            onChoice(chosen[0]);
          }
        }}
      >
        {options.map(([option, words]) => (
          <option key={option} value={option}>
            {words}
          </option>
        ))}
      </select>
    </div>
  );
}

interface TickProps {
  readonly checked: boolean;
  readonly onTick: (checked: boolean) => void;
  readonly disabled?: boolean;
  readonly testId?: string;
  readonly children: ComponentChildren;
}

/** A box to tick, as large as its whole line. */
export function Tick({ checked, onTick, disabled = false, testId, children }: TickProps) {
  return (
    <label class="tick">
      <input
        type="checkbox"
        checked={checked}
        disabled={disabled}
        data-testid={testId}
        onChange={(event) => onTick(event.currentTarget.checked)}
      />
      <span>{children}</span>
    </label>
  );
}
