import { useState } from 'preact/hooks';
import type { ChairView } from '../protocol';
import { chair as common } from '../strings/chair';
import { scoreLock as words } from '../strings/chair-units';
import { moment } from '../strings/format';
import { AskingButton, Refused } from '../ui/act-button';
import { useActing } from '../ui/acting';
import { Button } from '../ui/button';
import { TextField } from '../ui/field';
import { Section } from '../ui/page';

interface ScoreLockProps {
  readonly view: ChairView;
  readonly current: boolean;
}

/** Head and deputy agree on every score before lists are put forward (guidance C.2). */
export function ScoreLockSection({ view, current }: ScoreLockProps) {
  const lock = view.hall.scores_locked;
  if (!view.hall.rules.lists.some((list) => list.max_score !== null)) {
    return null;
  }
  return (
    <Section heading={words.heading} testId="score-lock">
      {lock ? (
        <>
          <p class="good" data-testid="scores-locked">
            {words.locked(lock.agreed_by, lock.at && moment(lock.at))}
          </p>
          <div>
            <AskingButton
              label={words.unlock}
              title={words.unlockTitle}
              reason={common.reasonNeeded}
              act={(reason) => ({ act: 'unlock_scores', reason })}
              testId="unlock-scores"
            >
              <p>{words.unlockText}</p>
            </AskingButton>
          </div>
        </>
      ) : (
        <LockForm current={current} />
      )}
    </Section>
  );
}

function LockForm({ current }: { readonly current: boolean }) {
  const acting = useActing();
  const [agreedBy, setAgreedBy] = useState('');
  return (
    <form
      class="form"
      onSubmit={(event) => {
        event.preventDefault();
        void acting.run({ act: 'lock_scores', agreed_by: agreedBy.trim() });
      }}
    >
      <p class="soft">{words.intro}</p>
      <TextField
        label={words.agreedBy}
        placeholder={words.example}
        value={agreedBy}
        onText={setAgreedBy}
        testId="scores-agreed-by"
      />
      <Button
        type="submit"
        kind={current ? 'primary' : 'secondary'}
        disabled={agreedBy.trim() === ''}
        busy={acting.busy}
        testId="lock-scores"
      >
        {words.lock}
      </Button>
      <Refused sentence={acting.refused} />
    </form>
  );
}
