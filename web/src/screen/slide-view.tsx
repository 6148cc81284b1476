/** The component of each slide. */
import type { TaskRunner } from '../election/worker-client';
import type { MeetingId } from '../meeting';
import type { HallView } from '../protocol';
import { CountingSlide } from './counting-slide';
import { EndSlide } from './end-slide';
import { IdleSlide, JoinSlide } from './join-slide';
import { ListSlide } from './list-slide';
import { MessageSlide, NothingSlide } from './message-slide';
import { MotionSlide } from './motion-slide';
import { OfficersSlide } from './officers-slide';
import { PactSlide } from './pact-slide';
import { PaperCountingSlide } from './paper-counting-slide';
import { PaperResultSlide } from './paper-result-slide';
import { PaperSlide } from './paper-slide';
import { PresidiumSlide, TellersSlide } from './people-slides';
import { ResultSlide } from './result-slide';
import { RulesSlide } from './rules-slide';
import type { Slide } from './slide';
import { StandingsSlide } from './standings-slide';
import { PaperStoppedSlide, StoppedSlide } from './stopped-slide';
import { VotingSlide } from './voting-slide';

interface SlideProps {
  readonly id: MeetingId;
  readonly hall: HallView;
  readonly slide: Slide;
  readonly runner: TaskRunner;
}

export function SlideView({ id, hall, slide, runner }: SlideProps) {
  switch (slide.kind) {
    case 'message':
      return <MessageSlide text={slide.text} />;
    case 'nothing':
      return <NothingSlide />;
    case 'idle':
      return <IdleSlide hall={hall} id={id} />;
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
      return <ListSlide hall={hall} contest={slide.contest} />;
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
          hall={hall}
          id={id}
          contest={slide.contest}
          round={slide.round}
          runner={runner}
        />
      );
    case 'stopped':
      return <StoppedSlide contest={slide.contest} round={slide.round} />;
    case 'paper':
      return <PaperSlide contest={slide.contest} round={slide.round} />;
    case 'paper_counting':
      return <PaperCountingSlide hall={hall} contest={slide.contest} round={slide.round} />;
    case 'paper_result':
      return <PaperResultSlide contest={slide.contest} round={slide.round} />;
    case 'paper_stopped':
      return <PaperStoppedSlide contest={slide.contest} round={slide.round} />;
    case 'sealed':
      return <EndSlide hall={hall} />;
  }
}
