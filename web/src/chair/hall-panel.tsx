import type { ChairView } from '../protocol';
import { chair as common } from '../strings/vi/chair';
import { hall as words } from '../strings/vi/chair-people';
import { ActButton, AskingButton } from '../ui/act-button';
import { Notice } from '../ui/notice';
import { Section } from '../ui/page';
import './hall-panel.css';

interface HallPanelProps {
  readonly view: ChairView;
  readonly current: boolean;
}

/** Who is in the room, and the two steps that open the meeting. */
export function HallPanel({ view, current }: HallPanelProps) {
  const { hall, tokens } = view;
  const absent = hall.seats.length - hall.present;
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
        <Tile name={words.tokens} value={String(tokens)} testId="tokens" />
      </dl>
      {without > 0 && (
        <Notice kind="warning" testId="without-token">
          <p>{words.withoutToken(without)}</p>
        </Notice>
      )}
      <Opening view={view} current={current} />
      <Seats view={view} />
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
        <p class="warn">{words.notYet}</p>
      ) : (
        <div>
          <AskingButton
            label={words.openCheckIn}
            title={words.openCheckInTitle}
            kind={current ? 'primary' : 'secondary'}
            act={() => ({ act: 'open_check_in' })}
            testId="open-check-in"
          >
            <p>{words.openCheckInText}</p>
          </AskingButton>
        </div>
      );
    case 'checking_in':
      return (
        <ActButton
          act={{ act: 'open_session' }}
          kind={current && view.tokens >= hall.present ? 'primary' : 'secondary'}
          disabled={hall.present === 0}
          testId="open-session"
        >
          {words.openSession}
        </ActButton>
      );
    case 'in_session':
    case 'sealed':
      return null;
  }
}

function Seats({ view }: { readonly view: ChairView }) {
  const expectedAbsent = new Set(
    view.units.filter(({ unit }) => unit.expected === false).map(({ unit }) => unit.id),
  );
  return (
    <ol class="seats" aria-label={common.unit}>
      {view.hall.seats.map((seat) => (
        <li key={seat.seat} class={seat.present ? 'seat seat-present' : 'seat'}>
          <span>{seat.name}</span>
          <span class="seat-note">
            {seat.present ? words.present : words.absent}
            {!seat.present && expectedAbsent.has(seat.unit) && ` (${words.expectedAbsent})`}
          </span>
        </li>
      ))}
    </ol>
  );
}
