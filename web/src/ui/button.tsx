import type { ComponentChildren } from 'preact';
import './button.css';

interface ButtonProps {
  /** One `primary` a screen; `danger` for what cannot be taken back. */
  readonly kind?: 'primary' | 'secondary' | 'danger' | 'quiet';
  readonly type?: 'button' | 'submit';
  readonly disabled?: boolean;
  /** Waits for an answer: it keeps the focus, and takes no second press. */
  readonly busy?: boolean;
  /** The harmless answer of a question: it has the focus when the question opens. */
  readonly safe?: boolean;
  /** The id of the sentence that says why it cannot be pressed yet. */
  readonly why?: string;
  readonly testId?: string;
  readonly onClick?: () => void;
  readonly children: ComponentChildren;
}

export function Button(props: ButtonProps) {
  const {
    kind = 'secondary',
    type = 'button',
    disabled = false,
    busy = false,
    testId,
    onClick,
    children,
  } = props;
  return (
    <button
      type={type}
      class={`button button-${kind}`}
      disabled={disabled}
      aria-disabled={busy || undefined}
      aria-describedby={props.why}
      data-safe={props.safe || undefined}
      data-testid={testId}
      onClick={(event) => {
        if (busy) {
          event.preventDefault();
        } else {
          onClick?.();
        }
      }}
    >
      {children}
    </button>
  );
}

/** Buttons in a row; under each other where the screen is narrow. */
export function Buttons({ children }: { readonly children: ComponentChildren }) {
  return <div class="buttons">{children}</div>;
}
