/** The frame of the wall: the meeting's name above, warnings and the short address below, one slide between. */
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Link } from '../connection';
import type { TaskRunner } from '../election/worker-client';
import type { MeetingId } from '../meeting';
import type { HallView } from '../protocol';
import { common, linkNames } from '../strings';
import { RehearsalMark } from '../ui/rehearsal-mark';
import { typedAddress } from './address';
import { CountingSlide } from './counting-slide';
import { EndSlide, IdleSlide, JoinSlide, TellersSlide } from './hall-slides';
import { ResultSlide } from './result-slide';
import { ListSlide, StoppedSlide, VotingSlide } from './round-slides';
import { type Slide, slideOf, touchedContest } from './slide';
import '../styles/reset.css';
import '../styles/tokens.css';
import '../styles/type.css';
import './screen.css';

interface ScreenProps {
  readonly id: MeetingId;
  readonly hall: HallView | undefined;
  readonly link: Link;
  readonly runner: TaskRunner;
}

export function ScreenPage({ id, hall, link, runner }: ScreenProps) {
  const touched = useTouched(hall);
  if (hall === undefined) {
    return (
      <div class="screen">
        <main class="slide slide-idle">
          <h1>{common.product}</h1>
          <p>{linkNames[link]}</p>
        </main>
      </div>
    );
  }
  const slide = slideOf(hall, touched);
  return (
    <div class="screen" data-testid="screen" data-slide={slide.kind}>
      <header class="screen-head">
        <p class="screen-title">{hall.particulars.title || common.product}</p>
        <p>{hall.particulars.cluster}</p>
      </header>
      {hall.rehearsal && <RehearsalMark />}
      <SlideView id={id} hall={hall} slide={slide} runner={runner} />
      <Foot hall={hall} link={link} />
    </div>
  );
}

/** The contest that changed last, as far as this page has seen. */
function useTouched(hall: HallView | undefined): number | undefined {
  const before = useRef<HallView | undefined>(undefined);
  const [touched, setTouched] = useState<number>();
  useEffect(() => {
    if (hall) {
      setTouched((last) => touchedContest(before.current, hall, last));
      before.current = hall;
    }
  }, [hall]);
  return touched;
}

interface SlideProps {
  readonly id: MeetingId;
  readonly hall: HallView;
  readonly slide: Slide;
  readonly runner: TaskRunner;
}

function SlideView({ id, hall, slide, runner }: SlideProps) {
  switch (slide.kind) {
    case 'idle':
      return <IdleSlide hall={hall} />;
    case 'join':
      return <JoinSlide hall={hall} id={id} />;
    case 'tellers':
      return <TellersSlide hall={hall} />;
    case 'list':
      return <ListSlide contest={slide.contest} />;
    case 'voting':
      return <VotingSlide hall={hall} id={id} contest={slide.contest} round={slide.round} />;
    case 'counting':
      return (
        <CountingSlide
          key={slide.round.id}
          hall={hall}
          id={id}
          contest={slide.contest}
          round={slide.round}
          runner={runner}
        />
      );
    case 'result':
      return (
        <ResultSlide
          key={slide.round.id}
          id={id}
          contest={slide.contest}
          round={slide.round}
          runner={runner}
        />
      );
    case 'stopped':
      return <StoppedSlide contest={slide.contest} round={slide.round} />;
    case 'sealed':
      return <EndSlide hall={hall} />;
  }
}

function Foot({ hall, link }: { readonly hall: HallView; readonly link: Link }) {
  return (
    <footer class="screen-foot">
      {hall.phase !== 'sealed' && (
        <span class="code" data-testid="typed-address">
          {typedAddress(hall.address, location.origin)}
        </span>
      )}
      {hall.committee_code && hall.phase !== 'sealed' && (
        <span>
          {common.committeeCode} <strong class="code">{hall.committee_code}</strong>
        </span>
      )}
      {hall.chair_sessions > 1 && (
        <strong class="chip" data-testid="chair-sessions">
          {common.chairSessions(hall.chair_sessions)}
        </strong>
      )}
      {hall.desk_on_server && <span class="chip">{common.deskOnServer}</span>}
      {link !== 'live' && <strong class="chip">{linkNames[link]}</strong>}
    </footer>
  );
}
