/** What belongs to the whole meeting: the log, its head, and after sealing the bundle. */
import { useState } from 'preact/hooks';
import { bundleFile, logFile } from '../audit/addresses';
import { fetchText } from '../files';
import type { MeetingId } from '../meeting';
import type { HallView, KeepingView } from '../protocol';
import { operating } from '../strings';
import { board as words } from '../strings/board';
import { keeping } from '../strings/keeping';
import { Button } from '../ui/button';
import { Notice } from '../ui/notice';
import { Section } from '../ui/page';
import { Download } from './download';
import { judgeLog, type LogCheck } from './log-check';
import { BUNDLE_NAME, LOG_NAME } from './names';

interface MeetingSectionProps {
  readonly id: MeetingId;
  readonly hall: HallView;
}

export function MeetingSection({ id, hall }: MeetingSectionProps) {
  const [check, setCheck] = useState<LogCheck>({ status: 'idle' });
  const sealed = hall.phase === 'sealed';
  return (
    <Section heading={words.meetingHeading} testId="board-meeting">
      <dl class="digests">
        <div>
          <dt>{sealed ? operating.meetingDigest : words.digestNow}</dt>
          <dd class="code" data-testid="meeting-digest">
            {hall.head}
          </dd>
        </div>
      </dl>
      <div class="downloads">
        {sealed && (
          <Download href={bundleFile(id)} file={BUNDLE_NAME} words={words.bundle} testId="bundle" />
        )}
        <Download href={logFile(id)} file={LOG_NAME} words={words.log} />
      </div>
      {hall.keeping && <Kept keeping={hall.keeping} />}
      <LogVerdict check={check} />
      <Button testId="check-log" onClick={() => checkLog(id, hall.head, sealed).then(setCheck)}>
        {words.checkLog}
      </Button>
    </Section>
  );
}

/** How long the electronic ballots are kept, or that they are gone. */
function Kept({ keeping: { stage, until, reason } }: { readonly keeping: KeepingView }) {
  switch (stage) {
    case 'kept':
      return <p class="soft">{keeping.kept(until)}</p>;
    case 'proposed':
      return <Notice kind="warning">{keeping.proposed(reason ?? '')}</Notice>;
    case 'destroyed':
      return (
        <Notice kind="info" testId="keeping-destroyed">
          {keeping.destroyed}
        </Notice>
      );
  }
}

function LogVerdict({ check }: { readonly check: LogCheck }) {
  switch (check.status) {
    case 'idle':
      return null;
    case 'unavailable':
      return <Notice kind="warning">{words.unavailable}</Notice>;
    case 'differs':
      return <Notice kind="danger">{words.logDiffers}</Notice>;
    case 'broken':
      return <Notice kind="danger">{words.logBroken(check.line)}</Notice>;
    case 'holds':
      return (
        <Notice kind="good" testId="log-holds">
          {words.logHolds(check.lines)}
        </Notice>
      );
  }
}

async function checkLog(id: MeetingId, head: string, sealed: boolean): Promise<LogCheck> {
  const text = await fetchText(logFile(id));
  return text === undefined ? { status: 'unavailable' } : judgeLog(text, head, sealed);
}
