/** The frame of the wall: the meeting's name above, warnings and the short address below, one slide between. */
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Link } from '../connection';
import type { TaskRunner } from '../election/worker-client';
import type { MeetingId } from '../meeting';
import type { HallView } from '../protocol';
import { common, linkNames } from '../strings';
import { quorumSentence } from '../strings/vi/motions';
import { screen as words } from '../strings/vi/screen';
import { RehearsalMark } from '../ui/rehearsal-mark';
import { typedAddress } from './address';
import { CountingSlide } from './counting-slide';
import { EndSlide, IdleSlide, JoinSlide, PresidiumSlide, TellersSlide } from './hall-slides';
import { MotionSlide } from './motion-slide';
import { ResultSlide } from './result-slide';
import { ListSlide, StoppedSlide, VotingSlide } from './round-slides';
import { OfficersSlide, PactSlide, RulesSlide, StandingsSlide } from './session-slides';
import { type Slide, slideOf } from './slide';
import { type Topic, topicOf } from './topic';
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
  const topic = useTopic(hall);
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
  const slide = slideOf(hall, topic);
  return (
    <div class="screen" data-testid="screen" data-slide={slide.kind}>
      <Head hall={hall} />
      {hall.rehearsal && <RehearsalMark />}
      <SlideView id={id} hall={hall} slide={slide} runner={runner} />
      <Foot hall={hall} link={link} />
    </div>
  );
}

/** What the meeting speaks of, as far as this page has seen. */
function useTopic(hall: HallView | undefined): Topic | undefined {
  const before = useRef<HallView | undefined>(undefined);
  const [topic, setTopic] = useState<Topic>();
  useEffect(() => {
    if (hall) {
      const old = before.current;
      before.current = hall;
      setTopic((last) => topicOf(old, hall, last));
    }
  }, [hall]);
  return topic;
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
    case 'presidium':
      return <PresidiumSlide hall={hall} />;
    case 'rules':
      return <RulesSlide hall={hall} />;
    case 'standings':
      return <StandingsSlide hall={hall} />;
    case 'officers':
      return <OfficersSlide hall={hall} />;
    case 'pact':
      return <PactSlide hall={hall} />;
    case 'motion':
      return <MotionSlide key={slide.motion.id} hall={hall} motion={slide.motion} />;
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

/** Banner, the meeting's name, and the step of the agenda. */
function Head({ hall }: { readonly hall: HallView }) {
  const step = hall.agenda.find(({ now }) => now);
  return (
    <header class="screen-head">
      {hall.wording.banner.filter(isFilledIn).map((line) => (
        <p key={line} class="screen-banner">
          {line}
        </p>
      ))}
      <p class="screen-title">{hall.particulars.title || common.product}</p>
      {step && hall.phase === 'in_session' ? (
        <p data-testid="agenda-now">{words.step(step.title)}</p>
      ) : (
        <p>{hall.particulars.cluster}</p>
      )}
    </header>
  );
}

/** A preset leaves "…" for what is the meeting's own: until it is filled in, it is not for the wall. */
function isFilledIn(line: string): boolean {
  return !line.includes('…');
}

function Foot({ hall, link }: { readonly hall: HallView; readonly link: Link }) {
  return (
    <footer class="screen-foot">
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
