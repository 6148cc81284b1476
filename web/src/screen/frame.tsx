/** Around each slide: the organiser's banner and the meeting's name above, warnings and the short address below. */
import type { Link } from '../connection';
import type { HallView } from '../protocol';
import { common, linkNames, operating } from '../strings';
import { quorumSentence } from '../strings/motions';
import { screen as words } from '../strings/screen';
import { typedAddress } from './address';

interface HeadProps {
  readonly hall: HallView;
  /** Whether the slide itself says which meeting it is. */
  readonly named: boolean;
}

/** Banner, the meeting's name, and the step of the agenda. */
export function Head({ hall, named }: HeadProps) {
  const step = hall.agenda.find(({ now }) => now);
  const banner = hall.wording.banner.filter(isFilledIn);
  return (
    <header class="screen-head">
      {banner.length > 0 && (
        <div class="screen-banners">
          {banner.map((line) => (
            <p key={line} class="screen-banner">
              {line}
            </p>
          ))}
        </div>
      )}
      {!named && (
        <div class="screen-line">
          <p class="screen-title">{hall.particulars.title || common.product}</p>
          {step && hall.phase === 'in_session' ? (
            <p data-testid="agenda-now">{words.step(step.title)}</p>
          ) : (
            <p>{hall.particulars.cluster}</p>
          )}
        </div>
      )}
    </header>
  );
}

/** A preset leaves "…" for what is the meeting's own: until it is filled in, it is not for the wall. */
function isFilledIn(line: string): boolean {
  return !line.includes('…');
}

interface FootProps {
  readonly hall: HallView;
  readonly link: Link;
}

export function Foot({ hall, link }: FootProps) {
  return (
    <footer class="screen-line screen-foot">
      {hall.phase !== 'sealed' && (
        <span class="code" data-testid="typed-address">
          {typedAddress(hall.address, location.origin)}
        </span>
      )}
      {(hall.phase === 'checking_in' || hall.phase === 'in_session') && (
        <span class={hall.quorum.met ? '' : 'chip'} data-testid="quorum">
          {quorumSentence(hall.quorum)}
        </span>
      )}
      {hall.committee_code && hall.phase !== 'sealed' && (
        <span>
          {common.committeeCode} <strong class="code">{hall.committee_code}</strong>
        </span>
      )}
      <Warnings hall={hall} link={link} />
    </footer>
  );
}

/** What the room must know, whatever the wall shows. */
export function Warnings({ hall, link }: FootProps) {
  return (
    <>
      {hall.chair_sessions > 1 && (
        <strong class="chip" data-testid="chair-sessions">
          {operating.chairSessions(hall.chair_sessions)}
        </strong>
      )}
      {hall.desk_on_server && <span class="chip">{operating.deskOnServer}</span>}
      {link !== 'live' && <strong class="chip">{linkNames[link]}</strong>}
    </>
  );
}
