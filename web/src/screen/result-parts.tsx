/** Parts that several slides show of a result. */
import { candidateName } from '../meeting';
import type { ContestView, Placed } from '../protocol';
import { common } from '../strings';

interface ChosenProps {
  readonly contest: ContestView;
  readonly placed: readonly Placed[];
}

/** Who is chosen, with the place where places are ranks. */
export function Chosen({ contest, placed }: ChosenProps) {
  return (
    <ul class="chosen-list">
      {placed.map(({ unit, place }) => (
        <li key={unit}>
          <strong>{candidateName(contest, unit)}</strong>
          <span class="place">{place === null ? common.chosen : common.place(place)}</span>
        </li>
      ))}
    </ul>
  );
}
