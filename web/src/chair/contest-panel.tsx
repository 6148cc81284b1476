import type { ChairView, ContestView, PanelRules } from '../protocol';
import { list as listWords, next, round as words } from '../strings/vi/chair-contest';
import { stageSentence } from '../strings/vi/contest-stage';
import { panelSummary } from '../strings/vi/panels';
import { Section } from '../ui/page';
import { CandidateList } from './candidate-list';
import './contest-panel.css';
import { contestStage } from './contest-stage';
import { CountingRound } from './counting-round';
import { DecideNext } from './decide-next';
import { MotionCard } from './motion-card';
import { PastRounds } from './past-rounds';
import { PreviewResult } from './round-result';
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
  return (
    <>
      <Section heading={contest.rules.title} testId={`panel-contest-${contest.id}`}>
        {contest.rules.panels.map((panel: PanelRules, at) => (
          <p key={at} class="soft">
            {panelSummary(panel, contest.rules.model)}
          </p>
        ))}
        <Stage view={view} contest={contest} current={current} />
        <WithdrawCandidate contest={contest} />
      </Section>
      <PastRounds contest={contest} />
    </>
  );
}

function Stage({ view, contest, current }: ContestPanelProps) {
  const stage = contestStage(contest);
  switch (stage.stage) {
    case 'propose':
    case 'adopt_list':
      return view.hall.phase === 'in_session' ? (
        <CandidateList view={view} contest={contest} current={current} />
      ) : (
        <p class="soft">{listWords.needsSession}</p>
      );
    case 'seal':
      return <SealRoll view={view} contest={contest} stage={stage} current={current} />;
    case 'open':
      return <OpenRound contest={contest} round={stage.round} current={current} />;
    case 'voting':
      return <VotingRound contest={contest} round={stage.round} current={current} />;
    case 'counting':
      return <CountingRound view={view} contest={contest} round={stage.round} />;
    case 'publish':
      return <PreviewResult view={view} contest={contest} round={stage.round} current={current} />;
    case 'decide':
      return <DecideNext view={view} contest={contest} stage={stage} />;
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
      return <p class="warn">{stageSentence(stage, 0)}</p>;
    case 'decided':
      return (
        <p class={stage.decision.decision === 'adopted' ? 'good' : 'warn'}>
          {stageSentence(stage, 0)}
        </p>
      );
  }
}
