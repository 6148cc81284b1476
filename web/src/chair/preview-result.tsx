import { useState } from 'preact/hooks';
import type { RoundView } from '../protocol';
import { preview as words } from '../strings/chair-now';
import { timeOfDay } from '../strings/format';
import { Refused } from '../ui/act-button';
import { useActing } from '../ui/acting';
import { Button } from '../ui/button';
import { Notice } from '../ui/notice';
import type { ContestPanelProps } from './contest-panel';
import { useDirecting } from './directing';
import { RadioChoice } from './radio-choice';
import { RoundResult } from './round-result';
import { RoundHeading } from './voting-round';

interface PreviewResultProps extends ContestPanelProps {
  readonly round: RoundView;
}

/** The counted result before its publication: it can no longer be undone, and the wall shows nothing of it. */
export function PreviewResult({ view, contest, round, current }: PreviewResultProps) {
  const preview = view.previews.find((one) => one.contest === contest.id);
  const counted = round.count?.counted_at;
  const time = counted ? timeOfDay(counted) : undefined;
  return (
    <div class="form" data-testid="preview">
      <RoundHeading round={round} />
      <Publish contest={contest.id} round={round.id} primary={current} />
      <Notice
        kind="warning"
        heading={time ? words.heading(time) : words.headingWithoutTime}
        testId="preview-waits"
      >
        <p>{words.final}</p>
        <p>
          {words.wall} {time && words.tellers(time)}
        </p>
      </Notice>
      {preview && (
        <RoundResult contest={contest} outcome={preview.outcome} because={preview.because} />
      )}
    </div>
  );
}

type How = 'staged' | 'at_once';

interface PublishProps {
  readonly contest: number;
  readonly round: string;
  readonly primary: boolean;
}

/** Publication and projection in one press: the wall knows how to show the result before it has it. */
function Publish({ contest, round, primary }: PublishProps) {
  const [how, setHow] = useState<How>('staged');
  const acting = useActing();
  const directing = useDirecting();
  async function publish() {
    if (await directing.run({ order: 'reveal', round, shown: 0, all: how === 'at_once' })) {
      await acting.run({ act: 'publish_round', contest });
    }
  }
  return (
    <div class="publish">
      <div class="act">
        <Button
          kind={primary ? 'primary' : 'secondary'}
          busy={acting.busy || directing.busy}
          testId="publish"
          onClick={() => void publish()}
        >
          {words.publish}
        </Button>
        <Refused sentence={directing.refused ?? acting.refused} />
      </div>
      <RadioChoice
        label={words.how}
        options={[
          { value: 'staged', label: words.staged },
          { value: 'at_once', label: words.atOnce },
        ]}
        value={how}
        onChoice={setHow}
        testId="publish-how"
      />
    </div>
  );
}
