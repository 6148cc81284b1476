/** One button: the whole archive, verified and recounted on the visitor's own device. */
import { useState } from 'preact/hooks';
import { recountAgrees } from '../audit/recount';
import { replacedInArchive } from '../audit/replaced';
import type { Flaw } from '../election/flaw';
import type { TaskRunner } from '../election/worker-client';
import { fetchBytes, roundFile } from '../files';
import type { MeetingId, RoundOfContest } from '../meeting';
import { flawSentence } from '../strings';
import { board as words } from '../strings/board';
import { Button } from '../ui/button';
import { Notice } from '../ui/notice';
import { Progress } from '../ui/progress';

type Recheck =
  | { readonly status: 'idle' | 'unavailable' | 'differs' }
  | { readonly status: 'running'; readonly done: number }
  | { readonly status: 'holds'; readonly ballots: number; readonly archive: string }
  | { readonly status: 'flawed'; readonly flaw: Flaw };

interface RecheckProps {
  readonly id: MeetingId;
  readonly of: RoundOfContest;
  readonly runner: Pick<TaskRunner, 'run'>;
  readonly primary: boolean;
  /** Everything holds in the archive with this digest. */
  readonly onVerified: (archive: string) => void;
}

export function RecheckButton({ id, of, runner, primary, onVerified }: RecheckProps) {
  const [state, setState] = useState<Recheck>({ status: 'idle' });
  const start = () => {
    setState({ status: 'running', done: 0 });
    recheck(id, of, runner, (done) => setState({ status: 'running', done }))
      .catch(() => ({ status: 'unavailable' }) as const)
      .then((found) => {
        setState(found);
        if (found.status === 'holds') {
          onVerified(found.archive);
        }
      });
  };
  if (state.status === 'running') {
    return <Progress label={words.verifying} done={state.done} testId="recheck-progress" />;
  }
  return (
    <>
      <Verdict state={state} published={of.round.published !== null} />
      <Button kind={primary ? 'primary' : 'secondary'} testId="recheck" onClick={start}>
        {words.verify}
      </Button>
    </>
  );
}

function Verdict({ state, published }: { readonly state: Recheck; readonly published: boolean }) {
  switch (state.status) {
    case 'idle':
    case 'running':
      return null;
    case 'unavailable':
      return <Notice kind="warning">{words.unavailable}</Notice>;
    case 'differs':
      return (
        <Notice kind="danger" testId="recheck-result">
          {words.differs}
        </Notice>
      );
    case 'flawed':
      return (
        <Notice kind="danger" testId="recheck-result">
          {flawSentence(state.flaw)}
        </Notice>
      );
    case 'holds':
      return (
        <Notice kind="good" testId="recheck-result">
          {published ? words.holdsPublished(state.ballots) : words.holdsClosed(state.ballots)}
        </Notice>
      );
  }
}

async function recheck(
  id: MeetingId,
  { contest, round }: RoundOfContest,
  runner: Pick<TaskRunner, 'run'>,
  progress: (done: number) => void,
): Promise<Recheck> {
  const archive = await fetchBytes(roundFile(id, round.id, 'archive.bel'));
  if (!archive) {
    return { status: 'unavailable' };
  }
  const replaced = await replacedInArchive(id, round, archive, runner);
  const report = await runner.run('verify_archive', { archive, replaced }, progress);
  if (!report.ok) {
    return { status: 'flawed', flaw: report.flaw };
  }
  const { fingerprint, digest, ballots } = report.value;
  const holds = round.published
    ? recountAgrees(report.value, contest.rules, round)
    : fingerprint === round.fingerprint && digest === round.count?.archive;
  return holds ? { status: 'holds', ballots, archive: digest } : { status: 'differs' };
}
