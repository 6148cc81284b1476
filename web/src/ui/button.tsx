import type { ComponentChildren } from 'preact';
import './button.css';

interface ButtonProps {
  /** One `primary` a screen; `danger` for what cannot be taken back. */
  readonly kind?: 'primary' | 'secondary' | 'danger' | 'quiet';
  readonly type?: 'button' | 'submit';
  readonly disabled?: boolean;
  readonly testId?: string;
  readonly onClick?: () => void;
  readonly children: ComponentChildren;
}

export function Button(props: ButtonProps) {
  const {
    kind = 'secondary',
    type = 'button',
    disabled = false,
    testId,
    onClick,
    children,
  } = props;
  return (
    <button
      type={type}
      class={`button button-${kind}`}
      disabled={disabled}
      data-testid={testId}
      onClick={onClick}
    >
      {children}
    </button>
  );
}

/** Buttons in a row; under each other where the screen is narrow. */
export function Buttons({ children }: { readonly children: ComponentChildren }) {
  return <div class="buttons">{children}</div>;
}
