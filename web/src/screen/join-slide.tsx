/** Before the meeting and at the doors: how to join, and who is here. */
import type { MeetingId } from '../meeting';
import type { HallView, UnitPresence } from '../protocol';
import { common } from '../strings';
import { screen as words } from '../strings/screen';
import { fitted, longest } from './fit';
import './join-slide.css';
import { PageNumber } from './names';
import { chunked } from './pages';
import { Steps } from './qr-steps';
import { Tiles } from './tiles';
import { Track } from './track';
import { usePage } from './use-page';

interface JoinProps {
  readonly hall: HallView;
  readonly id: MeetingId;
}

export function IdleSlide({ hall, id }: JoinProps) {
  const { title, cluster, place } = hall.particulars;
  return (
    <main class="slide slide-idle">
      <div class="idle-text">
        <h1>{title || common.product}</h1>
        {cluster && <p>{cluster}</p>}
        {place && <p>{place}</p>}
        <p class="stage-line">{words.idle}</p>
      </div>
      <Steps hall={hall} id={id} />
    </main>
  );
}

export function JoinSlide({ hall, id }: JoinProps) {
  return (
    <main class="slide slide-join">
      <Steps hall={hall} id={id} />
      <Attendance hall={hall} />
    </main>
  );
}

const ROOM = { width: 28, height: 18.5 };
const ENTRY = { line: 1.75, beside: 3 };

/** Every seat of the member units: who is here stands out. */
function Attendance({ hall }: { readonly hall: HallView }) {
  const { seats, present } = hall;
  const fit = fitted(seats.length, longest(seats.map(({ name }) => name)), ROOM, ENTRY);
  const pages = chunked(seats, fit.page);
  const at = usePage(pages.length, String(seats.length), 'looking');
  return (
    <section class="attendance">
      <h1 data-testid="attendance" aria-live="polite">
        {words.attendance(present, seats.length)}
      </h1>
      <Track part={present} whole={seats.length} />
      <Tiles fit={fit} length={pages[at]?.length ?? 0}>
        {(pages[at] ?? []).map((seat) => (
          <SeatOnWall key={seat.seat} seat={seat} />
        ))}
      </Tiles>
      <PageNumber at={at} pages={pages.length} />
      {hall.tellers.length > 0 && <TellerStrip hall={hall} />}
    </section>
  );
}

function SeatOnWall({ seat: { name, attendance } }: { readonly seat: UnitPresence }) {
  const state = attendance.attendance;
  const present = state === 'present';
  return (
    <li class={present ? 'tile tile-good' : 'tile'} data-present={present}>
      <span class="tile-sign">{present ? '✓' : '·'}</span>
      <span class="tile-name">{name}</span>
      <span class="visually-hidden">{words[state]}</span>
    </li>
  );
}

function TellerStrip({ hall }: { readonly hall: HallView }) {
  return (
    <p class="teller-strip">
      <strong>{words.tellers}:</strong>{' '}
      {hall.tellers.map(({ name, key }) => (key === 'accepted' ? `${name} ✓` : name)).join(', ')}
    </p>
  );
}
