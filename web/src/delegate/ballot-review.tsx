import { useEffect, useRef } from 'preact/hooks';
import type { Election } from '../election';
import { delegate } from '../strings/vi/delegate';
import { Button, Buttons } from '../ui/button';
import { Notice } from '../ui/notice';
import { isBlank, type Panel, panelsOf, type Ticked } from './paper';

interface BallotReviewProps {
  readonly election: Election;
  readonly ticked: Ticked;
  /** The server has said that it may take a ballot. */
  readonly settled: boolean;
  /** What is kept here will be found again after a reload. */
  readonly lasting: boolean;
  readonly onChange: () => void;
  readonly onCast: () => void;
}

/** What will be cast, in words; the one step that binds. */
export function BallotReview(props: BallotReviewProps) {
  const { election, ticked, settled, lasting, onChange, onCast } = props;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <div class="ballot" data-testid="ballot-review">
      <h3 ref={heading} tabIndex={-1}>
        {delegate.reviewHeading}
      </h3>
      {isBlank(ticked) ? (
        <p class="review-blank">{delegate.reviewBlank}</p>
      ) : (
        panelsOf(election).map((panel, index) => (
          <PanelReview
            titled={panel.title !== election.name}
            key={panel.title}
            panel={panel}
            ticked={ticked[index] ?? []}
          />
        ))
      )}
      <Notice kind="warning">
        <p>{delegate.reviewBinding}</p>
      </Notice>
      {!lasting && (
        <Notice kind="warning" testId="not-lasting">
          <p>{delegate.notLasting}</p>
        </Notice>
      )}
      <p class="soft" role="status">
        {!settled && delegate.lookingAgain}
      </p>
      <Buttons>
        <Button kind="primary" testId="cast" disabled={!settled} onClick={onCast}>
          {delegate.cast}
        </Button>
        <Button testId="change" onClick={onChange}>
          {delegate.change}
        </Button>
      </Buttons>
    </div>
  );
}

function PanelReview(props: {
  readonly panel: Panel;
  readonly ticked: readonly number[];
  readonly titled: boolean;
}) {
  const { panel, ticked, titled } = props;
  return (
    <div>
      {titled && <p class="soft">{panel.title}</p>}
      {ticked.length === 0 && <p>{delegate.reviewEmptyPanel}</p>}
      <ul class="review-list" data-testid="review-list">
        {ticked.map((answer) => (
          <li key={answer}>{panel.answers[answer]}</li>
        ))}
      </ul>
    </div>
  );
}
