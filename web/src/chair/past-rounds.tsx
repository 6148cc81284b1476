import { candidateName } from '../meeting';
import type { ContestView, PaperRoundView, RoundView } from '../protocol';
import { type HeldRound, hasEnded, heldRounds } from '../rounds';
import { common, roundStageNames } from '../strings';
import { round as words } from '../strings/chair-contest';
import { handsSentence } from '../strings/hands';
import { decisionSentence, placedName, roundKindName } from '../strings/outcome';
import { paper, paperStageNames } from '../strings/paper-round';
import { ContestCourse } from '../ui/contest-course';
import { Section } from '../ui/page';
import { RoundResult } from './round-result';

interface PastRoundsProps {
  readonly contest: ContestView;
}

/** What came of the rounds of a contest, the newest first, and what the meeting made of it. */
export function PastRounds({ contest }: PastRoundsProps) {
  const ended = heldRounds(contest).filter(({ round }) => hasEnded(round.stage));
  if (ended.length === 0) {
    return null;
  }
  return (
    <Section heading={words.earlier} testId="past-rounds">
      <SoFar contest={contest} />
      <Decision contest={contest} />
      {ended.reverse().map((held) => (
        <Past key={held.round.number} contest={contest} held={held} />
      ))}
    </Section>
  );
}

/** Who is chosen by all rounds together, what is reported as tied, and what is still short. */
function SoFar({ contest }: PastRoundsProps) {
  const { chosen } = contest;
  if (!heldRounds(contest).some(({ round }) => round.published)) {
    return null;
  }
  return (
    <div data-testid="so-far">
      {chosen.length > 0 && <h3>{words.chosenSoFar}</h3>}
      <ul>
        {chosen.map((placed) => (
          <li key={placed.unit}>
            <strong>{candidateName(contest, placed.unit)}</strong> {placedName(placed)}
          </li>
        ))}
      </ul>
      <ContestCourse contest={contest} nameOf={(unit) => candidateName(contest, unit)} />
    </div>
  );
}

function Decision({ contest }: PastRoundsProps) {
  const { decision } = contest;
  if (!decision) {
    return null;
  }
  return (
    <div data-testid="decision" data-decision={decision.decision}>
      <p class={decision.decision === 'adopted' ? 'good' : 'warn'}>
        <strong>{decisionSentence(decision)}</strong>
      </p>
      {decision.decision !== 'dropped' && <p>{handsSentence(decision.hands)}</p>}
    </div>
  );
}

function Past({ contest, held }: PastRoundsProps & { readonly held: HeldRound }) {
  return held.on === 'phones' ? (
    <PastRound contest={contest} round={held.round} />
  ) : (
    <PastPaper contest={contest} round={held.round} />
  );
}

function PastPaper({ contest, round }: PastRoundsProps & { readonly round: PaperRoundView }) {
  return (
    <div data-testid={`round-${round.number}`} data-stage={round.stage} data-paper>
      <h3>
        {common.round(round.number)} · {roundKindName(round.terms.kind)} · {paper.mark}:{' '}
        {paperStageNames[round.stage]}
      </h3>
      <p>{paper.reason(round.reason)}</p>
      {round.annulled && <p>{round.annulled}</p>}
      {round.published && (
        <>
          <RoundResult
            contest={contest}
            outcome={round.published.outcome}
            because={round.published.because}
          />
          <p class="soft">{paper.exchanged(round.published.count.exchanged)}</p>
          <p class="soft">{paper.byHand}</p>
        </>
      )}
    </div>
  );
}

function PastRound(props: { readonly contest: ContestView; readonly round: RoundView }) {
  const { contest, round } = props;
  return (
    <div data-testid={`round-${round.number}`} data-stage={round.stage}>
      <h3>
        {common.round(round.number)} · {roundKindName(round.terms.kind)}:{' '}
        {roundStageNames[round.stage]}
      </h3>
      {round.reason && <p>{round.reason}</p>}
      {round.published && (
        <>
          <RoundResult
            contest={contest}
            outcome={round.published.outcome}
            because={round.published.because}
          />
          <p class="soft" data-testid={`recounts-${round.number}`}>
            {words.recounts(round.published.recounts, round.ballots)}
          </p>
        </>
      )}
    </div>
  );
}
