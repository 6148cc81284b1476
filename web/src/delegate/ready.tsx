import type { Session } from '../connection';
import type { HallView, You } from '../protocol';
import { common } from '../strings';
import { delegate } from '../strings/delegate';
import { Button } from '../ui/button';
import { Notice } from '../ui/notice';
import { ForeignCodeScreen } from './alarm-screen';
import { CheckMark } from './check-mark';
import type { DelegatePhone } from './phone';
import { isVoting } from './rounds';
import { groupedCode, plainCode } from './setup';

interface ReadyProps {
  readonly phone: DelegatePhone;
  /** On a shared machine only the name and the committee are said. */
  readonly shared?: boolean;
}

/** Whose phone this is, whether it may vote, and the committee it holds to; only a line while people vote. */
export function Ready({ phone, shared = false }: ReadyProps) {
  const hall = phone.meeting.hall.value;
  const session = phone.session.value;
  const pinned = phone.pinned.value;
  const found = phone.foreignCode.value;
  const brief = shared || isVoting(hall);
  return (
    <section class={brief ? 'section ready-brief' : 'section'} data-testid="ready">
      {pinned && found && <ForeignCodeScreen pinned={pinned} found={found} />}
      {hall?.phase !== 'sealed' && (
        <Standing
          session={session}
          voided={phone.voided.value}
          left={hall && leftOf(hall, session)}
          calm={brief}
          onAnotherToken={() => phone.leave()}
        />
      )}
      {hall && !brief && <p>{delegate.phaseHints[hall.phase]}</p>}
      <dl class="facts">
        <dt>{common.committeeCode}</dt>
        <dd class="code" data-testid="committee-code">
          {pinned ? groupedCode(pinned) : '—'}
        </dd>
      </dl>
      {!brief && <p class="soft">{pinned ? delegate.committeeSeen : delegate.committeeLater}</p>}
      {pinned && hall?.committee_code && plainCode(hall.committee_code) !== pinned && (
        <Notice kind="danger" testId="committee-differs">
          <p>{delegate.committeeDiffers(hall.committee_code)}</p>
        </Notice>
      )}
      {!shared && !phone.lasting.value && hall?.phase !== 'sealed' && (
        <Notice kind="info" testId="keep-the-slip">
          <p>{delegate.keepSlip}</p>
        </Notice>
      )}
    </section>
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
      {!calm && (
        <h2 class="ready-heading">
          <CheckMark />
          {delegate.readyHeading}
        </h2>
      )}
      <p class="unit" data-testid="unit">
        {you.unit}
      </p>
    </>
  );
}
