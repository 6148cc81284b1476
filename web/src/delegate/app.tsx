import { useState } from 'preact/hooks';
import { common, phaseNames, roleNames } from '../strings';
import { delegate } from '../strings/delegate';
import { Button, Buttons } from '../ui/button';
import { Dialog } from '../ui/dialog';
import { useFocusHome } from '../ui/focus-home';
import { Page } from '../ui/page';
import { Entry } from './entry';
import { MotionCard, RulesCard } from './hall-cards';
import { OnPaper } from './on-paper';
import type { DelegatePhone } from './phone';
import { PublicView } from './public-view';
import { Ready } from './ready';
import { isVoting, Rounds } from './rounds';
import './delegate.css';

/** The delegate's page: without a token the public view, with one the rounds, each in its own card. */
export function App({ phone }: { readonly phone: DelegatePhone }) {
  const hall = phone.meeting.hall.value;
  const holdsToken = phone.holdsToken.value;
  const content = useFocusHome<HTMLDivElement>();
  return (
    <Page
      title={hall?.particulars.title || common.product}
      link={phone.meeting.connection.link.value}
      rehearsal={hall?.rehearsal ?? false}
    >
      <div class="phone" ref={content}>
        <h1 class={isVoting(hall) ? 'visually-hidden' : 'phone-head'} data-testid="phase">
          {roleNames.delegate}
          {hall && ` · ${phaseNames[hall.phase]}`}
        </h1>
        {hall && !isVoting(hall) && <OnPaper hall={hall} />}
        {holdsToken ? <WithToken phone={phone} /> : <WithoutToken phone={phone} />}
      </div>
    </Page>
  );
}

function WithToken({ phone }: { readonly phone: DelegatePhone }) {
  const hall = phone.meeting.hall.value;
  return (
    <>
      <Ready phone={phone} />
      {hall && <Rounds phone={phone} hall={hall} />}
      {hall && !isVoting(hall) && <MotionCard hall={hall} />}
      {hall && <RulesCard hall={hall} />}
      <Leave onLeave={() => phone.leave()} />
    </>
  );
}

function WithoutToken({ phone }: { readonly phone: DelegatePhone }) {
  const hall = phone.meeting.hall.value;
  return (
    <>
      {hall?.phase !== 'sealed' && (
        <Entry
          flaw={phone.flaw.value}
          onCode={(code) => phone.enter(code)}
          onFragment={(fragment) => phone.open(fragment)}
        />
      )}
      {hall && <MotionCard hall={hall} />}
      {hall && <PublicView hall={hall} />}
      {hall && <RulesCard hall={hall} />}
    </>
  );
}

function Leave({ onLeave }: { readonly onLeave: () => void }) {
  const [asking, setAsking] = useState(false);
  return (
    <>
      <Button kind="quiet" testId="leave" onClick={() => setAsking(true)}>
        {delegate.leave}
      </Button>
      {asking && (
        <Dialog title={delegate.leaveHeading} onCancel={() => setAsking(false)}>
          <p>{delegate.leaveText}</p>
          <Buttons>
            <Button onClick={() => setAsking(false)}>{common.back}</Button>
            <Button kind="danger" testId="leave-confirm" onClick={onLeave}>
              {delegate.leaveConfirm}
            </Button>
          </Buttons>
        </Dialog>
      )}
    </>
  );
}
