import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Operator } from '../operator';
import type { ChairView } from '../protocol';
import { operating } from '../strings';
import { now as words } from '../strings/chair-now';
import { Performing } from '../ui/acting';
import { planOf, type Section, type Step } from './agenda';
import { AgendaList } from './agenda-list';
import { CopiesKept, CopyNews } from './copy-news';
import { Directing, directOver } from './directing';
import { Going } from './going';
import { HandOver, type Handover } from './handover';
import { LaptopWarnings } from './laptop-warnings';
import { Making, makeOver } from './making';
import { NowCard } from './now-card';
import { Panel } from './panel';
import { focusOn } from './place';
import { SecondChair } from './second-chair';
import { isTicked, momentOf, type Place, type Spot } from './task';
import { useKeptFocus } from './use-kept-focus';
import { useUndo } from './use-undo';
import { WallPanel } from './wall-panel';

/** Where the chair went: a step of the list, or only a section of the page. */
interface Chosen {
  readonly section: Section;
  readonly step: Step | null;
  /** Where the focus goes. */
  readonly spot: Spot | null;
}

interface WorkProps {
  readonly operator: Operator;
  readonly view: ChairView;
}

/** What the chair works at: follows what is now until another section is chosen. */
export function Work({ operator, view }: WorkProps) {
  const [chosen, setChosen] = useState<Chosen | undefined>(undefined);
  const [handover, setHandover] = useState<Handover | undefined>(undefined);
  const { connection } = operator.meeting;
  const { perform, just } = useUndo(operator.perform, view);
  const direct = useMemo(() => directOver(connection), [connection]);
  const make = useMemo(() => makeOver(connection), [connection]);
  const main = useKeptFocus();
  const panel = useRef<HTMLDivElement>(null);
  const plan = planOf(view);
  const moment = momentOf(view, plan);
  const section = chosen?.section ?? moment.section;
  const current = section === moment.section;
  const own = plan.now?.section;
  useEffect(() => {
    // The chair caught up with the agenda; a motion on the way there keeps it where it is.
    if (chosen?.section === own) {
      setChosen(undefined);
    }
  }, [chosen, own]);
  const goTo = ({ section: to, spot }: Place) => setChosen({ section: to, step: null, spot });
  useEffect(() => {
    if (chosen && panel.current) {
      focusOn(panel.current, chosen.spot);
    }
  }, [chosen]);
  return (
    <Performing.Provider value={perform}>
      <Directing.Provider value={direct}>
        <Making.Provider value={make}>
          <Going.Provider value={goTo}>
            <div class="chair" ref={main}>
              <SkipLink />
              <LaptopWarnings view={view} />
              <AgendaList
                plan={plan}
                shown={(chosen ? chosen.step : plan.now)?.id ?? (chosen ? null : 'seal')}
                preparing={view.hall.phase === 'preparing'}
                onStep={(step) => setChosen({ section: step.section, step, spot: null })}
              />
              <div class="chair-main">
                {view.waiting && <SecondChair connection={connection} />}
                <CopyNews view={view} />
                <NowCard
                  view={view}
                  plan={plan}
                  moment={moment}
                  section={section}
                  just={just}
                  primary={handover === undefined}
                  onReturn={() => setChosen(undefined)}
                  onPlace={goTo}
                />
                {handover && (
                  <HandOver view={view} handover={handover} onDone={() => setHandover(undefined)} />
                )}
                <div class="chair-panel" ref={panel} tabIndex={-1}>
                  <Panel
                    key={section}
                    section={section}
                    current={current && !handover && !isTicked(moment.task)}
                    view={view}
                    operator={operator}
                    onHandover={setHandover}
                  />
                </div>
                <WallPanel hall={view.hall} />
                <CopiesKept copies={view.copies} />
                {view.hall.desk_on_server && (
                  <p class="chair-note" data-testid="desk-on-server">
                    {operating.deskOnServer}
                  </p>
                )}
              </div>
            </div>
          </Going.Provider>
        </Making.Provider>
      </Directing.Provider>
    </Performing.Provider>
  );
}

/** Past the agenda, for who moves by the keyboard. */
function SkipLink() {
  return (
    <button type="button" class="skip-link" onClick={() => document.getElementById('now')?.focus()}>
      {words.skip}
    </button>
  );
}
