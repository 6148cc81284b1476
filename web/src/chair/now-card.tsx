import { missingSentence, stepTitle, whySentence } from '../strings/vi/agenda';
import { chair as words } from '../strings/vi/chair';
import { Button } from '../ui/button';
import type { Agenda, Step } from './agenda';
import './now-card.css';

interface NowCardProps {
  readonly plan: Agenda;
  /** Whether the section below is where it is done. */
  readonly here: boolean;
  readonly onReturn: () => void;
}

/** What is now, what is next, what is missing: always on screen. */
export function NowCard({ plan, here, onReturn }: NowCardProps) {
  const { now, next } = plan;
  return (
    <section class="now" aria-live="polite" data-testid="now" data-step={now?.id ?? 'sealed'}>
      <dl>
        <dt>{words.now}</dt>
        <dd class="now-now">{now ? <StepLine step={now} /> : sealedLine(plan)}</dd>
        {now && (
          <>
            <dt>{words.next}</dt>
            <dd data-testid="next" data-step={next?.id}>
              {next ? stepTitle(next.id, next.title) : words.nothingNext}
            </dd>
            <dt>{words.missing}</dt>
            <dd data-testid="missing">
              <MissingOf plan={plan} step={now} />
            </dd>
          </>
        )}
      </dl>
      {!here && (
        <Button kind="primary" testId="go-now" onClick={onReturn}>
          {words.goThere}
        </Button>
      )}
    </section>
  );
}

function StepLine({ step }: { readonly step: Step }) {
  return (
    <>
      <strong>{stepTitle(step.id, step.title)}</strong>
      <span>{whySentence(step.why)}</span>
    </>
  );
}

function MissingOf({ plan, step }: { readonly plan: Agenda; readonly step: Step }) {
  const sentences = [
    ...step.missing.map(missingSentence),
    ...plan.missing.map((missing) => whySentence(missing.why)),
  ];
  return sentences.length === 0 ? (
    words.nothingMissing
  ) : (
    <ul>
      {sentences.map((sentence) => (
        <li key={sentence}>{sentence}</li>
      ))}
    </ul>
  );
}

function sealedLine(plan: Agenda): string {
  const last = plan.steps.at(-1);
  return last ? whySentence(last.why) : '';
}
