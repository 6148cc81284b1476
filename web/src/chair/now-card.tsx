import {
  factSentence,
  missingSentence,
  stepTitle,
  agenda as words,
} from '../strings/vi/chair-agenda';
import { ActButton } from '../ui/act-button';
import { Button } from '../ui/button';
import { type Plan, type Section, type Step, sectionOfMissing } from './agenda';
import './now-card.css';

interface NowCardProps {
  readonly plan: Plan;
  /** Which section is below. */
  readonly section: Section;
  readonly onReturn: () => void;
  readonly onSection: (section: Section) => void;
}

/** What is now, what is next, what is missing: always on screen. */
export function NowCard({ plan, section, onReturn, onSection }: NowCardProps) {
  const { now, next } = plan;
  return (
    <section class="now" aria-live="polite" data-testid="now" data-step={now?.id ?? 'sealed'}>
      <dl>
        <dt>{words.now}</dt>
        <dd class="now-now">{now ? <StepLine step={now} /> : factSentence({ fact: 'sealed' })}</dd>
        {now && (
          <>
            <dt>{words.next}</dt>
            <dd data-testid="next" data-step={next?.id}>
              {next ? stepTitle(next) : words.nothingNext}
            </dd>
            <dt>{words.missing}</dt>
            <dd data-testid="missing">
              <MissingOf plan={plan} step={now} section={section} onSection={onSection} />
            </dd>
          </>
        )}
      </dl>
      <NowActions now={now} section={section} onReturn={onReturn} />
    </section>
  );
}

function NowActions(props: {
  readonly now: Step | null;
  readonly section: Section;
  readonly onReturn: () => void;
}) {
  const { now, section, onReturn } = props;
  if (now?.tick != null) {
    return (
      <ActButton
        kind="primary"
        act={{ act: 'tick_agenda', item: now.tick, done: true }}
        testId="tick-now"
      >
        {words.tickNow}
      </ActButton>
    );
  }
  return section !== (now?.section ?? 'seal') ? (
    <Button kind="primary" testId="go-now" onClick={onReturn}>
      {words.goThere}
    </Button>
  ) : null;
}

function StepLine({ step }: { readonly step: Step }) {
  return (
    <>
      <strong>{stepTitle(step)}</strong>
      {step.fact && <span>{factSentence(step.fact)}</span>}
    </>
  );
}

interface MissingOfProps {
  readonly plan: Plan;
  readonly step: Step;
  readonly section: Section;
  readonly onSection: (section: Section) => void;
}

function MissingOf({ plan, step, section, onSection }: MissingOfProps) {
  const lines = [
    ...step.missing.map((refusal) => ({
      text: missingSentence(refusal),
      at: sectionOfMissing(refusal),
    })),
    ...plan.unprepared.map((one) => ({ text: stepTitle(one), at: one.section })),
  ];
  return lines.length === 0 ? (
    words.nothingMissing
  ) : (
    <ul>
      {lines.map(({ text, at }) => (
        <li key={text}>
          {text}
          {at && at !== section && (
            <>
              {' '}
              <button type="button" class="now-link" onClick={() => onSection(at)}>
                {words.goToMissing}
              </button>
            </>
          )}
        </li>
      ))}
    </ul>
  );
}
