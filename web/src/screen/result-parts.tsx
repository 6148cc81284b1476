/** Parts that several slides show of a result. */
import { candidateName } from '../meeting';
import type { ContestView, Placed } from '../protocol';
import { placedName } from '../strings/outcome';
import './result-bars.css';
import './result-parts.css';

interface ChosenProps {
  readonly contest: ContestView;
  readonly placed: readonly Placed[];
}

/** Who is chosen, with the place where places are ranks, then the alternates. */
export function Chosen({ contest, placed }: ChosenProps) {
  return (
    <ul class="elected">
      {placed.map((one) => (
        <li key={one.unit}>
          <span class={one.role === 'alternate' ? 'place place-alternate' : 'place'}>
            {placedName(one)}
          </span>
          <strong>{candidateName(contest, one.unit)}</strong>
        </li>
      ))}
    </ul>
  );
}
