import type { ChairView, ContestView } from '../protocol';
import { stageSentence } from '../strings/vi/agenda';
import { rules } from '../strings/vi/chair';
import { list as listWords, round as words } from '../strings/vi/chair-contest';
import { HandsForm } from '../ui/hands-form';
import { Section } from '../ui/page';
import { CandidateList } from './candidate-list';
import './contest-panel.css';
import { contestStage } from './contest-stage';
import { CountingRound } from './counting-round';
import { PastRounds } from './past-rounds';
import { PreviewResult } from './round-result';
import { SealRoll } from './seal-roll';
import { OpenRound, VotingRound } from './voting-round';

export interface ContestPanelProps {
  readonly view: ChairView;
  readonly contest: ContestView;
  readonly current: boolean;
}

/** One contest: what it waits for now, and what came of its rounds. */
export function ContestPanel({ view, contest, current }: ContestPanelProps) {
  const { title, places, max_picks: picks, ranked } = contest.rules;
  return (
    <>
      <Section heading={title} testId={`panel-contest-${contest.id}`}>
        <p class="soft">{rules.summary(places, picks, ranked)}</p>
        <Stage view={view} contest={contest} current={current} />
      </Section>
      <PastRounds view={view} contest={contest} />
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
      return <CountingRound hall={view.hall} contest={contest} round={stage.round} />;
    case 'publish':
      return <PreviewResult view={view} contest={contest} round={stage.round} current={current} />;
    case 'adopt_result':
      return <AdoptResult view={view} contest={contest} current={current} />;
    case 'decided':
      return <p class={stage.adopted ? 'good' : 'warn'}>{stageSentence(stage, 0)}</p>;
  }
}

/** The show of hands on a published result. */
export function AdoptResult({ view, contest, current }: ContestPanelProps) {
  return (
    <div class="form" data-testid="adopt-result">
      <h3>{words.adoptHeading}</h3>
      <HandsForm
        present={view.hall.present}
        act={(hands, reason) => ({ act: 'adopt_result', contest: contest.id, hands, reason })}
        reasonWhenDeclined
        primary={current}
        testId="result-hands"
      />
    </div>
  );
}
