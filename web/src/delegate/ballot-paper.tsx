import { useState } from 'preact/hooks';
import type { Election } from '../election';
import { delegate } from '../strings/vi/delegate';
import { Button, Buttons } from '../ui/button';
import { Dialog } from '../ui/dialog';
import { BallotReview } from './ballot-review';
import {
  emptyPaper,
  fittingPaper,
  type Panel,
  type PaperProblem,
  panelsOf,
  problemOf,
  type Ticked,
  takesBlank,
  tick,
} from './paper';
import type { RoundDriver } from './round-driver';
import type { Facts } from './round-facts';

interface BallotPaperProps {
  readonly driver: RoundDriver;
  readonly election: Election;
  readonly facts: Pick<Facts, 'kept' | 'lasting'>;
  readonly settled: boolean;
  /** From the review back to the paper. */
  readonly onBack: () => void;
}

type Step =
  | { readonly step: 'mark' }
  | { readonly step: 'confirm_blank' }
  | { readonly step: 'review'; readonly ticked: Ticked };

const PROBLEMS: Readonly<Record<PaperProblem, string>> = {
  nothing_ticked: delegate.nothingTicked,
  too_few: delegate.tooFew,
  not_admitted: delegate.notAdmitted,
};

/** The ballot: marking, a blank vote only on purpose, review, one binding confirmation. */
export function BallotPaper(props: BallotPaperProps) {
  const { driver, election, facts, settled, onBack } = props;
  const [ticked, setTicked] = useState(() => fittingPaper(election, facts.kept.draft));
  const [step, setStep] = useState<Step>({ step: 'mark' });
  const [fullPanel, setFullPanel] = useState<number>();
  if (step.step === 'review') {
    return (
      <BallotReview
        election={election}
        ticked={step.ticked}
        settled={settled}
        lasting={facts.lasting}
        onChange={() => {
          setStep({ step: 'mark' });
          onBack();
        }}
        onCast={() => void driver.confirm(step.ticked)}
      />
    );
  }
  const problem = problemOf(election, ticked);
  const mark = (panel: number, answer: number) => {
    const marked = tick(election, ticked, panel, answer);
    setFullPanel(marked.full ? panel : undefined);
    setTicked(marked.ticked);
    driver.draft(marked.ticked);
    return marked.ticked[panel]?.includes(answer) ?? false;
  };
  return (
    <div class="ballot" data-testid="ballot">
      {panelsOf(election).map((panel, index) => (
        <PanelMarks
          key={panel.title}
          panel={panel}
          ticked={ticked[index] ?? []}
          titled={panel.title !== election.name}
          full={fullPanel === index}
          onMark={(answer) => mark(index, answer)}
        />
      ))}
      {problem && <p class="soft">{PROBLEMS[problem]}</p>}
      <Buttons>
        <Button
          kind="primary"
          testId="review"
          disabled={problem !== undefined}
          onClick={() => setStep({ step: 'review', ticked })}
        >
          {delegate.review}
        </Button>
        {takesBlank(election) && (
          <Button kind="quiet" testId="blank" onClick={() => setStep({ step: 'confirm_blank' })}>
            {delegate.blank}
          </Button>
        )}
      </Buttons>
      {step.step === 'confirm_blank' && (
        <BlankDialog
          onCancel={() => setStep({ step: 'mark' })}
          onConfirm={() => setStep({ step: 'review', ticked: emptyPaper(election) })}
        />
      )}
    </div>
  );
}

interface PanelMarksProps {
  readonly panel: Panel;
  readonly ticked: readonly number[];
  /** Its title says more than the round's name above it. */
  readonly titled: boolean;
  /** The last tick met the limit. */
  readonly full: boolean;
  /** Whether the answer is ticked then. */
  readonly onMark: (answer: number) => boolean;
}

function PanelMarks({ panel, ticked, titled, full, onMark }: PanelMarksProps) {
  return (
    <fieldset class="panel">
      <legend class={titled ? '' : 'visually-hidden'}>{panel.title}</legend>
      <p>{delegate.chooseUpTo(panel.max)}</p>
      <ul class="answers">
        {panel.answers.map((answer, index) => (
          <li key={answer}>
            <label class={ticked.includes(index) ? 'answer answer-ticked' : 'answer'}>
              <input
                type="checkbox"
                checked={ticked.includes(index)}
                onChange={(event) => {
                  event.currentTarget.checked = onMark(index);
                }}
              />
              <AnswerText answer={answer} />
            </label>
          </li>
        ))}
      </ul>
      <p class={full ? 'counter counter-full' : 'counter'} role="status" data-testid="counter">
        {delegate.counter(ticked.length, panel.max)}
        {full && <span class="counter-note">{delegate.full(panel.max)}</span>}
      </p>
    </fieldset>
  );
}

/** A district unit stands above the unit it belongs to, which the election writes in brackets behind it. */
function AnswerText({ answer }: { readonly answer: string }) {
  const [, name, parent] = /^(.+) \((.+)\)$/.exec(answer) ?? [];
  return (
    <span>
      {name ?? answer}
      {parent && <span class="answer-parent"> ({parent})</span>}
    </span>
  );
}

function BlankDialog(props: { readonly onCancel: () => void; readonly onConfirm: () => void }) {
  return (
    <Dialog title={delegate.blankHeading} onCancel={props.onCancel} testId="blank-dialog">
      <p>{delegate.blankText}</p>
      <Buttons>
        <Button kind="primary" onClick={props.onCancel}>
          {delegate.blankBack}
        </Button>
        <Button testId="blank-confirm" onClick={props.onConfirm}>
          {delegate.blankConfirm}
        </Button>
      </Buttons>
    </Dialog>
  );
}
