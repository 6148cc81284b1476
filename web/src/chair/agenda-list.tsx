import { useEffect, useRef } from 'preact/hooks';
import { stepStateNames, stepTitle, whySentence } from '../strings/vi/agenda';
import { chair as words } from '../strings/vi/chair';
import type { Agenda, Step, StepId } from './agenda';
import './agenda-list.css';

interface AgendaListProps {
  readonly plan: Agenda;
  /** Whose section is beside the list. */
  readonly shown: StepId;
  readonly onStep: (step: Step) => void;
}

/** Every step with its state and why; choosing one shows where it is done. */
export function AgendaList({ plan, shown, onStep }: AgendaListProps) {
  return (
    <nav class="agenda" aria-label={words.agenda}>
      <ol>
        {plan.steps.map((step) => (
          <li key={step.id}>
            <StepButton step={step} here={step.id === shown} onStep={onStep} />
          </li>
        ))}
      </ol>
    </nav>
  );
}

function StepButton(props: {
  readonly step: Step;
  readonly here: boolean;
  readonly onStep: (step: Step) => void;
}) {
  const { step, here, onStep } = props;
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
      <span class="step-title">{stepTitle(step.id, step.title)}</span>
      <span class="visually-hidden">{stepStateNames[step.state]}</span>
      {step.state !== 'done' && <span class="step-why">{whySentence(step.why)}</span>}
    </button>
  );
}
