/** Parts that several slides show of a result. */
import { candidateName } from '../meeting';
import type { ContestView, Placed } from '../protocol';
import { groundNames, placedName } from '../strings/vi/outcome';

interface ChosenProps {
  readonly contest: ContestView;
  readonly placed: readonly Placed[];
  /** Whether the rule that gave each place is said. */
  readonly why?: boolean;
}

/** Who is chosen, with the place where places are ranks, then the alternates. */
export function Chosen({ contest, placed, why = false }: ChosenProps) {
  return (
    <ul class="chosen-list">
      {placed.map((one) => (
        <li key={one.unit}>
          <strong>{candidateName(contest, one.unit)}</strong>
          <span class={one.role === 'alternate' ? 'place place-alternate' : 'place'}>
            {placedName(one)}
          </span>
          {why && <span class="ground">{groundNames[one.ground]}</span>}
        </li>
      ))}
    </ul>
  );
}
