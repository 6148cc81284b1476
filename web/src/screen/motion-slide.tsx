/** A show of hands on the wall: the question with what it is about, then the counts and what they carried. */
import { contestOf } from '../motions';
import type { HallView, HandCount, Motion } from '../protocol';
import { formatCount } from '../strings';
import { hands as handsWords, outcomeSentence } from '../strings/hands';
import { said } from '../strings/language';
import { motions, questionOf } from '../strings/motions';
import { pendingSentence } from '../strings/outcome';
import { screen as words } from '../strings/screen';
import { COUNTS } from '../ui/hands';
import { listsOf, scoresOf } from './list-slide';
import './motion-slide.css';
import { NameLists } from './names';
import { Officers } from './officers-slide';
import { People } from './people-slides';
import { Chosen } from './result-parts';
import { tiedNames } from './rows';
import { Clauses } from './rules-slide';

interface MotionProps {
  readonly hall: HallView;
  readonly motion: Motion;
}

export function MotionSlide({ hall, motion }: MotionProps) {
  const { state } = motion;
  return (
    <main class="slide slide-motion" data-state={state.state}>
      <p class="stage-line">{state.state === 'open' ? words.motionOpen : words.motionCounted}</p>
      <h1 data-testid="question">{questionOf(motion.matter, hall)}</h1>
      {state.state === 'counted' ? (
        <Outcome hall={hall} motion={motion} count={state} />
      ) : (
        <Exhibit hall={hall} motion={motion} />
      )}
    </main>
  );
}

function Outcome({ hall, motion, count }: MotionProps & { readonly count: HandCount }) {
  const office = motion.matter.matter === 'office' || fillsOffice(hall, motion);
  return (
    <>
      <dl class="hand-counts">
        {COUNTS.map((name) => (
          <div key={name} class={`hand-count hand-count-${name}`}>
            <dt>{handsWords[name]}</dt>
            <dd class="number" data-testid={`hands-${name}`}>
              {formatCount(count.hands[name])}
            </dd>
          </div>
        ))}
      </dl>
      <p
        class={`motion-outcome motion-${count.carried ? 'carried' : 'lost'}`}
        aria-live="polite"
        data-testid="outcome"
        data-carried={count.carried}
      >
        {outcomeSentence(count)}
      </p>
      {count.reason && <p class="soft">{motions.reason(count.reason)}</p>}
      {office && count.carried && <Officers hall={hall} />}
    </>
  );
}

/** A result that puts units into office. */
function fillsOffice(hall: HallView, { matter }: Motion): boolean {
  const contest = hall.contests.find(({ id }) => id === contestOf(matter));
  return matter.matter === 'result' && contest?.rules.purpose !== 'selection';
}

/** What is decided on, beside the question. */
function Exhibit({ hall, motion }: MotionProps) {
  const { matter } = motion;
  switch (matter.matter) {
    case 'tellers':
      return <People people={hall.tellers} />;
    case 'presidium':
      return <People people={hall.presidium.people} />;
    case 'rules':
      return <Clauses sentences={hall.clauses.map(said)} lines={8} />;
    case 'list':
    case 'resolve':
    case 'result':
      return <ContestExhibit hall={hall} motion={motion} />;
    case 'candidate':
    case 'give_up':
    case 'office':
    case 'other':
      return null;
  }
}

function ContestExhibit({ hall, motion }: MotionProps) {
  const contest = hall.contests.find(({ id }) => id === contestOf(motion.matter));
  if (contest === undefined) {
    return null;
  }
  if (motion.matter.matter === 'list') {
    const room = { width: 57, height: 17 };
    return <NameLists lists={listsOf(contest)} room={room} scoreOf={scoresOf(hall)} />;
  }
  const { pending } = contest;
  return (
    <>
      {pending && <p>{pendingSentence(pending, tiedNames(contest))}</p>}
      <Chosen contest={contest} placed={contest.chosen} />
    </>
  );
}
