import type { Operator } from '../operator';
import type { ChairView } from '../protocol';
import type { Section } from './agenda';
import { AgendaPanel } from './agenda-panel';
import { ContestPanel } from './contest-panel';
import { DelegationPanel } from './delegation-panel';
import { DesksPanel } from './desks-panel';
import { HallPanel } from './hall-panel';
import type { Handover } from './handover';
import { HistoryPanel } from './history-panel';
import { HoldersPanel } from './holders-panel';
import { MeetingPanel } from './meeting-panel';
import { MotionsPanel } from './motions-panel';
import { OfficesPanel } from './offices-panel';
import { PactPanel } from './pact-panel';
import './panel.css';
import { PapersPanel } from './papers-panel';
import { PresidiumPanel } from './presidium-panel';
import { RehearsalPanel } from './rehearsal-panel';
import { RulesPanel } from './rules-panel';
import { SealPanel } from './seal-panel';
import { StartPanel } from './start-panel';
import { TellersPanel } from './tellers-panel';
import { UnitsPanel } from './units-panel';
import { WordingPanel } from './wording-panel';

interface PanelProps {
  readonly section: Section;
  /** Whether the step that is now is done here: only then is a button primary. */
  readonly current: boolean;
  readonly view: ChairView;
  readonly operator: Operator;
  readonly onHandover: (handover: Handover) => void;
}

/** The section of the page where a step is done. */
export function Panel({ section, current, view, operator, onHandover }: PanelProps) {
  const { connection, id } = operator.meeting;
  switch (section) {
    case 'meeting':
      return <MeetingPanel view={view} current={current} />;
    case 'units':
      return <UnitsPanel view={view} connection={connection} current={current} />;
    case 'start':
      return <StartPanel view={view} connection={connection} current={current} />;
    case 'wording':
      return <WordingPanel view={view} current={current} />;
    case 'rules':
      return <RulesPanel view={view} current={current} />;
    case 'holders':
      return <HoldersPanel view={view} connection={connection} />;
    case 'delegation':
      return <DelegationPanel view={view} onHandover={onHandover} />;
    case 'rehearsal':
      return <RehearsalPanel view={view} connection={connection} />;
    case 'history':
      return <HistoryPanel connection={connection} />;
    case 'agenda':
      return <AgendaPanel view={view} />;
    case 'papers':
      return <PapersPanel view={view} id={id} />;
    case 'tellers':
      return <TellersPanel view={view} current={current} />;
    case 'desks':
      return (
        <DesksPanel view={view} connection={connection} current={current} onHandover={onHandover} />
      );
    case 'hall':
      return <HallPanel view={view} current={current} />;
    case 'presidium':
      return <PresidiumPanel view={view} current={current} />;
    case 'offices':
      return <OfficesPanel view={view} current={current} />;
    case 'pact':
      return <PactPanel view={view} current={current} />;
    case 'motions':
      return <MotionsPanel view={view} current={current} />;
    case 'seal':
      return <SealPanel view={view} id={id} current={current} />;
    default: {
      const contest = view.hall.contests.find((one) => section === `contest-${one.id}`);
      return contest ? <ContestPanel view={view} contest={contest} current={current} /> : null;
    }
  }
}
