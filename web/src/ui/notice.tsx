import type { ComponentChildren } from 'preact';
import { useEffect, useId, useRef } from 'preact/hooks';
import './notice.css';

interface NoticeProps {
  readonly kind: 'info' | 'good' | 'warning' | 'danger';
  readonly heading?: string;
  readonly testId?: string;
  readonly children: ComponentChildren;
}

/** Something to know; a danger is announced at once. */
export function Notice({ kind, heading, testId, children }: NoticeProps) {
  return (
    <div
      class={`notice notice-${kind}`}
      role={kind === 'danger' ? 'alert' : 'status'}
      data-testid={testId}
    >
      {heading && <h3>{heading}</h3>}
      {children}
    </div>
  );
}

/** Takes the whole screen and the focus: nothing else matters until somebody was called. */
export function Alarm(props: {
  readonly heading: string;
  readonly testId?: string;
  readonly children: ComponentChildren;
}) {
  const dialog = useRef<HTMLDialogElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const name = useId();
  useEffect(() => {
    const element = dialog.current;
    element?.showModal();
    heading.current?.focus();
    return () => element?.close();
  }, []);
  return (
    <dialog
      ref={dialog}
      class="alarm"
      role="alertdialog"
      aria-labelledby={name}
      data-testid={props.testId}
      onCancel={(event) => event.preventDefault()}
    >
      <h1 id={name} ref={heading} tabIndex={-1}>
        {props.heading}
      </h1>
      {props.children}
    </dialog>
  );
}
