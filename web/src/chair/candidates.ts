/** Who may stand in a contest, and in which order the list is put to the meeting. */
import type { PreparedUnit, UnitList } from '../protocol';

/** As the sheet had them, or by name. */
export type CandidateOrder = 'sheet' | 'name';

export interface Field {
  readonly eligible: readonly PreparedUnit[];
  readonly others: readonly PreparedUnit[];
}

const COLLATION = new Intl.Collator('vi');

/** Parts the units of a list into those who may stand and the others. */
export function field(units: readonly PreparedUnit[], list: UnitList): Field {
  const own = units.filter(({ unit }) => unit.list === list);
  const mayStand = ({ standing }: PreparedUnit) => standing.kind === 'eligible';
  return { eligible: own.filter(mayStand), others: own.filter((one) => !mayStand(one)) };
}

/** The same units in the order of the ballot. */
export function ordered(
  units: readonly PreparedUnit[],
  order: CandidateOrder,
): readonly PreparedUnit[] {
  return order === 'sheet'
    ? units
    : [...units].sort((a, b) => COLLATION.compare(a.unit.name, b.unit.name));
}
