import type { Operator } from '../operator';
import type { ChairView } from '../protocol';
import type { Section } from './agenda';
import { ContestPanel } from './contest-panel';
import { ContestsPanel } from './contests-panel';
import type { Handover } from './desk-handover';
import { DesksPanel } from './desks-panel';
import { HallPanel } from './hall-panel';
import { MeetingPanel } from './meeting-panel';
import './panel.css';
import { SealPanel } from './seal-panel';
import { TellersPanel } from './tellers-panel';
import { UnitsPanel } from './units-panel';

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
    case 'contests':
      return <ContestsPanel view={view} />;
    case 'tellers':
      return <TellersPanel view={view} current={current} />;
    case 'desks':
      return (
        <DesksPanel view={view} connection={connection} current={current} onHandover={onHandover} />
      );
    case 'hall':
      return <HallPanel view={view} current={current} />;
    case 'seal':
      return <SealPanel view={view} id={id} current={current} />;
    default: {
      const contest = view.hall.contests.find((one) => section === `contest-${one.id}`);
      return contest ? <ContestPanel view={view} contest={contest} current={current} /> : null;
    }
  }
}
