/** Slides of the meeting as a whole: before it, at the doors, the tellers, the end. */
import type { MeetingId } from '../meeting';
import type { ContestView, HallView, Placed, UnitPresence } from '../protocol';
import { common, keyStageNames } from '../strings';
import { decisionSentence } from '../strings/vi/outcome';
import { screen as words } from '../strings/vi/screen';
import { inGroups } from '../ui/code-text';
import { QrCode } from '../ui/qr-code';
import { joinAddress, typedAddress } from './address';
import { People } from './motion-slide';
import { PageNumber, sizeOf } from './names';
import { chunked } from './pages';
import { Chosen } from './result-parts';
import { Officers } from './session-slides';
import { usePage } from './use-page';

interface HallProps {
  readonly hall: HallView;
}

export function IdleSlide({ hall }: HallProps) {
  return (
    <main class="slide slide-idle">
      <h1>{hall.particulars.title || common.product}</h1>
      <p>{[hall.particulars.cluster, hall.particulars.place].filter(Boolean).join(' · ')}</p>
      <p class="soft">{words.idle}</p>
    </main>
  );
}

export function JoinSlide({ hall, id }: HallProps & { readonly id: MeetingId }) {
  return (
    <main class="slide slide-join">
      <div class="join">
        <Join hall={hall} id={id} />
      </div>
      <div class="wall">
        <h2 data-testid="attendance">{words.attendance(hall.present, hall.seats.length)}</h2>
        <ul class={`seats seats-${sizeOf(hall.seats.length)}`}>
          {hall.seats.map((seat) => (
            <SeatOnWall key={seat.seat} seat={seat} />
          ))}
        </ul>
        {hall.tellers.length > 0 && <TellerStrip hall={hall} />}
      </div>
    </main>
  );
}

function SeatOnWall({ seat: { name, attendance } }: { readonly seat: UnitPresence }) {
  const state = attendance.attendance;
  const present = state === 'present';
  return (
    <li class={`seat seat-${state}`} data-present={present}>
      <span class="seat-sign">{present ? '✓' : '·'}</span>
      {name}
      <span class="visually-hidden">{words[state]}</span>
    </li>
  );
}

export function Join({ hall, id }: HallProps & { readonly id: MeetingId }) {
  return (
    <>
      <h2>{words.scan}</h2>
      <QrCode text={joinAddress(hall.address, location.origin, id)} testId="join-qr" />
      <p>{words.typeAddress}</p>
      <p class="join-address code">{typedAddress(hall.address, location.origin)}</p>
    </>
  );
}

function TellerStrip({ hall }: HallProps) {
  return (
    <p class="teller-strip">
      <strong>{words.tellers}:</strong>{' '}
      {hall.tellers.map(({ name, key }) => (key === 'accepted' ? `${name} ✓` : name)).join(', ')}
    </p>
  );
}

export function TellersSlide({ hall }: HallProps) {
  return (
    <main class="slide slide-tellers">
      <h1>{words.tellers}</h1>
      <p class="soft">{hall.tellers_adopted ? words.tellersAdopted : words.tellersProposed}</p>
      <ul class="tellers">
        {hall.tellers.map(({ slot, name, office, key }) => (
          <li key={slot} class={`teller teller-${key}`}>
            <strong>{name}</strong>
            <span>{office}</span>
            <span class="teller-key">{keyStageNames[key]}</span>
          </li>
        ))}
      </ul>
      <div class="committee">
        <h2>{common.committeeCode}</h2>
        {hall.committee_code === null ? (
          <p class="soft">{words.codeWait}</p>
        ) : (
          <>
            <p class="committee-code code" data-testid="committee-code">
              {hall.committee_code}
            </p>
            <p>{words.codeHint}</p>
          </>
        )}
      </div>
    </main>
  );
}

export function PresidiumSlide({ hall }: HallProps) {
  return (
    <main class="slide slide-tellers">
      <h1>{words.presidium}</h1>
      <p class="soft">{hall.presidium.adopted ? words.tellersAdopted : words.tellersProposed}</p>
      <People people={hall.presidium.people} />
    </main>
  );
}

/** Results side by side on one page, and names below each other. */
const COLUMNS = 2;
const NAMES = 6;

interface Ending {
  readonly contest: ContestView;
  readonly chosen: readonly Placed[];
}

/** What the contests came to, in pages. */
export function endPages({ contests }: HallView): readonly (readonly Ending[])[] {
  const endings = contests.flatMap((contest) =>
    chunked(contest.chosen, NAMES).map((chosen) => ({ contest, chosen })),
  );
  return chunked(endings, COLUMNS);
}

export function EndSlide({ hall }: HallProps) {
  const pages = endPages(hall);
  const at = usePage(pages.length, hall.meeting);
  return (
    <main class="slide slide-end">
      <h1>{words.end}</h1>
      <div class="end-contests">
        {(pages[at] ?? []).map(({ contest, chosen }) => (
          <div key={`${contest.id}/${chosen[0]?.unit}`} class="end-contest">
            <h2>{contest.rules.title}</h2>
            <Chosen contest={contest} placed={chosen} />
            {contest.decision && contest.decision.decision !== 'adopted' && (
              <p class="soft">{decisionSentence(contest.decision)}</p>
            )}
          </div>
        ))}
      </div>
      <PageNumber at={at} pages={pages.length} />
      <Officers hall={hall} />
      <div class="digest">
        <h2>{words.digest}</h2>
        <p class="digest-groups code" data-testid="meeting-digest">
          {inGroups(hall.head, 4).map((group, index) => (
            <span key={`${index}${group}`}>{group} </span>
          ))}
        </p>
        <p class="soft">{words.digestHint}</p>
      </div>
    </main>
  );
}
