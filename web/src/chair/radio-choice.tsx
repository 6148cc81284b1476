import { useId } from 'preact/hooks';
import { rules } from '../strings/chair-rules';
import './radio-choice.css';

/** One answer: its value, its sentence, and what it means. */
export interface Option<T extends string> {
  readonly value: T;
  readonly label: string;
  readonly hint?: string;
}

interface RadioChoiceProps<T extends string> {
  readonly label: string;
  readonly hint?: string;
  readonly options: readonly Option<T>[];
  /** Nothing as long as none is chosen. */
  readonly value: T | undefined;
  /** The answer most meetings give: marked, never forced. */
  readonly usual?: T;
  readonly onChoice: (value: T) => void;
  readonly testId?: string;
}

/** One of a few answers, all of them in sight. */
export function RadioChoice<T extends string>(props: RadioChoiceProps<T>) {
  const { label, hint, options, value, onChoice, testId } = props;
  const name = useId();
  return (
    <fieldset class="radio" data-testid={testId}>
      <legend>{label}</legend>
      {hint && <p class="soft">{hint}</p>}
      {options.map((option) => (
        <label key={option.value} class="radio-option">
          <input
            type="radio"
            name={name}
            value={option.value}
            checked={option.value === value}
            data-testid={testId && `${testId}-${option.value}`}
            onChange={() => onChoice(option.value)}
          />
          <span>
            {option.label}
            {option.value === props.usual && <span class="radio-usual">{rules.usual}</span>}
            {option.hint && <span class="radio-hint">{option.hint}</span>}
          </span>
        </label>
      ))}
    </fieldset>
  );
}
