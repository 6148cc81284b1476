/** A closed round that waits for this teller's share: the checks, the heads in the room, one button. */
import { useEffect, useMemo, useState } from 'preact/hooks';
import type { RoundOfContest } from '../meeting';
import type { CountView, HallView } from '../protocol';
import { common, operating, refusalSentence } from '../strings';
import { checkDetail, checkSentence, teller as words } from '../strings/teller';
import { Button } from '../ui/button';
import { Notice } from '../ui/notice';
import { Progress } from '../ui/progress';
import { type Check, shareStanding } from './checks';
import { allows, RoundWork, type Trouble, type Work } from './round-work';
import type { Teller } from './teller';

interface ClosedRoundProps {
  readonly teller: Teller;
  readonly hall: HallView;
  readonly of: RoundOfContest;
  readonly slot: number;
  readonly count: CountView;
}

export function ClosedRound({ teller, hall, of, slot, count }: ClosedRoundProps) {
  const { id, fingerprint } = of.round;
  const round = useMemo(
    () => new RoundWork(teller.sharer(), of, count, slot),
    [teller, id, fingerprint, count.archive, count.head, slot],
  );
  useEffect(() => {
    round.check(hall);
  }, [round]);
  const work = round.work.value;
  useEffect(() => {
    round.refreshStatements(hall);
  }, [round, count.vouched, work.status]);
  switch (work.status) {
    case 'gathering':
      return (
        <Progress label={work.done === 0 ? words.gathering : words.verifying} done={work.done} />
      );
    case 'unavailable':
      return (
        <>
          <Notice kind="warning">{words.unavailable}</Notice>
          <Button kind="primary" onClick={() => round.check(hall)}>
            {common.retry}
          </Button>
        </>
      );
    case 'sharing':
      return <Progress label={words.sharing} done={work.done} />;
    case 'sending':
      return <Progress label={words.sharingSend} />;
    case 'checked':
      return (
        <CheckedRound
          work={work}
          ballots={of.round.ballots}
          onAgain={() => round.check(hall)}
          onShare={(reason) => round.share(hall, reason)}
        />
      );
  }
}

interface CheckedProps {
  readonly work: Extract<Work, { readonly status: 'checked' }>;
  readonly ballots: number;
  readonly onAgain: () => void;
  readonly onShare: (reason: string) => void;
}

export function CheckedRound({ work, ballots, onAgain, onShare }: CheckedProps) {
  const { checks, trouble } = work;
  const attending = attendingOf(checks);
  const wanting = checks.filter((check) => check.verdict !== 'holds');
  const held = checks.length - wanting.length;
  return (
    <>
      <Notice
        kind={SEEMS[shareStanding(checks)]}
        heading={words.checksHeading(held, checks.length)}
      >
        {held === checks.length && <p>{words.checksHold}</p>}
      </Notice>
      {wanting.length > 0 && (
        <ul class="checks">
          {wanting.map((check) => (
            <CheckLine key={check.name} check={check} />
          ))}
        </ul>
      )}
      <details class="checks-fold">
        <summary>{words.checksAll(checks.length)}</summary>
        <ul class="checks" data-testid="checks">
          {checks.map((check) => (
            <CheckLine key={check.name} check={check} />
          ))}
        </ul>
      </details>
      <div class="heads">
        <h3>{words.headsHeading}</h3>
        <p class="heads-number number" data-testid="heads">
          {words.heads(ballots)}
        </p>
        {attending !== undefined && <p data-testid="attending">{words.attending(attending)}</p>}
        <p>{words.headsHint}</p>
      </div>
      {trouble && <TroubleNotice trouble={trouble} />}
      <ShareForm checks={checks} onShare={onShare} />
      <Button kind="quiet" testId="check-again" onClick={onAgain}>
        {words.checkAgain}
      </Button>
    </>
  );
}

/** How the checks as a whole look. */
const SEEMS = { holds: 'good', needs_reason: 'warning', fails: 'danger' } as const;

/** The units checked in when the roll was sealed, from the check that held the ballots against them. */
function attendingOf(checks: readonly Check[]): number | undefined {
  return checks.flatMap((check) => (check.name === 'seats' ? [check.attending] : [])).at(0);
}

const SIGNS = { holds: '✓', fails: '✗', needs_reason: '!' } as const;

function CheckLine({ check }: { readonly check: Check }) {
  const detail = checkDetail(check);
  return (
    <li class={`check check-${check.verdict}`} data-check={check.name} data-verdict={check.verdict}>
      <span class="check-sign" aria-hidden="true">
        {SIGNS[check.verdict]}
      </span>
      <span>
        <span class={check.verdict === 'holds' ? 'visually-hidden' : undefined}>
          {words.verdicts[check.verdict]}:{' '}
        </span>
        {checkSentence(check)}
        {detail && <span class="check-detail">{detail}</span>}
      </span>
    </li>
  );
}

function TroubleNotice({ trouble }: { readonly trouble: Trouble }) {
  switch (trouble.kind) {
    case 'refused':
      return <Notice kind="danger">{refusalSentence(trouble.refusal)}</Notice>;
    case 'lost':
      return <Notice kind="warning">{operating.lostAnswer}</Notice>;
    case 'another_archive':
      return <Notice kind="danger">{words.anotherArchive}</Notice>;
    case 'failed':
      return <Notice kind="warning">{common.failed}</Notice>;
  }
}

interface ShareFormProps {
  readonly checks: readonly Check[];
  readonly onShare: (reason: string) => void;
}

function ShareForm({ checks, onShare }: ShareFormProps) {
  const [reason, setReason] = useState('');
  const standing = shareStanding(checks);
  if (standing === 'fails') {
    return (
      <Notice kind="danger" testId="share-refused">
        {words.refuseShare}
      </Notice>
    );
  }
  return (
    <form
      class="share-form"
      onSubmit={(event) => {
        event.preventDefault();
        onShare(reason);
      }}
    >
      {standing === 'needs_reason' && (
        <label class="share-reason">
          {words.reasonLabel}
          <textarea
            rows={2}
            value={reason}
            data-testid="share-reason"
            onInput={({ currentTarget }) => setReason(currentTarget.value)}
          />
          <span class="soft">{words.reasonHint}</span>
        </label>
      )}
      <h3>{words.shareHeading}</h3>
      <ul class="share-meaning">
        {words.shareMeaning.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
      <Button kind="primary" type="submit" testId="give-share" disabled={!allows(checks, reason)}>
        {words.share}
      </Button>
    </form>
  );
}
