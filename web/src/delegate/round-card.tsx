import { useEffect, useRef, useState } from 'preact/hooks';
import type { ContestView, Refusal } from '../protocol';
import { hasEnded, newestRound } from '../rounds';
import { common, roundStageNames } from '../strings';
import { delegate, endedSentences, standingNews } from '../strings/delegate';
import { phoneRefusal } from '../strings/phone-refusals';
import { Button } from '../ui/button';
import { ContestCourse } from '../ui/contest-course';
import { Notice } from '../ui/notice';
import { Section } from '../ui/page';
import { Progress } from '../ui/progress';
import { AlarmScreen, RefusedScreen } from './alarm-screen';
import { BallotPaper } from './ballot-paper';
import { ClosedBox, InBox, MadeElsewhere } from './in-box';
import { HeldForWall, Result } from './result';
import type { RoundDriver } from './round-driver';
import type { Facts } from './round-facts';
import { type Standing, standingOf } from './round-state';

interface RoundCardProps {
  readonly driver: RoundDriver;
  readonly contest: ContestView;
  /** The screen is revealing this result: no figures before it has shown them all. */
  readonly held?: boolean;
  /** Until when there is time to vote, by this device's clock. */
  readonly end?: number | undefined;
}

/** One round on the phone, as its standing says. */
export function RoundCard({ driver, contest, held = false, end }: RoundCardProps) {
  const facts = driver.facts.value;
  const { view, setup } = facts;
  const standing = standingOf(facts);
  const heading = useFocusAfterMarking(standing.kind);
  const name = setup.status === 'read' ? setup.election.name : contest.rules.title;
  return (
    <Section testId={`round-${view.stage}`} heading={name} headingRef={heading}>
      {standing.kind !== 'marking' && (
        <p class="soft">
          {setup.status !== 'read' && `${common.round(view.number)} · `}
          {roundStageNames[view.stage]}
        </p>
      )}
      <p class="visually-hidden" role="status">
        {standingNews[standing.kind]}
      </p>
      <RoundBody
        driver={driver}
        facts={facts}
        standing={standing}
        held={held}
        end={end}
        onBack={() => heading.current?.focus()}
      />
      {!held && hasEnded(view.stage) && newestRound(contest)?.round.number === view.number && (
        <ContestCourse contest={contest} nameOf={(unit) => view.names[unit] ?? ''} />
      )}
    </Section>
  );
}

/** The heading takes the focus when the paper, and the button that was pressed on it, are gone. */
function useFocusAfterMarking(kind: Standing['kind']) {
  const heading = useRef<HTMLHeadingElement>(null);
  const before = useRef(kind);
  useEffect(() => {
    if (before.current === 'marking' && kind !== 'marking') {
      heading.current?.focus();
    }
    before.current = kind;
  }, [kind]);
  return heading;
}

interface RoundBodyProps extends Pick<RoundCardProps, 'driver' | 'end'> {
  readonly held: boolean;
  readonly facts: Facts;
  readonly standing: Standing;
  readonly onBack: () => void;
}

function RoundBody({ driver, facts, standing, held, end, onBack }: RoundBodyProps) {
  switch (standing.kind) {
    case 'reading':
      return <Progress label={delegate.reading} />;
    case 'unreachable':
      return <TryAgain text={delegate.unreachable} driver={driver} />;
    case 'refused':
      return <RefusedScreen standing={standing} driver={driver} />;
    case 'alarm':
      return <AlarmScreen standing={standing} driver={driver} />;
    case 'waiting':
      return (
        <Notice kind="good" testId="round-waiting">
          <p>{delegate.waiting}</p>
        </Notice>
      );
    case 'late':
      return <Late driver={driver} />;
    case 'looking':
      return <Progress label={delegate.looking} />;
    case 'marking':
      return facts.setup.status === 'read' ? (
        <BallotPaper
          driver={driver}
          election={facts.setup.election}
          facts={facts}
          settled={standing.settled}
          end={end}
          onBack={onBack}
        />
      ) : null;
    case 'sealing':
      return <Working label={delegate.sealing} done={standing.done} testId="sealing" />;
    case 'sending':
      return <Working label={delegate.sending} testId="sending" />;
    case 'not_taken':
      return (
        <TryAgain
          heading={delegate.notTaken}
          text={phoneRefusal(standing.refusal)}
          driver={driver}
        />
      );
    case 'not_sealed':
      return <TryAgain heading={delegate.notTaken} text={delegate.notSealed} driver={driver} />;
    case 'not_answered':
      return <TryAgain text={notAnswered(standing.refusal)} driver={driver} />;
    case 'in_box':
      return <InBox facts={facts} tracker={standing.tracker} />;
    case 'made_elsewhere':
      return <MadeElsewhere tracker={standing.tracker} />;
    case 'closed':
      return <ClosedBox facts={facts} mine={standing.mine} driver={driver} />;
    case 'recounting':
      return (
        <>
          {held && <HeldForWall />}
          <Progress label={delegate.recounting} done={standing.done} testId="recounting" />
        </>
      );
    case 'result':
      return held ? <HeldForWall /> : <Result driver={driver} facts={facts} standing={standing} />;
    case 'ended':
      return (
        <Notice kind="info" testId="round-ended">
          <p>{endedSentences[standing.stage]}</p>
          {facts.view.reason && <p>{delegate.reason(facts.view.reason)}</p>}
        </Notice>
      );
  }
}

/** The ballot is on its way; what to do meanwhile is nothing. */
function Working(props: {
  readonly label: string;
  readonly done?: number;
  readonly testId: string;
}) {
  return (
    <div class="working">
      <Progress {...props} />
      <p class="soft">{delegate.workingHint}</p>
    </div>
  );
}

function notAnswered(refusal: Refusal | undefined): string {
  return refusal ? phoneRefusal(refusal) : delegate.notAnswered;
}

/** The ordinary late-comer waits; who was not late has a way to the alarm. */
function Late({ driver }: Pick<RoundCardProps, 'driver'>) {
  const [early, setEarly] = useState(false);
  if (early) {
    return <RefusedScreen standing={{ kind: 'refused', why: 'not_on_roll' }} driver={driver} />;
  }
  return (
    <Notice kind="info" heading={delegate.lateHeading} testId="round-late">
      <p>{delegate.late}</p>
      <Button kind="quiet" testId="not-late" onClick={() => setEarly(true)}>
        {delegate.notLate}
      </Button>
    </Notice>
  );
}

function TryAgain(props: {
  readonly heading?: string;
  readonly text: string;
  readonly driver: RoundDriver;
}) {
  return (
    <Notice
      kind="warning"
      testId="try-again"
      {...(props.heading ? { heading: props.heading } : {})}
    >
      <p>{props.text}</p>
      <p>{delegate.ifStill}</p>
      <Button onClick={() => props.driver.retry()}>{delegate.retry}</Button>
    </Notice>
  );
}
