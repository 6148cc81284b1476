import { useEffect, useId, useRef, useState } from 'preact/hooks';
import {
  factSentence,
  groupNames,
  missingSentence,
  stepStateNames,
  stepTitle,
} from '../strings/chair-agenda';
import { now as nowWords } from '../strings/chair-now';
import type { Plan, Step, StepId } from './agenda';
import './agenda-list.css';
import { Fold } from './fold';

interface AgendaListProps {
  readonly plan: Plan;
  /** Whose section is beside the list. */
  readonly shown: StepId | null;
  /** While the meeting is prepared, the preparation is what matters. */
  readonly preparing: boolean;
  readonly onStep: (step: Step) => void;
}

/**
 * Every step with its state and what it waits for; choosing one shows where it is done. Where the screen is
 * narrow it is one line that opens.
 */
export function AgendaList(props: AgendaListProps) {
  const { agenda } = props.plan;
  const [open, setOpen] = useState(false);
  const list = useId();
  const done = agenda.filter(({ state }) => state === 'done').length;
  return (
    <nav class="agenda" aria-label={groupNames.agenda}>
      <button
        type="button"
        class="agenda-toggle"
        aria-expanded={open}
        aria-controls={list}
        data-testid="agenda-toggle"
        onClick={() => setOpen(!open)}
      >
        {nowWords.list(done, agenda.length)}
      </button>
      <div id={list} class={open ? 'agenda-groups agenda-groups-open' : 'agenda-groups'}>
        <Groups
          {...props}
          onStep={(step) => {
            setOpen(false);
            props.onStep(step);
          }}
        />
      </div>
    </nav>
  );
}

function Groups({ plan, shown, preparing, onStep }: AgendaListProps) {
  const steps = { shown, onStep };
  return (
    <>
      <Fold
        key={String(preparing)}
        summary={groupNames.preparation}
        open={preparing}
        testId="agenda-preparation"
      >
        <Steps {...steps} steps={plan.preparation} />
      </Fold>
      <h2>{groupNames.agenda}</h2>
      <Steps {...steps} steps={plan.agenda} />
      <h2>{groupNames.contests}</h2>
      <Steps {...steps} steps={plan.contests} />
      <h2>{groupNames.tools}</h2>
      <Steps {...steps} steps={plan.tools} />
    </>
  );
}

interface StepsProps {
  readonly steps: readonly Step[];
  readonly shown: StepId | null;
  readonly onStep: (step: Step) => void;
}

function Steps({ steps, shown, onStep }: StepsProps) {
  return (
    <ol>
      {steps.map((step, at) => (
        <li key={step.id}>
          <StepButton
            step={step}
            note={newNote(step, steps[at - 1])}
            here={step.id === shown}
            onStep={onStep}
          />
        </li>
      ))}
    </ol>
  );
}

function StepButton(props: {
  readonly step: Step;
  readonly note: string | undefined;
  readonly here: boolean;
  readonly onStep: (step: Step) => void;
}) {
  const { step, note, here, onStep } = props;
  const element = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (step.state === 'now') {
      element.current?.scrollIntoView({ block: 'nearest' });
    }
  }, [step.state]);
  return (
    <button
      ref={element}
      type="button"
      class={`step step-${step.state}${here ? ' step-here' : ''}`}
      aria-current={step.state === 'now' ? 'step' : undefined}
      data-testid={`step-${step.id}`}
      data-state={step.state}
      onClick={() => onStep(step)}
    >
      <span class="step-mark" aria-hidden="true" />
      <span class="step-title">{stepTitle(step)}</span>
      <span class="visually-hidden">{stepStateNames[step.state]}</span>
      {note && <span class="step-why">{note}</span>}
    </button>
  );
}

/** A note that the step above does not carry already: many wait for the same. */
function newNote(step: Step, above: Step | undefined): string | undefined {
  const note = noteOf(step);
  return above && noteOf(above) === note && above.state === step.state ? undefined : note;
}

/** One line below the title: the first thing it waits for, or what it has brought. */
function noteOf(step: Step): string | undefined {
  const [first] = step.missing;
  if (step.state === 'waits' && first) {
    return missingSentence(first);
  }
  return step.fact && step.state !== 'done' ? factSentence(step.fact) : undefined;
}
