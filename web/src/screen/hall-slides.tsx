/** Slides of the meeting as a whole: before it, at the doors, the tellers, the end. */
import type { MeetingId } from '../meeting';
import type { HallView } from '../protocol';
import { common, keyStageNames } from '../strings';
import { screen as words } from '../strings/vi/screen';
import { inGroups } from '../ui/code-text';
import { QrCode } from '../ui/qr-code';
import { joinAddress, typedAddress } from './address';
import { Chosen } from './result-parts';

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
          {hall.seats.map(({ seat, name, present }) => (
            <li key={seat} class={present ? 'seat seat-present' : 'seat'} data-present={present}>
              <span class="seat-sign">{present ? '✓' : '·'}</span>
              {name}
              <span class="visually-hidden">{present ? words.present : words.absent}</span>
            </li>
          ))}
        </ul>
        {hall.tellers.length > 0 && <TellerStrip hall={hall} />}
      </div>
    </main>
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

export function EndSlide({ hall }: HallProps) {
  return (
    <main class="slide slide-end">
      <h1>{words.end}</h1>
      {hall.contests.map((contest) => (
        <div key={contest.id} class="end-contest">
          <h2>{contest.rules.title}</h2>
          <Chosen contest={contest} placed={contest.chosen} />
        </div>
      ))}
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

/** How large the entries of a list of `length` can be drawn. */
export function sizeOf(length: number): 'large' | 'medium' | 'small' {
  if (length <= 6) {
    return 'large';
  }
  return length <= 14 ? 'medium' : 'small';
}
