/** A round at the teller's page, from closing to the own recount. */
import { useEffect, useState } from 'preact/hooks';
import { recountAgrees } from '../audit/recount';
import { replacedInArchive } from '../audit/replaced';
import { fetchBytes, roundFile } from '../files';
import type { RoundOfContest } from '../meeting';
import type { CountView, HallView, RoundView } from '../protocol';
import { common } from '../strings';
import { moment } from '../strings/format';
import { teller as words } from '../strings/teller';
import { Button } from '../ui/button';
import { Notice } from '../ui/notice';
import { Section } from '../ui/page';
import { Progress } from '../ui/progress';
import { ClosedRound } from './closed-round';
import { reversalOf, witnessed } from './memory';
import type { Teller } from './teller';

interface RoundSectionProps {
  readonly teller: Teller;
  readonly hall: HallView;
  readonly of: RoundOfContest;
  readonly slot: number;
}

export function RoundSection({ teller, hall, of, slot }: RoundSectionProps) {
  const { contest, round } = of;
  const reversal = reversalOf(teller.memory.value, round);
  return (
    <Section
      heading={words.roundTitle(contest.rules.title, round.number)}
      testId={`teller-round-${round.id}`}
    >
      <Witness teller={teller} round={round} />
      {reversal && (
        <Notice kind="danger" testId={`reversal-${reversal}`}>
          {words.reversals[reversal]}
        </Notice>
      )}
      {reversal !== 'annulled_after_share' && (
        <RoundBody teller={teller} hall={hall} of={of} slot={slot} />
      )}
    </Section>
  );
}

/** Notes what is shown now, for when the server takes it back. */
function Witness({ teller, round }: { readonly teller: Teller; readonly round: RoundView }) {
  const seen = witnessed(teller.memory.value, round);
  useEffect(() => {
    if (seen) {
      teller.note(seen);
    }
  }, [seen !== undefined]);
  return null;
}

function RoundBody(props: RoundSectionProps) {
  const { hall, of, slot } = props;
  const { stage, count } = of.round;
  switch (stage) {
    case 'closed':
      if (!count) {
        return null;
      }
      return count.shares.includes(slot) ? (
        <Waiting hall={hall} count={count} />
      ) : (
        <ClosedRound {...props} count={count} />
      );
    case 'counted':
      return <Counted since={count?.counted_at ?? undefined} />;
    case 'published':
      return <OwnRecount {...props} />;
    case 'annulled':
    case 'not_countable':
    case 'not_decryptable':
      return <p>{words.stopped}</p>;
    case 'sealed':
    case 'open':
      return <p>{words.nothingToDo}</p>;
  }
}

/** Counted is not published: since when it waits is for every teller to see. */
function Counted({ since }: { readonly since: string | undefined }) {
  return (
    <Notice kind="good" heading={words.countedHeading} testId="all-given">
      {since && <p data-testid="counted-since">{words.countedSince(moment(since))}</p>}
      <p>{words.allGiven}</p>
    </Notice>
  );
}

function Waiting({ hall, count }: { readonly hall: HallView; readonly count: CountView }) {
  return (
    <Notice kind="good" testId="share-given">
      {words.waitingOthers(count.shares.length, hall.tellers.length)}
    </Notice>
  );
}

type Recount = { readonly status: 'running'; readonly done: number } | { readonly status: Verdict };
type Verdict = 'agrees' | 'differs' | 'unavailable';

function OwnRecount({ teller, of }: RoundSectionProps) {
  const [recount, setRecount] = useState<Recount>({ status: 'running', done: 0 });
  const [asked, setAsked] = useState(0);
  const { id } = of.round;
  useEffect(() => {
    let current = true;
    setRecount({ status: 'running', done: 0 });
    const show = (now: Recount) => current && setRecount(now);
    recountOf(teller, of, (done) => show({ status: 'running', done }))
      .catch(() => 'unavailable' as const)
      .then((status) => show({ status }));
    return () => {
      current = false;
    };
  }, [id, asked]);
  switch (recount.status) {
    case 'running':
      return <Progress label={words.recounting} done={recount.done} />;
    case 'agrees':
      return (
        <Notice kind="good" testId="own-recount">
          {words.recountAgrees}
        </Notice>
      );
    case 'differs':
      return (
        <Notice kind="danger" testId="own-recount">
          {words.recountDiffers}
        </Notice>
      );
    case 'unavailable':
      return (
        <>
          <Notice kind="warning">{words.unavailable}</Notice>
          <Button kind="primary" onClick={() => setAsked(asked + 1)}>
            {common.retry}
          </Button>
        </>
      );
  }
}

/** The published archive, verified here, is the one a share was given for, and opens to what stands on the wall. */
async function recountOf(
  teller: Teller,
  { contest, round }: RoundOfContest,
  progress: (done: number) => void,
): Promise<Verdict> {
  const archive = await fetchBytes(roundFile(teller.meeting.id, round.id, 'archive.bel'));
  if (!archive) {
    return 'unavailable';
  }
  const replaced = await replacedInArchive(teller.meeting.id, round, archive, teller.runner);
  const report = await teller.runner.run('verify_archive', { archive, replaced }, progress);
  const given = teller.memory.value.given[round.fingerprint];
  const holds =
    report.ok &&
    recountAgrees(report.value, contest.rules, round) &&
    (given === undefined || given === report.value.closingDigest);
  return holds ? 'agrees' : 'differs';
}
