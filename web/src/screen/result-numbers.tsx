/** The figures of the counting minutes in one strip. */
import type { Figures } from '../protocol';
import { figureNames, formatCount } from '../strings';
import { FIGURES_IN_ORDER } from '../ui/figures';
import './result-numbers.css';

export function Numbers({ figures }: { readonly figures: Figures }) {
  return (
    <dl class="numbers" data-testid="figures">
      {FIGURES_IN_ORDER.map((name) => (
        <div key={name}>
          <dt>{figureNames[name]}</dt>
          <dd class="number" data-figure={name}>
            {formatCount(figures[name])}
          </dd>
        </div>
      ))}
    </dl>
  );
}
