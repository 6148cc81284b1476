import type { ChairView, ContestView, RoundView } from '../protocol';
import { hasEnded } from '../rounds';
import { common, roundStageNames } from '../strings';
import { round as words } from '../strings/vi/chair-contest';
import { hands as handsWords } from '../strings/vi/hands';
import { Section } from '../ui/page';
import { RoundResult } from './round-result';

interface PastRoundsProps {
  readonly view: ChairView;
  readonly contest: ContestView;
}

/** What came of the rounds of a contest, the newest first, and what the meeting made of it. */
export function PastRounds({ contest }: PastRoundsProps) {
  const ended = contest.rounds.filter((round) => hasEnded(round.stage));
  if (ended.length === 0) {
    return null;
  }
  return (
    <Section heading={words.earlier} testId="past-rounds">
      <Decision contest={contest} />
      {ended.reverse().map((round) => (
        <PastRound key={round.id} contest={contest} round={round} />
      ))}
    </Section>
  );
}

function Decision({ contest }: { readonly contest: ContestView }) {
  const { decision } = contest;
  if (!decision) {
    return null;
  }
  const { in_favour, against, no_opinion } = decision.hands;
  const adopted = decision.decision === 'adopted';
  return (
    <div data-testid="decision" data-decision={decision.decision}>
      <p class={adopted ? 'good' : 'warn'}>
        <strong>{adopted ? words.adopted : words.declined}</strong>
      </p>
      <p>{handsWords.counted(in_favour, against, no_opinion)}</p>
      {decision.decision === 'declined' && <p>{decision.reason}</p>}
    </div>
  );
}

function PastRound(props: { readonly contest: ContestView; readonly round: RoundView }) {
  const { contest, round } = props;
  return (
    <div data-testid={`round-${round.number}`} data-stage={round.stage}>
      <h3>
        {common.round(round.number)}: {roundStageNames[round.stage]}
      </h3>
      {round.reason && <p>{round.reason}</p>}
      {round.published && (
        <>
          <RoundResult
            contest={contest}
            newest={round === contest.rounds.at(-1)}
            figures={round.published.figures}
            outcome={round.published.outcome}
          />
          <p class="soft" data-testid={`recounts-${round.number}`}>
            {words.recounts(round.published.recounts, round.ballots)}
          </p>
        </>
      )}
    </div>
  );
}
