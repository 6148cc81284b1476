import type { Session } from '../connection';
import type { You } from '../protocol';
import { common } from '../strings';
import { delegate } from '../strings/vi/delegate';
import { Button } from '../ui/button';
import { Notice } from '../ui/notice';
import { Section } from '../ui/page';
import { ForeignCodeScreen } from './alarm-screen';
import type { DelegatePhone } from './phone';
import { isVoting } from './rounds';
import { groupedCode, plainCode } from './setup';

/** Whose phone this is, whether it may vote, and the committee it holds to. */
export function Ready({ phone }: { readonly phone: DelegatePhone }) {
  const hall = phone.meeting.hall.value;
  const session = phone.session.value;
  const pinned = phone.pinned.value;
  const found = phone.foreignCode.value;
  const voting = isVoting(hall);
  return (
    <Section testId="ready">
      {pinned && found && <ForeignCodeScreen pinned={pinned} found={found} />}
      {hall?.phase !== 'sealed' && (
        <Standing
          session={session}
          voided={phone.voided.value}
          calm={voting}
          onAnotherToken={() => phone.leave()}
        />
      )}
      <dl class="facts">
        <dt>{common.committeeCode}</dt>
        <dd class="code" data-testid="committee-code">
          {pinned ? groupedCode(pinned) : '—'}
        </dd>
      </dl>
      {!voting && <p class="soft">{pinned ? delegate.committeeSeen : delegate.committeeLater}</p>}
      {pinned && hall?.committee_code && plainCode(hall.committee_code) !== pinned && (
        <Notice kind="danger" testId="committee-differs">
          <p>{delegate.committeeDiffers(hall.committee_code)}</p>
        </Notice>
      )}
      {hall && !voting && <p>{delegate.phaseHints[hall.phase]}</p>}
    </Section>
  );
}

interface StandingProps {
  readonly session: Session;
  readonly voided: boolean;
  /** A round is under way: its card speaks, this one only names the unit. */
  readonly calm: boolean;
  readonly onAnotherToken: () => void;
}

function Standing({ session, voided, calm, onAnotherToken }: StandingProps) {
  if (voided) {
    return (
      <Notice kind="danger" testId="token-void">
        <p>{delegate.notLive}</p>
        <Button onClick={onAnotherToken}>{delegate.anotherToken}</Button>
      </Notice>
    );
  }
  switch (session.status) {
    case 'none':
      return <p role="status">{delegate.connecting}</p>;
    case 'watching':
    case 'waiting':
      return <p role="status">{delegate.proving}</p>;
    case 'unknown':
      return (
        <Notice kind="warning" testId="token-unknown">
          <p>{delegate.unknown}</p>
          <Button onClick={onAnotherToken}>{delegate.anotherToken}</Button>
        </Notice>
      );
    case 'proven':
      return session.you.role === 'delegate' ? <Known you={session.you} calm={calm} /> : null;
  }
}

interface KnownProps {
  readonly you: Extract<You, { role: 'delegate' }>;
  readonly calm: boolean;
}

function Known({ you, calm }: KnownProps) {
  return (
    <>
      {!calm && <h1 class="ready-heading">{delegate.readyHeading}</h1>}
      <p class="unit" data-testid="unit">
        {you.unit}
      </p>
    </>
  );
}
