/** Names in columns, read downwards, as large as their number allows. */
import type { ComponentChildren } from 'preact';
import type { Fit } from './fit';
import './tiles.css';

interface TilesProps {
  readonly fit: Fit;
  /** How many stand on this page. */
  readonly length: number;
  readonly testId?: string;
  readonly children: ComponentChildren;
}

export function Tiles({ fit, length, testId, children }: TilesProps) {
  const rows = Math.max(1, Math.ceil(length / fit.columns));
  return (
    <ul
      class="tiles"
      style={{ '--size': `${fit.size}rem`, '--columns': fit.columns, '--rows': rows }}
      data-testid={testId}
    >
      {children}
    </ul>
  );
}
