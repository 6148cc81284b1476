import type { Connection } from '../connection';
import type { ChairView, PreparedUnit } from '../protocol';
import { formatScore } from '../strings';
import { chair as common, sheet, units as words } from '../strings/vi/chair';
import { clusterRoleNames, listNames, standingNames, standingReasons } from '../strings/vi/units';
import { Section } from '../ui/page';
import { CorrectUnit } from './correct-unit';
import { SheetImport } from './sheet-import';
import './units-panel.css';

interface UnitsPanelProps {
  readonly view: ChairView;
  readonly connection: Connection;
  readonly current: boolean;
}

/** The lists of units: taken from sheets, shown with where each unit stands and why. */
export function UnitsPanel({ view, connection, current }: UnitsPanelProps) {
  const preparing = view.hall.phase === 'preparing';
  const lists = (['members', 'districts'] as const).map((list) => ({
    list,
    units: view.units.filter(({ unit }) => unit.list === list),
  }));
  return (
    <>
      {preparing ? (
        <SheetImport
          connection={connection}
          taken={lists.filter(({ units }) => units.length > 0).map(({ list }) => list)}
          current={current}
        />
      ) : (
        <p class="soft">{sheet.fixed}</p>
      )}
      {lists.map(({ list, units }) => (
        <Section key={list} heading={listNames[list]} testId={`units-${list}`}>
          {units.length === 0 ? <p class="soft">{words.none}</p> : <UnitsTable units={units} />}
        </Section>
      ))}
    </>
  );
}

function UnitsTable({ units }: { readonly units: readonly PreparedUnit[] }) {
  return (
    <div class="wide-table">
      <table class="sheet-table">
        <thead>
          <tr>
            <th scope="col">{common.order}</th>
            <th scope="col">{common.unit}</th>
            <th scope="col" class="number">
              {words.selfScore}
            </th>
            <th scope="col" class="number">
              {words.agreedScore}
            </th>
            <th scope="col">{words.standing}</th>
            <th scope="col">
              <span class="visually-hidden">{words.correct}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {units.map((unit, at) => (
            <UnitRow key={unit.unit.id} prepared={unit} number={at + 1} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function UnitRow(props: { readonly prepared: PreparedUnit; readonly number: number }) {
  const { unit, standing } = props.prepared;
  const reasons = standingReasons(standing);
  return (
    <tr data-testid={`unit-${unit.id}`} data-standing={standing.kind}>
      <td class="number">{props.number}</td>
      <th scope="row">
        {unit.name}
        {unit.role && <span class="unit-note">{clusterRoleNames[unit.role]}</span>}
        {unit.parent && <span class="unit-note">{unit.parent}</span>}
      </th>
      <td class="number">{unit.self_score === null ? '' : formatScore(unit.self_score)}</td>
      <td class="number">{unit.agreed_score === null ? '' : formatScore(unit.agreed_score)}</td>
      <td>
        <strong class={standing.kind === 'eligible' ? 'good' : 'warn'}>
          {standingNames[standing.kind]}
        </strong>
        {reasons.length > 0 && <span class="unit-note">{reasons.join('; ')}</span>}
      </td>
      <td>
        <CorrectUnit unit={unit} />
      </td>
    </tr>
  );
}
