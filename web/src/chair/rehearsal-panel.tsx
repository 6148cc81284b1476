import type { Connection } from '../connection';
import type { ChairView } from '../protocol';
import { rehearsal as words } from '../strings/chair-start';
import { Section } from '../ui/page';
import { Fold } from './fold';
import './rehearsal-panel.css';
import { RehearsalRun } from './rehearsal-run';
import { RehearsalStart } from './rehearsal-start';

interface RehearsalPanelProps {
  readonly view: ChairView;
  readonly connection: Connection;
}

/** The switch of the rehearsal: what it is, how it is started, and the one that is open beside this meeting. */
export function RehearsalPanel({ view, connection }: RehearsalPanelProps) {
  const { rehearsal } = view;
  const early = view.hall.phase === 'preparing' || view.hall.phase === 'checking_in';
  const start = <RehearsalStart view={view} connection={connection} />;
  return (
    <Section heading={words.heading} testId="panel-rehearsal">
      <p class="soft">{words.intro}</p>
      {rehearsal && (
        <RehearsalRun
          key={rehearsal.chair}
          rehearsal={rehearsal}
          address={view.hall.address}
          connection={connection}
        />
      )}
      <ul class="rehearsal-apart">
        {words.apart.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
      {!early && <p class="soft">{words.late}</p>}
      {early && (rehearsal ? <Fold summary={words.again}>{start}</Fold> : start)}
    </Section>
  );
}
