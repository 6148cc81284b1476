import { useContext } from 'preact/hooks';
import type { Attendance, ChairView, HallView } from '../protocol';
import { chair as common } from '../strings/chair';
import { consequences, notYet } from '../strings/chair-now';
import { hall as words } from '../strings/chair-people';
import { quorumSentence } from '../strings/motions';
import { ActButton, AskingButton } from '../ui/act-button';
import { Button, Buttons } from '../ui/button';
import { Notice } from '../ui/notice';
import { Section } from '../ui/page';
import { Going } from './going';
import './hall-panel.css';
import { NotYet } from './not-yet';
import { Place } from './place';

interface HallPanelProps {
  readonly view: ChairView;
  readonly current: boolean;
}

/** Who is in the room, and the two steps that open the meeting. */
export function HallPanel({ view, current }: HallPanelProps) {
  const { hall, tokens } = view;
  const left = hall.seats.filter(({ attendance }) => attendance.attendance === 'left').length;
  const absent = hall.seats.length - hall.present - left;
  const without = Math.max(0, hall.present - tokens);
  return (
    <Section heading={words.heading} testId="panel-hall">
      <dl class="tiles">
        <Tile
          name={words.present}
          value={`${hall.present}/${hall.seats.length}`}
          testId="present"
        />
        <Tile name={words.absent} value={String(absent)} testId="absent" />
        {left > 0 && <Tile name={words.left} value={String(left)} testId="left" />}
        <Tile name={words.tokens} value={String(tokens)} testId="tokens" />
      </dl>
      {hall.quorum.needed !== null && (
        <p class={hall.quorum.met ? 'good' : 'warn'} data-testid="quorum">
          {quorumSentence(hall.quorum)}
        </p>
      )}
      {view.too_many_delegates && (
        <p class="warn" data-testid="too-many-delegates">
          {words.tooMany}
        </p>
      )}
      {without > 0 && (
        <Notice kind="warning" testId="without-token">
          <p>{words.withoutToken(without)}</p>
        </Notice>
      )}
      <Place spot="doors">
        <Opening view={view} current={current} />
      </Place>
      <Seats view={view} />
      <Attendees hall={hall} />
    </Section>
  );
}

function Tile(props: { readonly name: string; readonly value: string; readonly testId: string }) {
  return (
    <div class="tile">
      <dt>{props.name}</dt>
      <dd class="big-number" data-testid={props.testId}>
        {props.value}
      </dd>
    </div>
  );
}

function Opening({ view, current }: HallPanelProps) {
  const { hall } = view;
  switch (hall.phase) {
    case 'preparing':
      return hall.seats.length === 0 ? (
        <NotYet label={words.openCheckIn} why={notYet.noUnits} primary={current} />
      ) : (
        <div>
          <AskingButton
            label={words.openCheckIn}
            title={words.openCheckInTitle}
            kind={current ? 'primary' : 'secondary'}
            act={() => ({ act: 'open_check_in' })}
            testId="open-check-in"
          >
            <p>{consequences.openCheckIn(hall.seats.length)}</p>
          </AskingButton>
        </div>
      );
    case 'checking_in':
      return hall.present === 0 ? (
        <NotYet label={words.openSession} why={notYet.nobodyPresent} primary={current} />
      ) : (
        <ActButton
          act={{ act: 'open_session' }}
          kind={current ? 'primary' : 'secondary'}
          testId="open-session"
        >
          {words.openSession}
        </ActButton>
      );
    case 'in_session':
      return current ? <HandingOut view={view} /> : null;
    case 'sealed':
      return null;
  }
}

/** The desk makes the tokens; the chair waits, or goes on without those that have none. */
function HandingOut({ view }: { readonly view: ChairView }) {
  const goTo = useContext(Going);
  const contest = view.hall.contests.find(({ decision }) => decision === null);
  const without = Math.max(0, view.hall.present - view.tokens);
  return (
    <Buttons>
      <NotYet label={notYet.sealRoll} why={notYet.handOut(without)} primary />
      {contest && (
        <Button
          kind="quiet"
          testId="without-waiting"
          onClick={() => goTo({ section: `contest-${contest.id}`, spot: null })}
        >
          {notYet.withoutWaiting}
        </Button>
      )}
    </Buttons>
  );
}

function Seats({ view }: { readonly view: ChairView }) {
  const expectedAbsent = new Set(
    view.units.filter(({ unit }) => unit.expected === false).map(({ unit }) => unit.id),
  );
  return (
    <ol class="seats" aria-label={common.unit}>
      {view.hall.seats.map(({ seat, unit, name, attendance }) => (
        <li key={seat} class={`seat seat-${attendance.attendance}`}>
          <span>{name}</span>
          <span class="seat-note">
            {attendanceNote(attendance, expectedAbsent.has(unit)).join(' · ')}
          </span>
        </li>
      ))}
    </ol>
  );
}

function attendanceNote(attendance: Attendance, expectedAbsent: boolean): readonly string[] {
  switch (attendance.attendance) {
    case 'present':
      return [words.present, attendance.delegate].filter(Boolean);
    case 'left':
      return [words.leftReason(attendance.reason), attendance.delegate].filter(Boolean);
    case 'absent':
      return [words.absent, expectedAbsent ? words.expectedAbsent : ''].filter(Boolean);
  }
}

/** Who attends without a vote; the desk writes them down. */
function Attendees({ hall }: { readonly hall: HallView }) {
  return hall.attendees.length === 0 ? null : (
    <div data-testid="attendees">
      <h3>{words.attendees(hall.attendees.length)}</h3>
      <ul>
        {hall.attendees.map(({ attendee, unit, person }) => (
          <li key={attendee}>
            {person.name}
            <span class="soft">
              {' '}
              {[person.office, unit ?? words.guest].filter(Boolean).join(', ')}
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}
