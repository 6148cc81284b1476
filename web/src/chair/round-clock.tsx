import { useState } from 'preact/hooks';
import type { HallView, RoundView } from '../protocol';
import { clock as words } from '../strings/chair-now';
import { Refused } from '../ui/act-button';
import { Button } from '../ui/button';
import { TextField } from '../ui/field';
import { useDirecting } from './directing';
import { readCount } from './typed';

/** What is announced most, in minutes. */
const USUAL = [5, 3, 1] as const;

const LONGEST = 120;

/** Announces on the wall how much time is left; nothing closes by itself. */
export function RoundClock(props: { readonly hall: HallView; readonly round: RoundView }) {
  const { hall, round } = props;
  const directing = useDirecting();
  const runs = hall.wall.clock?.round === round.id;
  const set = (minutes: number) => directing.run({ order: 'set_clock', round: round.id, minutes });
  return (
    <fieldset class="clock" data-testid="clock" data-runs={runs}>
      <legend>{words.heading}</legend>
      <div class="clock-usual">
        {USUAL.map((minutes) => (
          <Button
            key={minutes}
            busy={directing.busy}
            testId={`clock-${minutes}`}
            onClick={() => void set(minutes)}
          >
            {words.minutes(minutes)}
          </Button>
        ))}
        {runs && (
          <Button
            kind="quiet"
            busy={directing.busy}
            testId="clock-stop"
            onClick={() => void directing.run({ order: 'stop_clock' })}
          >
            {words.stop}
          </Button>
        )}
      </div>
      <OtherMinutes busy={directing.busy} onMinutes={set} />
      <p class="soft">{words.hint}</p>
      <Refused sentence={directing.refused} />
    </fieldset>
  );
}

function OtherMinutes(props: {
  readonly busy: boolean;
  readonly onMinutes: (minutes: number) => Promise<boolean>;
}) {
  const [typed, setTyped] = useState('');
  const minutes = minutesOf(typed);
  return (
    <form
      class="clock-other"
      onSubmit={(event) => {
        event.preventDefault();
        if (minutes !== undefined) {
          void props.onMinutes(minutes).then((taken) => taken && setTyped(''));
        }
      }}
    >
      <TextField
        label={words.other}
        value={typed}
        onText={setTyped}
        numeric
        flaw={typed !== '' && minutes === undefined ? words.badMinutes : undefined}
        testId="clock-minutes"
      />
      <Button type="submit" disabled={minutes === undefined} busy={props.busy} testId="clock-set">
        {words.set}
      </Button>
    </form>
  );
}

/** Whole minutes that can be announced. */
export function minutesOf(typed: string): number | undefined {
  const minutes = readCount(typed);
  return minutes !== undefined && minutes >= 1 && minutes <= LONGEST ? minutes : undefined;
}
