/** What the meeting decided beside its ballots, open to everybody: rules, motions, standings, offices, pact, who came. */
import type { ComponentChildren } from 'preact';
import type { HallView } from '../protocol';
import { board as words } from '../strings/board';
import { quorumSentence } from '../strings/motions';
import { Clauses } from '../ui/clauses';
import { Section } from '../ui/page';
import {
  agendaRows,
  attendeeRows,
  motionRows,
  officeRows,
  pactRows,
  seatRows,
  standingRows,
} from './rows';
import { Table } from './table';

interface HallRecordProps {
  readonly hall: HallView;
}

export function HallRecord({ hall }: HallRecordProps) {
  const { heads, record } = words;
  return (
    <Section heading={record.heading} testId="board-record">
      <Fold title={record.rules} testId="board-rules" open>
        <p class="soft">{hall.rules_adopted ? record.rulesAdopted : record.rulesProposed}</p>
        <Clauses clauses={hall.clauses} />
      </Fold>
      <Fold title={record.motions} testId="board-motions" open>
        <Table heads={heads.motions} rows={motionRows(hall)} />
      </Fold>
      <Fold title={record.agenda} testId="board-agenda">
        <Table heads={heads.agenda} rows={agendaRows(hall)} />
      </Fold>
      <Fold title={record.standings} testId="board-standings">
        {hall.scores_locked && <p>{record.locked(hall.scores_locked.agreed_by)}</p>}
        <Table heads={heads.standings} rows={standingRows(hall)} />
      </Fold>
      <Fold title={record.offices} testId="board-offices">
        <Table heads={heads.offices} rows={officeRows(hall)} />
      </Fold>
      <Fold title={record.pact} testId="board-pact">
        <Table heads={heads.pact} rows={pactRows(hall)} />
      </Fold>
      <Fold title={record.attendance} testId="board-attendance">
        <p>{quorumSentence(hall.quorum)}</p>
        <Table heads={heads.seats} rows={seatRows(hall)} />
        {hall.attendees.length > 0 && <Table heads={heads.attendees} rows={attendeeRows(hall)} />}
      </Fold>
    </Section>
  );
}

function Fold(props: {
  readonly title: string;
  readonly testId: string;
  readonly open?: boolean;
  readonly children: ComponentChildren;
}) {
  return (
    <details class="fold" data-testid={props.testId} open={props.open ?? false}>
      <summary>{props.title}</summary>
      {props.children}
    </details>
  );
}
