import type { Session } from '../connection';
import type { Operator } from '../operator';
import type { DeskView } from '../protocol';
import { common } from '../strings';
import { desk as words } from '../strings/desk';
import { Performing } from '../ui/acting';
import { useFocusHome } from '../ui/focus-home';
import { KeyGate } from '../ui/key-gate';
import { Notice } from '../ui/notice';
import { Page } from '../ui/page';
import { CheckIn } from './check-in';
import './desk-page.css';

function gate() {
  return {
    heading: words.gate,
    hint: words.noKey,
    label: words.keyLabel,
    submit: words.open,
    unknown: words.unknown,
    waiting: common.loading,
  };
}

/** The page of a check-in desk. */
export function DeskPage({ operator }: { readonly operator: Operator }) {
  const { connection, hall, desk } = operator.meeting;
  const session = connection.session.value;
  const home = useFocusHome<HTMLDivElement>();
  return (
    <Performing.Provider value={operator.perform}>
      <Page
        title={deskName(session)}
        link={connection.link.value}
        rehearsal={hall.value?.rehearsal ?? false}
        shape={desk.value ? 'wide' : 'phone'}
        aside={desk.value && <Counts view={desk.value} />}
      >
        <div ref={home} class="desk-body">
          {session.status === 'proven' && session.local && <OnServer />}
          {desk.value ? (
            <Phases view={desk.value} />
          ) : hall.value?.phase === 'sealed' ? (
            <Notice kind="info">
              <p>{words.sealed}</p>
            </Notice>
          ) : (
            <KeyGate
              session={session}
              hasKey={operator.hasKey.value}
              broken={operator.keyIsBroken.value}
              words={gate()}
              onCode={operator.enter}
            />
          )}
        </div>
      </Page>
    </Performing.Provider>
  );
}

function deskName(session: Session): string {
  return session.status === 'proven' && session.you.role === 'desk'
    ? session.you.name
    : words.title;
}

function Counts({ view }: { readonly view: DeskView }) {
  const tokens = view.seats.filter((seat) => seat.token).length;
  return (
    <p class="number" data-testid="desk-counts">
      {words.counts(view.hall.present, view.seats.length, tokens)}
    </p>
  );
}

/** A desk on the machine that holds the box could read the tokens it makes. */
function OnServer() {
  return (
    <Notice kind="danger" testId="on-server">
      <p>
        <strong>{words.onServer}</strong>
      </p>
      <p>{words.onServerText}</p>
    </Notice>
  );
}

function Phases({ view }: { readonly view: DeskView }) {
  switch (view.hall.phase) {
    case 'preparing':
      return (
        <Notice kind="info" testId="desk-not-open">
          <p>{words.notOpen}</p>
        </Notice>
      );
    case 'checking_in':
    case 'in_session':
      return <CheckIn view={view} />;
    case 'sealed':
      return (
        <Notice kind="info" testId="desk-sealed">
          <p>{words.sealed}</p>
        </Notice>
      );
  }
}
