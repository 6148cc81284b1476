import { useState } from 'preact/hooks';
import { openMotion } from '../motions';
import type { ChairView, OfficeView } from '../protocol';
import { notYet } from '../strings/chair-now';
import { offices as words } from '../strings/chair-people';
import { clusterRoleNames } from '../strings/units';
import { Choice } from '../ui/field';
import { Section } from '../ui/page';
import { MotionCard } from './motion-card';
import { NotYet } from './not-yet';

interface OfficesPanelProps {
  readonly view: ChairView;
  readonly current: boolean;
}

/** Cụm trưởng and cụm phó of the coming year: by a show of hands, or where their ballot is held. */
export function OfficesPanel({ view, current }: OfficesPanelProps) {
  const { offices } = view.hall;
  const now = offices.find(({ holders, wanted }) => holders.length < wanted);
  return (
    <>
      {offices.map((office) => (
        <Section
          key={office.role}
          heading={clusterRoleNames[office.role]}
          testId={`office-${office.role}`}
        >
          <Office view={view} office={office} current={current && office === now} />
        </Section>
      ))}
      <PastHolders view={view} />
    </>
  );
}

interface OfficeProps extends OfficesPanelProps {
  readonly office: OfficeView;
}

function Office({ view, office, current }: OfficeProps) {
  const { role, wanted, holders, by_ballot } = office;
  return (
    <>
      <p class="soft">{words.wanted(holders.length, wanted)}</p>
      <ul class="rows">
        {holders.map(({ unit }) => (
          <li key={unit} data-testid={`holder-${role}-${unit}`}>
            <strong>{nameOf(view, unit)}</strong> <span class="good">{words.atOnce}</span>
          </li>
        ))}
      </ul>
      {by_ballot ? (
        <p data-testid={`office-${role}-by-ballot`}>
          {words.byBallot(contestTitles(view, office))}
        </p>
      ) : (
        holders.length < wanted && <Election view={view} office={office} current={current} />
      )}
    </>
  );
}

function contestTitles({ hall }: ChairView, { role }: OfficeView): readonly string[] {
  const own = hall.contests.filter(({ rules }) => rules.purpose === role);
  return own.map(({ rules }) => rules.title);
}

/** A unit is chosen and put to the room; that it held the office before is said, and bars nothing. */
function Election({ view, office, current }: OfficeProps) {
  const { role } = office;
  const [chosen, setChosen] = useState('');
  const asked = openMotion(view.hall)?.matter;
  const open = asked?.matter === 'office' && asked.role === role ? asked.unit : undefined;
  const unit = open ?? (chosen === '' ? undefined : Number(chosen));
  const before = view.held_before.find((held) => held.role === role && held.unit === unit);
  const members = view.units.filter((one) => one.unit.list === 'members');
  return (
    <div class="form">
      <Choice
        label={words.unit}
        value={unit === undefined ? '' : String(unit)}
        disabled={open !== undefined}
        options={[
          ['', words.choose],
          ...members.map(({ unit: one }) => [String(one.id), one.name] as const),
        ]}
        onChoice={setChosen}
        testId={`office-${role}-unit`}
      />
      {before && (
        <p class="warn" data-testid="held-before">
          {words.heldBefore(clusterRoleNames[role], before.year)}
        </p>
      )}
      {unit === undefined ? (
        <NotYet label={words.put} why={notYet.chooseUnit} primary={current} />
      ) : (
        <MotionCard
          key={unit}
          view={view}
          matter={{ matter: 'office', role, unit }}
          words={{
            title: words.motion(clusterRoleNames[role], nameOf(view, unit)),
            put: words.put,
          }}
          current={current}
          testId={`office-${role}-motion`}
        />
      )}
    </div>
  );
}

function PastHolders({ view }: { readonly view: ChairView }) {
  const held = [...view.past_holders].sort((a, b) => b.year - a.year);
  return held.length === 0 ? null : (
    <Section heading={words.past} testId="office-past">
      <ul>
        {held.map(({ year, role, unit }) => (
          <li key={`${year}${role}${unit}`}>
            {year}: {clusterRoleNames[role]}, {unit}
          </li>
        ))}
      </ul>
    </Section>
  );
}

function nameOf({ hall }: ChairView, unit: number): string {
  return hall.standings.find((one) => one.unit === unit)?.name ?? '';
}
