import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { alarmSentences, delegate, foreignCode, refusedSentences } from '../strings/delegate';
import { Button, Buttons } from '../ui/button';
import { Alarm, Notice } from '../ui/notice';
import { SaveReceipt } from './in-box';
import type { RoundDriver } from './round-driver';
import type { Standing } from './round-state';
import { groupedCode } from './setup';

/** What contradicts what this phone holds, over the whole screen. */
export function AlarmScreen(props: {
  readonly standing: Extract<Standing, { kind: 'alarm' }>;
  readonly driver: RoundDriver;
}) {
  const { alarm, tracker } = props.standing;
  return (
    <Warning
      {...alarmSentences[alarm]}
      testId={`alarm-${alarm}`}
      onRetry={() => props.driver.retry()}
    >
      {tracker && (
        <p>
          {delegate.tracker}: <span class="code">{tracker}</span>
        </p>
      )}
      <SaveReceipt facts={props.driver.facts.value} />
    </Warning>
  );
}

/** Why this phone does not open the round, over the whole screen. */
export function RefusedScreen(props: {
  readonly standing: Extract<Standing, { kind: 'refused' }>;
  readonly driver: RoundDriver;
}) {
  const { why, code } = props.standing;
  const { pinned } = props.driver;
  return (
    <Warning
      {...refusedSentences[why]}
      testId={`refused-${why}`}
      onRetry={() => props.driver.retry()}
    >
      {code && pinned && <TwoCodes pinned={pinned} found={code} />}
    </Warning>
  );
}

/** A link brought another committee's code than the pinned one. */
export function ForeignCodeScreen(props: { readonly pinned: string; readonly found: string }) {
  return (
    <Warning {...foreignCode} testId="refused-link">
      <TwoCodes {...props} />
    </Warning>
  );
}

function TwoCodes({ pinned, found }: { readonly pinned: string; readonly found: string }) {
  return (
    <dl>
      <dt>{delegate.expectedCode}</dt>
      <dd class="code">{groupedCode(pinned)}</dd>
      <dt>{delegate.foundCode}</dt>
      <dd class="code">{groupedCode(found)}</dd>
    </dl>
  );
}

function Warning(props: {
  readonly heading: string;
  readonly text: string;
  readonly testId: string;
  readonly onRetry?: () => void;
  readonly children: ComponentChildren;
}) {
  const { heading, text, testId, onRetry, children } = props;
  const [small, setSmall] = useState(false);
  const content = (
    <>
      <p>{text}</p>
      {children}
      <p>
        <strong>{delegate.callHead}</strong>
      </p>
    </>
  );
  if (small) {
    return (
      <Notice kind="danger" heading={heading} testId={testId}>
        {content}
        <Button onClick={() => setSmall(false)}>{delegate.showAlarm}</Button>
      </Notice>
    );
  }
  return (
    <Alarm heading={heading} testId={testId}>
      {content}
      <Buttons>
        {onRetry && <Button onClick={onRetry}>{delegate.retry}</Button>}
        <Button testId="alarm-shrink" onClick={() => setSmall(true)}>
          {delegate.showLess}
        </Button>
      </Buttons>
    </Alarm>
  );
}
