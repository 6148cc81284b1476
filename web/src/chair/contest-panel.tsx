import { useContext } from 'preact/hooks';
import { openMotion } from '../motions';
import type { ChairView, ContestView, PanelRules } from '../protocol';
import { list as listWords, next, round as words } from '../strings/chair-contest';
import { notYet } from '../strings/chair-now';
import { stageSentence } from '../strings/contest-stage';
import { panelSummary } from '../strings/panels';
import { Button } from '../ui/button';
import { Section } from '../ui/page';
import { CandidateList } from './candidate-list';
import './contest-panel.css';
import { contestStage } from './contest-stage';
import { CountMinutes } from './count-minutes';
import { CountingRound } from './counting-round';
import { DecideNext } from './decide-next';
import { Going } from './going';
import { MotionCard } from './motion-card';
import { NextOnPaper } from './next-on-paper';
import { NotYet } from './not-yet';
import { PaperPreview } from './paper-preview';
import { PaperRound } from './paper-round';
import { PastRounds } from './past-rounds';
import { PreviewResult } from './preview-result';
import { revealOf } from './reveal';
import { RevealControls } from './reveal-controls';
import { SealRoll } from './seal-roll';
import { OpenRound, VotingRound } from './voting-round';
import { WithdrawCandidate } from './withdraw-candidate';

export interface ContestPanelProps {
  readonly view: ChairView;
  readonly contest: ContestView;
  readonly current: boolean;
}

/** One contest: what it waits for now, and what came of its rounds. */
export function ContestPanel({ view, contest, current }: ContestPanelProps) {
  const reveal = revealOf(view.hall, contest);
  const asked = openMotion(view.hall) !== undefined;
  return (
    <>
      <Section testId={`panel-contest-${contest.id}`}>
        {/* What is now has the title already. */}
        <h2 class={current ? 'visually-hidden' : undefined}>{contest.rules.title}</h2>
        {reveal ? (
          <RevealControls contest={contest} reveal={reveal} primary={current && !asked} />
        ) : (
          <Stage view={view} contest={contest} current={current} asked={asked} />
        )}
        {!reveal && <WithdrawCandidate contest={contest} />}
        {!reveal && <CountMinutes view={view} contest={contest.id} />}
        <Summary contest={contest} />
      </Section>
      <PastRounds contest={contest} />
    </>
  );
}

/** What the rules ask on each list. */
function Summary({ contest }: { readonly contest: ContestView }) {
  return (
    <>
      {contest.rules.panels.map((panel: PanelRules, at) => (
        <p key={at} class="soft">
          {panelSummary(panel, contest.rules.model)}
        </p>
      ))}
    </>
  );
}

interface StageProps extends ContestPanelProps {
  /** A motion is before the room: its hands come first. */
  readonly asked: boolean;
}

function Stage({ view, contest, current, asked }: StageProps) {
  const stage = contestStage(contest);
  const free = current && !asked;
  switch (stage.stage) {
    case 'propose':
    case 'adopt_list':
      return view.hall.phase === 'in_session' ? (
        <CandidateList view={view} contest={contest} current={current} />
      ) : (
        <NotYet label={listWords.heading} why={listWords.needsSession} primary={free} />
      );
    case 'seal':
      return <SealRoll view={view} contest={contest} stage={stage} current={free} />;
    case 'to_paper':
      return <NextOnPaper view={view} contest={contest} stage={stage} current={free} />;
    case 'paper':
      return <PaperRound view={view} contest={contest} round={stage.round} current={free} />;
    case 'publish_paper':
      return <PaperPreview view={view} contest={contest} round={stage.round} current={free} />;
    case 'open':
      return <OpenRound view={view} contest={contest} round={stage.round} current={free} />;
    case 'voting':
      return <VotingRound view={view} contest={contest} round={stage.round} current={free} />;
    case 'counting':
      return <CountingRound view={view} contest={contest} round={stage.round} current={free} />;
    case 'publish':
      return <PreviewResult view={view} contest={contest} round={stage.round} current={free} />;
    case 'decide':
      return <DecideNext view={view} contest={contest} stage={stage} current={current} />;
    case 'adopt_result':
      return (
        <MotionCard
          view={view}
          matter={{ matter: 'result', contest: contest.id }}
          words={{ title: words.adoptHeading, put: next.put }}
          current={current}
          testId="result"
        />
      );
    case 'nothing_left':
      return <NothingLeft sentence={stageSentence(stage, 0)} primary={free} />;
    case 'decided':
      return (
        <p class={stage.decision.decision === 'adopted' ? 'good' : 'warn'}>
          {stageSentence(stage, 0)}
        </p>
      );
  }
}

/** Nobody stands any more: the meeting goes on without this contest. */
function NothingLeft(props: { readonly sentence: string; readonly primary: boolean }) {
  const goTo = useContext(Going);
  return (
    <>
      <p class="warn">{props.sentence}</p>
      <div>
        <Button
          kind={props.primary ? 'primary' : 'secondary'}
          onClick={() => goTo({ section: 'seal', spot: null })}
        >
          {notYet.toTheEnd}
        </Button>
      </div>
    </>
  );
}
