import type { ContestView, Tie } from '../protocol';
import { fruitlessSentence, missingSentence } from '../strings/vi/agenda';
import { list as listWords, round as words } from '../strings/vi/chair-contest';
import { ActButton } from '../ui/act-button';
import { Notice } from '../ui/notice';
import { BallotList } from './candidate-list';
import { AdoptResult, type ContestPanelProps } from './contest-panel';
import { type ContestStage, missingForRoll } from './contest-stage';

interface SealRollProps extends ContestPanelProps {
  readonly stage: Extract<ContestStage, { stage: 'seal' }>;
}

/** Before a round: who votes, on whom, and what is still missing; a run-off comes ready made. */
export function SealRoll({ view, contest, stage, current }: SealRollProps) {
  const missing = missingForRoll(view, contest);
  const without = Math.max(0, view.hall.present - view.tokens);
  return (
    <div class="form" data-testid="seal-roll">
      {stage.after && <p class="warn">{fruitlessSentence(stage.after)}</p>}
      {stage.runOff ? (
        <RunOff contest={contest} tie={stage.runOff} />
      ) : (
        <>
          <h3>{listWords.heading}</h3>
          <BallotList contest={contest} />
        </>
      )}
      <p>{words.sealText(view.tokens)}</p>
      {without > 0 && <p class="warn">{words.withoutToken(without)}</p>}
      {missing.length > 0 && (
        <Notice kind="warning" testId="seal-missing">
          <ul>
            {missing.map((one) => (
              <li key={one.missing}>{missingSentence(one)}</li>
            ))}
          </ul>
        </Notice>
      )}
      <ActButton
        act={{ act: 'seal_roll', contest: contest.id }}
        kind={current ? 'primary' : 'secondary'}
        disabled={missing.length > 0}
        testId="seal-roll-button"
      >
        {words.seal(stage.round)}
      </ActButton>
      {stage.mayAdopt && (
        <details class="alternative" data-testid="adopt-tie">
          <summary>{words.adoptTie}</summary>
          <AdoptResult view={view} contest={contest} current={false} />
        </details>
      )}
    </div>
  );
}

function RunOff({ contest, tie }: { readonly contest: ContestView; readonly tie: Tie }) {
  const { places, first_place: first, ranked, max_picks: picks } = tie.run_off;
  const names = contest.list.candidates.filter((one) => tie.units.includes(one.unit));
  return (
    <div data-testid="run-off">
      <p>{words.runOff(places, first, ranked)}</p>
      <ul>
        {names.map((one) => (
          <li key={one.unit}>
            <strong>{one.name}</strong>
          </li>
        ))}
      </ul>
      <p class="soft">{words.candidates(names.length, picks)}</p>
    </div>
  );
}
