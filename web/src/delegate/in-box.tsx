import type { ComponentChildren } from 'preact';
import { delegate, mineSentences } from '../strings/delegate';
import { Button } from '../ui/button';
import { Notice } from '../ui/notice';
import { CheckMark } from './check-mark';
import { receiptText } from './receipt';
import type { RoundDriver } from './round-driver';
import type { Facts } from './round-facts';
import type { Mine } from './round-state';
import { Tracker } from './tracker';

/** The ballot is in the box, by a receipt that held. */
export function InBox({ facts, tracker }: { readonly facts: Facts; readonly tracker: string }) {
  return (
    <>
      <Received testId="in-box">
        <p>{delegate.inBox}</p>
      </Received>
      <Tracker tracker={tracker} />
      <SaveReceipt facts={facts} />
    </>
  );
}

/** Says large that the ballot is in, and nothing of what is on it. */
export function Received(props: {
  /** Under what it stands. */
  readonly level?: 'h2' | 'h3';
  readonly testId: string;
  readonly children: ComponentChildren;
}) {
  const { level: Heading = 'h3' } = props;
  return (
    <div class="received" role="status" data-testid={props.testId}>
      <CheckMark />
      <Heading class="received-heading">{delegate.inBoxHeading}</Heading>
      {props.children}
    </div>
  );
}

/** A ballot of this credential is in, and this page did not make it: another device did, or this one has forgotten. */
export function MadeElsewhere({ tracker }: { readonly tracker: string }) {
  return (
    <>
      <Notice kind="info" heading={delegate.elsewhereHeading} testId="made-elsewhere">
        <p>{delegate.elsewhere}</p>
        <p>
          <strong>{delegate.elsewhereAlarm}</strong>
        </p>
      </Notice>
      <Tracker tracker={tracker} />
    </>
  );
}

/** The box is closed: what this phone found in it. */
export function ClosedBox(props: {
  readonly facts: Facts;
  readonly mine: Mine;
  readonly driver: RoundDriver;
}) {
  const { facts, mine, driver } = props;
  const { view, closing } = facts;
  return (
    <>
      <p>{delegate.closed}</p>
      {closing.status === 'unreachable' ? (
        <Notice kind="warning">
          <p>{delegate.closingUnreachable}</p>
          <Button onClick={() => driver.retry()}>{delegate.retry}</Button>
        </Notice>
      ) : (
        <MineNotice mine={mine} />
      )}
      {facts.stated.in === 'taken' && <p data-testid="said-in">{delegate.saidIn}</p>}
      {view.count && <p class="soft">{delegate.vouched(view.count.vouched, view.ballots)}</p>}
      <SaveReceipt facts={facts} />
    </>
  );
}

const KINDS = { unknown: 'info', none: 'info', in: 'good', elsewhere: 'warning' } as const;

export function MineNotice({ mine }: { readonly mine: Mine }) {
  return (
    <>
      <Notice kind={KINDS[mine.ballot]} testId={`mine-${mine.ballot}`}>
        <p>{mineSentences[mine.ballot]}</p>
      </Notice>
      {'tracker' in mine && mine.tracker && <Tracker tracker={mine.tracker} />}
    </>
  );
}

export function SaveReceipt({ facts }: { readonly facts: Facts }) {
  const text = receiptText(facts);
  if (text === undefined) {
    return null;
  }
  const save = () => {
    const address = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
    const link = document.createElement('a');
    link.href = address;
    link.download = delegate.receiptFile(facts.view.id);
    link.click();
    setTimeout(() => URL.revokeObjectURL(address), 10_000);
  };
  return (
    <Button testId="save-receipt" onClick={save}>
      {delegate.saveReceipt}
    </Button>
  );
}
