import { useState } from 'preact/hooks';
import type { Election } from '../election';
import { delegate } from '../strings/delegate';
import { Button, Buttons } from '../ui/button';
import { Dialog } from '../ui/dialog';
import { BallotBar, type Note } from './ballot-bar';
import { BallotReview } from './ballot-review';
import {
  blankIsInvalid,
  emptyPaper,
  fittingPaper,
  problemOf,
  type Tick,
  type Ticked,
  takesBlank,
  tick,
} from './paper';
import { PartMarks } from './paper-part';
import { type Box, isTitled, type Part, partsOf, rulesInWords } from './paper-parts';
import type { RoundDriver } from './round-driver';
import type { Facts } from './round-facts';
import './ballot.css';

interface BallotPaperProps {
  readonly driver: RoundDriver;
  readonly election: Election;
  readonly facts: Pick<Facts, 'kept' | 'lasting'>;
  readonly settled: boolean;
  /** Until when there is time to vote, by this device's clock. */
  readonly end?: number | undefined;
  /** From the review back to the paper. */
  readonly onBack: () => void;
}

type Step =
  | { readonly step: 'mark' }
  | { readonly step: 'confirm_blank' }
  | { readonly step: 'review'; readonly ticked: Ticked };

/** The ballot: marking, a blank vote only on purpose, review, one binding confirmation. */
export function BallotPaper(props: BallotPaperProps) {
  const { driver, election, facts, settled, end, onBack } = props;
  const [ticked, setTicked] = useState(() => fittingPaper(election, facts.kept.draft));
  const [step, setStep] = useState<Step>({ step: 'mark' });
  const [note, setNote] = useState<Note>();
  if (step.step === 'review') {
    return (
      <BallotReview
        election={election}
        ticked={step.ticked}
        settled={settled}
        lasting={facts.lasting}
        end={end}
        onChange={() => {
          setStep({ step: 'mark' });
          onBack();
        }}
        onCast={() => void driver.confirm(step.ticked)}
      />
    );
  }
  const parts = partsOf(election) ?? [];
  const mark = (part: Part, name: string, { question, answer }: Box) => {
    const marked = tick(election, ticked, question, answer);
    setNote(noteOf(marked.effect, part, name));
    setTicked(marked.ticked);
    driver.draft(marked.ticked);
    return marked.ticked[question]?.includes(answer) ?? false;
  };
  const review = () => {
    const problem = problemOf(election, ticked);
    setNote(problem && { kind: 'problem', problem });
    if (problem === undefined) {
      setStep({ step: 'review', ticked });
    }
  };
  return (
    <div class="ballot" data-testid="ballot">
      <RulesInWords election={election} />
      {parts.map((part, index) => (
        <PartMarks
          key={index}
          part={part}
          ticked={ticked}
          titled={isTitled(part, election)}
          onMark={(name, box) => mark(part, name, box)}
        />
      ))}
      {takesBlank(election) && (
        <Button kind="quiet" testId="blank" onClick={() => setStep({ step: 'confirm_blank' })}>
          {delegate.blank}
        </Button>
      )}
      <BallotBar election={election} ticked={ticked} note={note} end={end} onReview={review} />
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

function noteOf(effect: Tick['effect'], { max }: Part, name: string): Note | undefined {
  switch (effect) {
    case 'done':
      return undefined;
    case 'full':
      return { kind: 'full', max };
    case 'moved':
      return { kind: 'moved', name };
  }
}

/** What the meeting adopted for this ballot, from the bytes that hash to φ. */
function RulesInWords({ election }: Pick<BallotPaperProps, 'election'>) {
  const lines = rulesInWords(election);
  if (lines.length === 0) {
    return null;
  }
  return (
    <details class="ballot-rules" data-testid="ballot-rules">
      <summary>{delegate.rulesHeading}</summary>
      <ul>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </details>
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
