import { useState } from 'preact/hooks';
import { candidateName } from '../meeting';
import { openMotion } from '../motions';
import type { ContestView, HallView, Pending, Resolution, Tie } from '../protocol';
import { formatScore } from '../strings';
import { next as words } from '../strings/chair-contest';
import { notYet } from '../strings/chair-now';
import { fruitlessSentence } from '../strings/contest-stage';
import { resolutionNames } from '../strings/motions';
import { pendingSentence } from '../strings/outcome';
import type { ContestPanelProps } from './contest-panel';
import { type ContestStage, resolutionsOf } from './contest-stage';
import { MotionCard } from './motion-card';
import { NotYet } from './not-yet';
import { RadioChoice } from './radio-choice';
import { RoundLists } from './seal-roll';

interface DecideNextProps extends ContestPanelProps {
  readonly stage: Extract<ContestStage, { stage: 'decide' }>;
}

/** Where the rules leave it to the meeting: what is open, and a motion for each answer. */
export function DecideNext({ view, contest, stage, current }: DecideNextProps) {
  const [chosen, setChosen] = useState<Resolution | undefined>(undefined);
  const asked = openMotion(view.hall)?.matter;
  const before = asked?.matter === 'resolve' && asked.contest === contest.id;
  const resolution = before ? asked.resolution : chosen;
  const { pending, after } = stage;
  return (
    <div class="form" data-testid="decide-next" data-pending={pending.pending}>
      {after && <p class="warn">{fruitlessSentence(after)}</p>}
      {!current && (
        <p>
          <strong>{pendingSentence(pending, stage.tied)}</strong>
        </p>
      )}
      <Open hall={view.hall} contest={contest} pending={pending} />
      {!before && (
        // No answer goes before the others: which one, the meeting says.
        <RadioChoice
          label={notYet.answers}
          options={resolutionsOf(pending).map((value) => ({
            value,
            label: resolutionNames[value],
          }))}
          value={chosen}
          onChoice={setChosen}
          testId="resolution"
        />
      )}
      {resolution === undefined ? (
        <NotYet label={words.put} why={notYet.chooseAnswer} primary={current} />
      ) : (
        <MotionCard
          key={resolution}
          view={view}
          matter={{ matter: 'resolve', contest: contest.id, resolution }}
          words={{ title: resolutionNames[resolution], put: words.put }}
          current={current}
          testId={`resolve-${resolution}`}
        />
      )}
    </div>
  );
}

function Open(props: {
  readonly hall: HallView;
  readonly contest: ContestView;
  readonly pending: Pending;
}) {
  const { hall, contest, pending } = props;
  switch (pending.pending) {
    case 'still_tied':
      return <Tied hall={hall} contest={contest} tie={pending.tie} />;
    case 'unfilled': {
      const title = contest.rules.panels[pending.panel]?.title;
      return title ? <p>{title}</p> : null;
    }
    case 'failed':
      return <RoundLists contest={contest} terms={pending.terms} />;
  }
}

/** The tied with their agreed scores, which one of the answers goes by. */
function Tied(props: {
  readonly hall: HallView;
  readonly contest: ContestView;
  readonly tie: Tie;
}) {
  const { hall, contest, tie } = props;
  const { candidates } = tie.run_off;
  const score = (unit: number) =>
    hall.standings.find((one) => one.unit === unit)?.agreed_score ?? null;
  return (
    <>
      <table class="sheet-table" data-testid="tied-scores">
        <thead>
          <tr>
            <th scope="col">{words.tied}</th>
            <th scope="col" class="number">
              {words.score}
            </th>
          </tr>
        </thead>
        <tbody>
          {candidates.map((unit) => {
            const agreed = score(unit);
            return (
              <tr key={unit}>
                <th scope="row">{candidateName(contest, unit)}</th>
                <td class="number">{agreed === null ? words.noScore : formatScore(agreed)}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
      <p class="soft">{words.scoreHint}</p>
    </>
  );
}
