import { bundleFile, logFile } from '../audit/addresses';
import type { MeetingId } from '../meeting';
import { openMotion } from '../motions';
import type { ChairView, HallView } from '../protocol';
import { isUnderWay } from '../rounds';
import { operating } from '../strings';
import { consequences } from '../strings/chair-now';
import { seal as words } from '../strings/chair-people';
import { AskingButton } from '../ui/act-button';
import { inGroups } from '../ui/code-text';
import { Notice } from '../ui/notice';
import { Section } from '../ui/page';
import { DataPanel } from './data-panel';
import { KeepingPanel } from './keeping-panel';
import { NotYet } from './not-yet';
import { Papers } from './papers-panel';

interface SealPanelProps {
  readonly view: ChairView;
  readonly id: MeetingId;
  readonly current: boolean;
}

/** The end of the meeting, and what it leaves behind. */
export function SealPanel({ view, id, current }: SealPanelProps) {
  const { hall } = view;
  if (hall.phase === 'sealed') {
    return <SealedMeeting view={view} id={id} />;
  }
  const underWay = hall.contests.some(isUnderWay);
  const undecided = hall.contests.filter((contest) => contest.decision === null);
  return (
    <Section heading={words.heading} testId="panel-seal">
      <p>{words.intro}</p>
      {underWay && <p class="warn">{words.underWay}</p>}
      {openMotion(hall) && <p class="warn">{words.motionOpen}</p>}
      {undecided.length > 0 && (
        <p class="warn">{words.undecided(undecided.map((contest) => contest.rules.title))}</p>
      )}
      {hall.phase === 'in_session' ? (
        <div>
          <AskingButton
            label={words.action}
            title={words.title}
            kind={current ? 'primary' : 'secondary'}
            disabled={underWay}
            act={() => ({ act: 'seal_meeting' })}
            testId="seal-meeting"
          >
            <p>{consequences.seal(undecided.length)}</p>
          </AskingButton>
        </div>
      ) : (
        <NotYet label={words.action} why={words.notInSession} primary={current} />
      )}
    </Section>
  );
}

/** What there is to do once the meeting is sealed: print, take the data along, keep. */
function SealedMeeting({ view, id }: Pick<SealPanelProps, 'view' | 'id'>) {
  const { keeping } = view.hall;
  return (
    <>
      <Sealed hall={view.hall} id={id} />
      <Papers view={view} />
      <DataPanel view={view} id={id} />
      {keeping && <KeepingPanel keeping={keeping} acts />}
    </>
  );
}

/** The sealed meeting: its digest for the minutes, its bundle for everybody. */
export function Sealed({ hall, id }: { readonly hall: HallView; readonly id: MeetingId }) {
  return (
    <Section heading={words.sealed} testId="sealed">
      <h3>{operating.meetingDigest}</h3>
      <p class="code big-code" data-testid="digest">
        {inGroups(hall.head, 8).join(' ')}
      </p>
      <p class="soft">{words.digestHint}</p>
      <Notice kind="good">
        <p>
          <a
            class="button button-primary button-link"
            href={bundleFile(id)}
            download
            data-testid="bundle"
          >
            {words.bundle}
          </a>
        </p>
        <p>
          <a href={logFile(id)} data-testid="log">
            {words.log}
          </a>
        </p>
      </Notice>
    </Section>
  );
}
