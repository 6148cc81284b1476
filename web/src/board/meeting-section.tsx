/** What belongs to the whole meeting: the log, its head, and after sealing the bundle. */
import { useState } from 'preact/hooks';
import { bundleFile, logFile } from '../audit/addresses';
import { fetchText } from '../files';
import type { MeetingId } from '../meeting';
import type { HallView } from '../protocol';
import { common } from '../strings';
import { board as words } from '../strings/vi/board';
import { Button } from '../ui/button';
import { Notice } from '../ui/notice';
import { Section } from '../ui/page';
import { judgeLog, type LogCheck } from './log-check';

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
          <dt>{sealed ? common.meetingDigest : words.digestNow}</dt>
          <dd class="code" data-testid="meeting-digest">
            {hall.head}
          </dd>
        </div>
      </dl>
      {sealed && (
        <p>
          <a class="bundle" href={bundleFile(id)} download data-testid="bundle">
            {words.bundle}
          </a>
          <span class="soft">{words.bundleHint}</span>
        </p>
      )}
      <p>
        <a href={logFile(id)} download>
          {words.log}
        </a>
      </p>
      <LogVerdict check={check} />
      <Button testId="check-log" onClick={() => checkLog(id, hall.head, sealed).then(setCheck)}>
        {words.checkLog}
      </Button>
    </Section>
  );
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
