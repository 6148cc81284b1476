import { lineName } from '../paper-lines';
import type { ChairView, ContestView, PaperRoundView } from '../protocol';
import { COUNTED_BY } from '../rounds';
import { chair as common } from '../strings/chair';
import { round as roundWords } from '../strings/chair-contest';
import { paper as words } from '../strings/paper-round';
import { AskingButton } from '../ui/act-button';
import { Notice } from '../ui/notice';
import { Fold } from './fold';
import { NotYet } from './not-yet';
import './paper-round.css';
import { PaperHeading } from './paper-heading';
import { RoundLists } from './seal-roll';

interface PaperRoundProps {
  readonly view: ChairView;
  readonly contest: ContestView;
  readonly round: PaperRoundView;
  readonly current: boolean;
}

/** A round on paper until two counts agree: what to do, who has typed a count in, which lines differ; no figure. */
export function PaperRound({ view, contest, round, current }: PaperRoundProps) {
  return (
    <div class="form" data-testid="paper-round" data-entered={round.entered.length}>
      <PaperHeading round={round} />
      <Steps present={round.convocation.present} />
      <Entered view={view} round={round} />
      {round.differing.length > 0 && <Differing contest={contest} round={round} />}
      <NotYet label={words.publish} why={words.publishWaits} primary={current} />
      <RoundLists contest={contest} terms={round.terms} />
      <Fold summary={roundWords.annul} testId="annul">
        <AskingButton
          label={roundWords.annul}
          title={roundWords.annulTitle}
          kind="danger"
          reason={common.reason}
          act={(reason) => ({ act: 'annul_round', contest: contest.id, reason })}
          testId="annul-round"
        >
          <p>{words.annulText(round.entered.length)}</p>
        </AskingButton>
      </Fold>
    </div>
  );
}

function Steps({ present }: { readonly present: number }) {
  return (
    <div class="paper-todo">
      <h4>{words.steps}</h4>
      <ol class="paper-steps" data-testid="paper-steps">
        <li>{words.stepPrint(present)}</li>
        <li>{words.stepHandOut}</li>
        <li>{words.stepCollect}</li>
        <li>{words.stepType}</li>
      </ol>
    </div>
  );
}

function Entered({ view, round }: Pick<PaperRoundProps, 'view' | 'round'>) {
  const { tellers } = view.hall;
  return (
    <>
      <p class="turnout" aria-live="polite">
        <span class="big-number" data-testid="paper-entered">
          {round.entered.length}/{COUNTED_BY}
        </span>
        <span>{words.counts}</span>
      </p>
      <ul>
        {tellers.map(({ slot, name }) => (
          <li key={slot}>
            <strong>{name}</strong>{' '}
            {round.entered.includes(slot) ? (
              <span class="good">{words.entered}</span>
            ) : (
              <span class="soft">{words.notEntered}</span>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}

/** The lines are named; what stands in them, nobody sees before both agree. */
function Differing({ contest, round }: Pick<PaperRoundProps, 'contest' | 'round'>) {
  return (
    <Notice kind="warning" heading={words.differHeading} testId="paper-differing">
      <p>{words.differ}</p>
      <ul class="paper-lines">
        {round.differing.map((line) => {
          const name = lineName(contest, round, line);
          return <li key={name}>{name}</li>;
        })}
      </ul>
    </Notice>
  );
}
