import type { ComponentChildren } from 'preact';
import { useEffect, useId, useRef } from 'preact/hooks';
import './dialog.css';

interface DialogProps {
  readonly title: string;
  /** `reading`: a text that takes nearly the whole screen. */
  readonly shape?: 'question' | 'reading';
  /** Escape, or the phone's back gesture: the harmless way out. */
  readonly onCancel: () => void;
  readonly testId?: string;
  readonly children: ComponentChildren;
}

/**
 * A question that must be answered before anything else; it is open as long as it is rendered. The focus begins
 * in its first field, else on the safe answer, and goes back to where it was.
 */
export function Dialog(props: DialogProps) {
  const { title, shape = 'question', onCancel, testId, children } = props;
  const element = useRef<HTMLDialogElement>(null);
  const heading = useId();
  useEffect(() => {
    const dialog = element.current;
    const before = document.activeElement;
    dialog?.showModal();
    dialog?.querySelector<HTMLElement>('input, select, textarea, [data-safe]')?.focus();
    return () => {
      dialog?.close();
      // A dialog that is out of the page already gives the focus back to nobody.
      if (document.activeElement === document.body && before instanceof HTMLElement) {
        before.focus();
      }
    };
  }, []);
  return (
    <dialog
      ref={element}
      class={`dialog dialog-${shape}`}
      aria-labelledby={heading}
      data-testid={testId}
      onCancel={(event) => {
        event.preventDefault();
        onCancel();
      }}
    >
      <h2 id={heading}>{title}</h2>
      {children}
    </dialog>
  );
}
