import { grouped, type Group as ParentGroup } from '../grouped';
import type { ChairView, PreparedUnit, UnitList } from '../protocol';
import { formatScore } from '../strings';
import { chair as common } from '../strings/chair';
import { units as words } from '../strings/chair-units';
import { clusterRoleNames, standingNames, standingReasons } from '../strings/units';
import { CorrectUnit } from './correct-unit';

/** A unit with its number in the whole list. */
interface Numbered {
  readonly prepared: PreparedUnit;
  readonly number: number;
}

interface UnitsTableProps {
  readonly view: ChairView;
  readonly list: UnitList;
  readonly units: readonly PreparedUnit[];
}

/** Every unit of a list: its three scores, and why it may or may not stand; districts below their parents. */
export function UnitsTable({ view, list, units }: UnitsTableProps) {
  const awards = list === 'collectives' || list === 'individuals';
  const numbered = units.map((prepared, at): Numbered => ({ prepared, number: at + 1 }));
  return (
    <div class="wide-table">
      <table class="sheet-table units-table">
        <thead>
          <tr>
            <th scope="col">{common.order}</th>
            <th scope="col">{common.unit}</th>
            <Score name={words.selfScore} />
            <Score name={words.adjustedScore} />
            <Score name={words.agreedScore} />
            {awards && <th scope="col">{words.award}</th>}
            <th scope="col">{words.standing}</th>
            <th scope="col">
              <span class="visually-hidden">{words.correct}</span>
            </th>
          </tr>
        </thead>
        {grouped(numbered, ({ prepared }) => prepared.unit.parent).map((group) => (
          <Group key={group.parent ?? ''} view={view} group={group} awards={awards} />
        ))}
      </table>
    </div>
  );
}

function Score({ name }: { readonly name: string }) {
  return (
    <th scope="col" class="number">
      {name}
    </th>
  );
}

interface GroupProps {
  readonly view: ChairView;
  readonly group: ParentGroup<Numbered>;
  readonly awards: boolean;
}

function Group({ view, group, awards }: GroupProps) {
  return (
    <tbody>
      {group.parent !== null && (
        <tr class="units-parent">
          <th scope="rowgroup" colSpan={awards ? 8 : 7}>
            {group.parent}
          </th>
        </tr>
      )}
      {group.units.map(({ prepared, number }) => (
        <UnitRow
          key={prepared.unit.id}
          view={view}
          prepared={prepared}
          number={number}
          awards={awards}
        />
      ))}
    </tbody>
  );
}

interface UnitRowProps {
  readonly view: ChairView;
  readonly prepared: PreparedUnit;
  readonly number: number;
  readonly awards: boolean;
}

function UnitRow({ view, prepared, number, awards }: UnitRowProps) {
  const { unit, standing } = prepared;
  const reasons = standingReasons(standing);
  return (
    <tr data-testid={`unit-${unit.id}`} data-standing={standing.kind}>
      <td class="number">{number}</td>
      <th scope="row">
        {unit.name}
        {unit.role && <span class="unit-note">{clusterRoleNames[unit.role]}</span>}
        {unit.seats !== null && <span class="unit-note">{words.seats(unit.seats)}</span>}
      </th>
      <td class="number">{points(unit.self_score)}</td>
      <td class="number">{points(unit.adjusted_score)}</td>
      <td class="number">{points(unit.agreed_score)}</td>
      {awards && <td>{unit.award && words.awardOf(unit.award.name, unit.award.year)}</td>}
      <td class="units-why">
        <strong class={standing.kind === 'eligible' ? 'good' : 'warn'}>
          {standingNames[standing.kind]}
        </strong>
        {reasons.length > 0 && <span class="unit-note">{reasons.join('; ')}</span>}
      </td>
      <td>
        <CorrectUnit unit={unit} rules={view.hall.rules} />
      </td>
    </tr>
  );
}

function points(score: string | null): string {
  return score === null ? '' : formatScore(score);
}
