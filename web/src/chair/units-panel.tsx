import type { Connection } from '../connection';
import type { ChairView, UnitList } from '../protocol';
import { sheet } from '../strings/chair';
import { units as words } from '../strings/chair-units';
import { listNames } from '../strings/units';
import { Notice } from '../ui/notice';
import { Section } from '../ui/page';
import { listsOf } from './agenda';
import { AttestationTable } from './attestation-table';
import { Fold } from './fold';
import { Place } from './place';
import { ScoreLockSection } from './score-lock';
import { SheetImport } from './sheet-import';
import './units-panel.css';
import { UnitsTable } from './units-table';

interface UnitsPanelProps {
  readonly view: ChairView;
  readonly connection: Connection;
  readonly current: boolean;
}

/** The lists of units: taken from sheets, shown with where each unit stands and why, their scores locked. */
export function UnitsPanel({ view, connection, current }: UnitsPanelProps) {
  const preparing = view.hall.phase === 'preparing';
  const taken = new Set(view.units.map(({ unit }) => unit.list));
  const asked = listsOf(view.hall.rules.contests.flatMap((contest) => contest.panels));
  const lists = (Object.keys(listNames) as UnitList[]).filter(
    (list) => asked.includes(list) || taken.has(list),
  );
  return (
    <>
      {preparing ? (
        <Place spot="sheet">
          <SheetImport connection={connection} taken={[...taken]} current={current} />
        </Place>
      ) : (
        <p class="soft">{sheet.fixed}</p>
      )}
      {view.too_many_delegates && (
        <Notice kind="warning" testId="too-many-delegates">
          <p>{words.tooMany(view.hall.seats.length, view.hall.rules.most_delegates ?? 0)}</p>
        </Notice>
      )}
      {!preparing && (
        <Place spot="scores">
          <ScoreLockSection view={view} current={current} />
        </Place>
      )}
      {lists.map((list) => (
        <ListSection key={list} view={view} list={list} />
      ))}
      {preparing && <ScoreLockSection view={view} current={false} />}
    </>
  );
}

function ListSection({ view, list }: { readonly view: ChairView; readonly list: UnitList }) {
  const units = view.units.filter(({ unit }) => unit.list === list);
  const asked = view.hall.rules.lists.find((one) => one.list === list)?.attestations ?? [];
  return (
    <Section heading={listNames[list]} testId={`units-${list}`}>
      {units.length === 0 ? (
        <p class="soft">{words.none}</p>
      ) : (
        <>
          <UnitsTable view={view} list={list} units={units} />
          {asked.length > 0 && (
            <Fold summary={words.attestations} testId={`attestations-${list}`}>
              <AttestationTable units={units} asked={asked} />
            </Fold>
          )}
        </>
      )}
    </Section>
  );
}
