import type { Operator } from '../operator';
import type { HallView } from '../protocol';
import { operating, phaseNames } from '../strings';
import { gate, chair as words } from '../strings/chair';
import { KeyGate } from '../ui/key-gate';
import { Page } from '../ui/page';
import './chair-page.css';
import { Fold } from './fold';
import { KeepingPanel } from './keeping-panel';
import { Sealed } from './seal-panel';
import { Work } from './work';

/** The chair's page: the agenda, what is now, and the section where it is done. */
export function ChairPage({ operator }: { readonly operator: Operator }) {
  const { connection, hall, chair } = operator.meeting;
  const view = hall.value;
  return (
    <Page
      title={view?.particulars.title || words.untitled}
      link={connection.link.value}
      rehearsal={view?.rehearsal ?? false}
      shape={chair.value ? 'wide' : 'phone'}
      aside={view && <Head hall={view} />}
    >
      {chair.value ? (
        <Work operator={operator} view={chair.value} />
      ) : view?.phase === 'sealed' ? (
        <SealedUnproven operator={operator} hall={view} />
      ) : (
        <Gate operator={operator} hint={gate.noKey} />
      )}
    </Page>
  );
}

/** What a sealed meeting shows to anybody; the key left the browser, and opens the papers again. */
function SealedUnproven(props: { readonly operator: Operator; readonly hall: HallView }) {
  const { operator, hall } = props;
  return (
    <>
      <Sealed hall={hall} id={operator.meeting.id} />
      {hall.keeping && <KeepingPanel keeping={hall.keeping} acts={false} />}
      <Fold summary={gate.sealedOpen} testId="sealed-gate">
        <Gate operator={operator} hint={gate.sealedHint} />
      </Fold>
    </>
  );
}

function Gate(props: { readonly operator: Operator; readonly hint: string }) {
  const { operator, hint } = props;
  return (
    <KeyGate
      session={operator.meeting.connection.session.value}
      hasKey={operator.hasKey.value}
      broken={operator.keyIsBroken.value}
      words={{ ...gate, hint }}
      onCode={operator.enter}
    />
  );
}

function Head({ hall }: { readonly hall: HallView }) {
  return (
    <p class="chair-head">
      <strong data-testid="phase" data-phase={hall.phase}>
        {phaseNames[hall.phase]}
      </strong>
      <span data-testid="chair-sessions">{operating.chairSessions(hall.chair_sessions)}</span>
    </p>
  );
}
