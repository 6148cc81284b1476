/** Who may stand in a contest, list by list, and in which order the names are put to the meeting. */
import { type Group, grouped } from '../grouped';
import type { ContestRules, PanelRules, PreparedUnit } from '../protocol';

/** As the sheet had them, or by name. */
export type CandidateOrder = 'sheet' | 'name';

/** One list of the ballot: who may stand on it, and the others with what they lack. */
export interface Field {
  readonly panel: PanelRules;
  readonly eligible: readonly PreparedUnit[];
  readonly others: readonly PreparedUnit[];
}

const COLLATION = new Intl.Collator('vi');

/** Parts the units of each list into those who may stand and the others; an office is open to every member. */
export function fields(units: readonly PreparedUnit[], rules: ContestRules): readonly Field[] {
  const mayStand = ({ standing }: PreparedUnit) =>
    rules.purpose !== 'selection' || standing.kind === 'eligible';
  return rules.panels.map((panel) => {
    const own = units.filter(({ unit }) => unit.list === panel.list);
    return {
      panel,
      eligible: own.filter(mayStand),
      others: own.filter((one) => !mayStand(one)),
    };
  });
}

/** The same units in the order of the ballot: parent by parent, within one as asked. */
export function ordered(
  units: readonly PreparedUnit[],
  order: CandidateOrder,
): readonly Group<PreparedUnit>[] {
  const sorted =
    order === 'sheet'
      ? units
      : [...units].sort(
          (a, b) =>
            COLLATION.compare(a.unit.parent ?? '', b.unit.parent ?? '') ||
            COLLATION.compare(a.unit.name, b.unit.name),
        );
  return grouped(sorted, ({ unit }) => unit.parent);
}
