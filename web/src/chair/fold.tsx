import type { ComponentChildren } from 'preact';
import './fold.css';

interface FoldProps {
  readonly summary: string;
  /** What stands in it, in a few words, while it is closed. */
  readonly note?: string | undefined;
  readonly open?: boolean;
  readonly testId?: string;
  readonly children: ComponentChildren;
}

/** A part of the page that opens when it is wanted. */
export function Fold({ summary, note, open = false, testId, children }: FoldProps) {
  return (
    <details class="fold" open={open} data-testid={testId}>
      <summary>
        <span class="fold-title">{summary}</span>
        {note && <span class="fold-note">{note}</span>}
      </summary>
      <div class="fold-body">{children}</div>
    </details>
  );
}
