import { useEffect, useState } from 'preact/hooks';
import type { Operator } from '../operator';
import type { ChairView, HallView } from '../protocol';
import { common, phaseNames } from '../strings';
import { gate, chair as words } from '../strings/vi/chair';
import { Performing } from '../ui/acting';
import { KeyGate } from '../ui/key-gate';
import { Notice } from '../ui/notice';
import { Page } from '../ui/page';
import { planOf, type Section, type Step } from './agenda';
import { AgendaList } from './agenda-list';
import './chair-page.css';
import { HandOver, type Handover } from './handover';
import { NowCard } from './now-card';
import { Panel } from './panel';
import { Sealed } from './seal-panel';
import { SecondChair } from './second-chair';

/** The chair's page: the agenda, what is now, and the section where it is done. */
export function ChairPage({ operator }: { readonly operator: Operator }) {
  const { connection, hall, chair, id } = operator.meeting;
  const view = hall.value;
  return (
    <Performing.Provider value={operator.perform}>
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
          <Sealed hall={view} id={id} />
        ) : (
          <KeyGate
            session={connection.session.value}
            hasKey={operator.hasKey.value}
            broken={operator.keyIsBroken.value}
            words={{ ...gate, hint: gate.noKey }}
            onCode={operator.enter}
          />
        )}
      </Page>
    </Performing.Provider>
  );
}

function Head({ hall }: { readonly hall: HallView }) {
  return (
    <p class="chair-head">
      <strong data-testid="phase" data-phase={hall.phase}>
        {phaseNames[hall.phase]}
      </strong>
      <span data-testid="chair-sessions">{common.chairSessions(hall.chair_sessions)}</span>
    </p>
  );
}

/** Where the chair went: a step of the list, or only a section of the page. */
interface Chosen {
  readonly section: Section;
  readonly step: Step | null;
}

/** What the chair works at: follows the step that is now until another is chosen. */
function Work({ operator, view }: { readonly operator: Operator; readonly view: ChairView }) {
  const [chosen, setChosen] = useState<Chosen | undefined>(undefined);
  const [handover, setHandover] = useState<Handover | undefined>(undefined);
  const plan = planOf(view);
  const current = plan.now?.section ?? 'seal';
  const section = chosen?.section ?? current;
  const shown = chosen ? chosen.step : plan.now;
  useEffect(() => {
    if (chosen?.section === current) {
      setChosen(undefined);
    }
  }, [chosen, current]);
  return (
    <div class="chair">
      <AgendaList
        plan={plan}
        shown={shown?.id ?? (chosen ? null : 'seal')}
        preparing={view.hall.phase === 'preparing'}
        onStep={(step) => setChosen({ section: step.section, step })}
      />
      <div class="chair-main">
        {view.waiting && <SecondChair connection={operator.meeting.connection} />}
        {view.hall.desk_on_server && (
          <Notice kind="warning" testId="desk-on-server">
            <p>{common.deskOnServer}</p>
          </Notice>
        )}
        <NowCard
          plan={plan}
          section={section}
          onReturn={() => setChosen(undefined)}
          onSection={(to) => setChosen({ section: to, step: null })}
        />
        {handover && (
          <HandOver view={view} handover={handover} onDone={() => setHandover(undefined)} />
        )}
        <Panel
          key={section}
          section={section}
          current={section === current}
          view={view}
          operator={operator}
          onHandover={setHandover}
        />
      </div>
    </div>
  );
}
