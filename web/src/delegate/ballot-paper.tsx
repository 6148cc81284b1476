import { useState } from 'preact/hooks';
import type { Election } from '../election';
import { delegate } from '../strings/vi/delegate';
import { Button, Buttons } from '../ui/button';
import { Dialog } from '../ui/dialog';
import { BallotReview } from './ballot-review';
import {
  blankIsInvalid,
  emptyPaper,
  fittingPaper,
  type PaperProblem,
  problemOf,
  type Ticked,
  takesBlank,
  tick,
} from './paper';
import { type Note, PartMarks } from './paper-part';
import { type Box, partsOf, rulesInWords } from './paper-parts';
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
  const [note, setNote] = useState<Note & { readonly part: number }>();
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
  const mark = (part: number, name: string, { question, answer }: Box) => {
    const marked = tick(election, ticked, question, answer);
    const { effect } = marked;
    setNote(effect === 'done' ? undefined : { part, effect, name });
    setTicked(marked.ticked);
    driver.draft(marked.ticked);
    return marked.ticked[question]?.includes(answer) ?? false;
  };
  return (
    <div class="ballot" data-testid="ballot">
      <RulesInWords election={election} />
      {(partsOf(election) ?? []).map((part, index) => (
        <PartMarks
          key={index}
          part={part}
          ticked={ticked}
          titled={part.title !== '' && part.title !== election.name}
          note={note?.part === index ? note : undefined}
          onMark={(name, box) => mark(index, name, box)}
        />
      ))}
      <PaperButtons
        election={election}
        ticked={ticked}
        onReview={() => setStep({ step: 'review', ticked })}
        onBlank={() => setStep({ step: 'confirm_blank' })}
      />
      {step.step === 'confirm_blank' && (
        <BlankDialog
          text={blankIsInvalid(election) ? delegate.blankText : delegate.blankRowsText}
          onCancel={() => setStep({ step: 'mark' })}
          onConfirm={() => setStep({ step: 'review', ticked: emptyPaper(election) })}
        />
      )}
    </div>
  );
}

/** What the meeting adopted for this ballot, from the bytes that hash to φ. */
function RulesInWords({ election }: Pick<BallotPaperProps, 'election'>) {
  const lines = rulesInWords(election);
  if (lines.length === 0) {
    return null;
  }
  return (
    <div class="ballot-rules" data-testid="ballot-rules">
      <h3>{delegate.rulesHeading}</h3>
      <ul>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </div>
  );
}

function PaperButtons(props: {
  readonly election: Election;
  readonly ticked: Ticked;
  readonly onReview: () => void;
  readonly onBlank: () => void;
}) {
  const problem = problemOf(props.election, props.ticked);
  return (
    <>
      {problem && <p class="soft">{PROBLEMS[problem]}</p>}
      <Buttons>
        <Button
          kind="primary"
          testId="review"
          disabled={problem !== undefined}
          onClick={props.onReview}
        >
          {delegate.review}
        </Button>
        {takesBlank(props.election) && (
          <Button kind="quiet" testId="blank" onClick={props.onBlank}>
            {delegate.blank}
          </Button>
        )}
      </Buttons>
    </>
  );
}

function BlankDialog(props: {
  readonly text: string;
  readonly onCancel: () => void;
  readonly onConfirm: () => void;
}) {
  return (
    <Dialog title={delegate.blankHeading} onCancel={props.onCancel} testId="blank-dialog">
      <p>{props.text}</p>
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
