import type { ComponentChildren } from 'preact';
import { useEffect, useId, useState } from 'preact/hooks';
import './fold.css';

interface FoldProps {
  readonly summary: string;
  /** What stands in it, in a few words, while it is closed. */
  readonly note?: string | undefined;
  /** Whether it begins open; a change of it opens or closes it. */
  readonly open?: boolean;
  /** Called with what a press asks for. */
  readonly onToggle?: (open: boolean) => void;
  readonly testId?: string;
  readonly children: ComponentChildren;
}

/** A part of the page that opens when it is wanted. What is typed in it stays while it is closed. */
export function Fold({ summary, note, open = false, onToggle, testId, children }: FoldProps) {
  const [isOpen, setOpen] = useState(open);
  const body = useId();
  useEffect(() => setOpen(open), [open]);
  return (
    <div class="fold" data-testid={testId} data-open={isOpen}>
      <button
        type="button"
        class="fold-head"
        aria-expanded={isOpen}
        aria-controls={body}
        onClick={() => {
          setOpen(!isOpen);
          onToggle?.(!isOpen);
        }}
      >
        <span class="fold-title">{summary}</span>
        {note && <span class="fold-note">{note}</span>}
      </button>
      <div id={body} class="fold-body" hidden={!isOpen}>
        {children}
      </div>
    </div>
  );
}
