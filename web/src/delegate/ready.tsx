import type { Session } from '../connection';
import type { HallView, You } from '../protocol';
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
          left={hall && leftOf(hall, session)}
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

/** The desk has noted that the delegate went: the reason, where this phone's seat is one of those. */
function leftOf(hall: HallView, session: Session): string | undefined {
  const you = session.status === 'proven' ? session.you : undefined;
  const seat = you?.role === 'delegate' ? you.seat : undefined;
  const attendance = hall.seats.find((one) => one.seat === seat)?.attendance;
  return attendance?.attendance === 'left' ? attendance.reason : undefined;
}

interface StandingProps {
  readonly session: Session;
  readonly voided: boolean;
  /** Why the seat is noted as having left, where it is. */
  readonly left: string | undefined;
  /** A round is under way: its card speaks, this one only names the unit. */
  readonly calm: boolean;
  readonly onAnotherToken: () => void;
}

function Standing({ session, voided, left, calm, onAnotherToken }: StandingProps) {
  if (voided) {
    return (
      <Notice kind="danger" testId="token-void">
        <p>{left === undefined ? delegate.notLive : delegate.seatLeft(left)}</p>
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
