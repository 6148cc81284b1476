import { matterKey } from '../motions';
import type { ChairView, HallView, HandCount, Matter, Motion } from '../protocol';
import { handsSentence, outcomeSentence } from '../strings/hands';
import { placeOf, questionOf, motions as words } from '../strings/motions';
import { Refused } from '../ui/act-button';
import { Button } from '../ui/button';
import { HandsForm } from '../ui/hands-form';
import { Notice } from '../ui/notice';
import './motion-card.css';
import { Place } from './place';
import { type MotionHere, useMotion } from './use-motion';

interface MotionCardProps {
  readonly view: Pick<ChairView, 'hall'>;
  readonly matter: Matter;
  readonly words: {
    /** What is decided. */
    readonly title: string;
    /** On the button that puts it to the room. */
    readonly put: string;
  };
  /** Whether this is what the meeting is at: only then is a button primary. */
  readonly current: boolean;
  /** Decided for good: only what came of it is shown. */
  readonly settled?: boolean;
  /** Words after which it is found; its own where a page has only one of its kind. */
  readonly testId?: string;
}

/**
 * Every show of hands: put to the room, its hands counted, or withdrawn; beside it what came of the last
 * count. Whether it may be put, and what the hands carry, the server says.
 */
export function MotionCard(props: MotionCardProps) {
  const { view, matter, words: own, current, settled = false } = props;
  const { hall } = view;
  const motion = useMotion(hall, matter);
  const testId = props.testId ?? `motion-${matterKey(matter)}`;
  return (
    <section class={motion.open ? 'motion motion-open' : 'motion'} data-testid={testId}>
      <h3>{own.title}</h3>
      {motion.last && <LastCount count={motion.last} testId={`${testId}-last`} />}
      {motion.open ? (
        <OpenMotion hall={hall} motion={motion} open={motion.open} testId={testId} />
      ) : (
        !settled && (
          <Put hall={hall} motion={motion} label={own.put} primary={current} testId={testId} />
        )
      )}
    </section>
  );
}

/** What came of a count, sentence by sentence. */
export function LastCount(props: { readonly count: HandCount; readonly testId?: string }) {
  const { count, testId } = props;
  return (
    <div data-testid={testId} data-carried={count.carried}>
      <p class={count.carried ? 'hands-carried' : 'hands-declined'}>{outcomeSentence(count)}</p>
      <p class="soft">{handsSentence(count.hands)}</p>
      {count.reason && <p class="soft">{words.reason(count.reason)}</p>}
    </div>
  );
}

/** Another motion is before the room: which, and where its hands are counted. */
export function OtherMotion(props: { readonly hall: HallView; readonly motion: Motion }) {
  const { matter } = props.motion;
  return (
    <p class="warn" data-testid="other-motion">
      {words.other(questionOf(matter, props.hall), placeOf(matter, props.hall))}
    </p>
  );
}

interface PutProps {
  readonly hall: HallView;
  readonly motion: MotionHere;
  readonly label: string;
  readonly primary: boolean;
  readonly testId: string;
}

function Put({ hall, motion, label, primary, testId }: PutProps) {
  return (
    <>
      {motion.other && <OtherMotion hall={hall} motion={motion.other} />}
      <div>
        <Button
          kind={primary && !motion.other ? 'primary' : 'secondary'}
          disabled={motion.other !== undefined}
          busy={motion.acting.busy}
          testId={`${testId}-put`}
          onClick={() => void motion.put()}
        >
          {label}
        </Button>
      </div>
      <Refused sentence={motion.acting.refused} />
    </>
  );
}

interface OpenMotionProps {
  readonly hall: HallView;
  readonly motion: MotionHere;
  readonly open: Motion;
  readonly testId: string;
}

function OpenMotion({ hall, motion, open, testId }: OpenMotionProps) {
  const { present, needed, met } = hall.quorum;
  return (
    <>
      <p class="motion-question">{questionOf(open.matter, hall)}</p>
      {!met && needed !== null && (
        <Notice kind="warning" testId="motion-no-quorum">
          <p>{words.noQuorum(present, needed)}</p>
        </Notice>
      )}
      <Place spot="hands">
        <HandsForm
          present={hall.present}
          acting={motion.acting}
          onCounted={(hands, reason) => void motion.count(hands, reason)}
          testId={`${testId}-hands`}
        />
      </Place>
      <div>
        <Button
          kind="quiet"
          busy={motion.acting.busy}
          testId={`${testId}-withdraw`}
          onClick={() => void motion.withdraw()}
        >
          {words.withdraw}
        </Button>
      </div>
    </>
  );
}
