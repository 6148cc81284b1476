import { candidateName } from '../meeting';
import type { ContestView } from '../protocol';
import { reveal as words } from '../strings/chair-now';
import { Refused } from '../ui/act-button';
import { Button, Buttons } from '../ui/button';
import { useDirecting } from './directing';
import type { Reveal } from './reveal';

interface RevealControlsProps {
  readonly contest: ContestView;
  readonly reveal: Reveal;
  readonly primary: boolean;
}

/** A published result that comes onto the wall row by row. */
export function RevealControls({ contest, reveal, primary }: RevealControlsProps) {
  const directing = useDirecting();
  const { round, shown, steps, unit } = reveal;
  const show = (all: boolean) => () =>
    void directing.run({ order: 'reveal', round, shown: shown + 1, all });
  return (
    <div class="form" data-testid="reveal" data-shown={shown}>
      <h3>{words.heading}</h3>
      <p aria-live="polite">{words.soFar(shown, steps)}</p>
      <Buttons>
        <Button
          kind={primary ? 'primary' : 'secondary'}
          busy={directing.busy}
          testId="reveal-next"
          onClick={show(shown + 1 >= steps)}
        >
          {unit === null ? words.mark : words.nextRow(candidateName(contest, unit))}
        </Button>
        <Button busy={directing.busy} testId="reveal-all" onClick={show(true)}>
          {words.all}
        </Button>
      </Buttons>
      <Refused sentence={directing.refused} />
    </div>
  );
}
