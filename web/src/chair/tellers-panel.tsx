import { useState } from 'preact/hooks';
import { meetingPlace, tellerLink } from '../links';
import type { ChairView, TellerView } from '../protocol';
import { keyStageNames, common as shared } from '../strings';
import { tellers as words } from '../strings/vi/chair-people';
import { hands as handsWords } from '../strings/vi/hands';
import { Button } from '../ui/button';
import { HandsForm } from '../ui/hands-form';
import { Section } from '../ui/page';
import { QrCode } from '../ui/qr-code';
import { TellerKeyRow } from './teller-key-row';
import { TellersForm } from './tellers-form';

interface TellersPanelProps {
  readonly view: ChairView;
  readonly current: boolean;
}

/** The committee: named, adopted by a show of hands, its keys compared and accepted. */
export function TellersPanel({ view, current }: TellersPanelProps) {
  const { hall } = view;
  const named = hall.tellers.length > 0;
  const inUse = hall.contests.some((contest) => contest.rounds.length > 0);
  const toAdopt = named && !hall.tellers_adopted;
  const adopting = toAdopt && hall.phase !== 'preparing';
  const list = <Named tellers={hall.tellers} fixed={inUse} primary={current && !named} />;
  return (
    <>
      {!named && list}
      {adopting && (
        <Section heading={words.adoptHeading} testId="tellers-adopt">
          <HandsForm
            present={hall.present}
            act={(hands) => ({ act: 'adopt_tellers', hands })}
            primary={current}
            testId="tellers-hands"
          />
        </Section>
      )}
      {named && <Keys view={view} fixed={inUse} primary={current && !adopting} />}
      {named && list}
    </>
  );
}

function Named(props: {
  readonly tellers: readonly TellerView[];
  readonly fixed: boolean;
  readonly primary: boolean;
}) {
  const { tellers, fixed, primary } = props;
  const [editing, setEditing] = useState(false);
  return (
    <Section heading={words.heading} testId="panel-tellers">
      {tellers.length === 0 || editing ? (
        <TellersForm tellers={tellers} primary={primary} onDone={() => setEditing(false)} />
      ) : (
        <>
          <ol class="rows">
            {tellers.map((teller) => (
              <li key={teller.slot}>
                <strong>{teller.name}</strong>
                {teller.slot === 1 && ` (${words.head})`}
                <span class="soft"> {teller.office}</span>
              </li>
            ))}
          </ol>
          {!fixed && (
            <Button testId="tellers-change" onClick={() => setEditing(true)}>
              {words.change}
            </Button>
          )}
        </>
      )}
    </Section>
  );
}

function Keys(props: {
  readonly view: ChairView;
  readonly fixed: boolean;
  readonly primary: boolean;
}) {
  const { view, fixed, primary } = props;
  const { hall } = view;
  const place = meetingPlace(view.hall);
  const waits = hall.tellers.some((teller) => teller.key !== 'accepted');
  return (
    <Section heading={words.keysHeading} testId="teller-keys">
      {hall.tellers_hands && (
        <p class="soft">
          {handsWords.counted(
            hall.tellers_hands.in_favour,
            hall.tellers_hands.against,
            hall.tellers_hands.no_opinion,
          )}
        </p>
      )}
      {waits && place && (
        <div class="row">
          <p>{words.keysHow}</p>
          <div class="small-qr">
            <QrCode text={tellerLink(place)} testId="teller-qr" />
          </div>
        </div>
      )}
      <ul class="rows">
        {hall.tellers.map((teller) => (
          <TellerKeyRow
            key={teller.slot}
            teller={teller}
            stageName={keyStageNames[teller.key]}
            code={view.offered.find((offered) => offered.slot === teller.slot)?.code}
            fixed={fixed}
            primary={primary}
          />
        ))}
      </ul>
      {hall.committee_code && (
        <div>
          <h3>{shared.committeeCode}</h3>
          <p class="code big-code" data-testid="committee-code">
            {hall.committee_code}
          </p>
          <p class="soft">{words.codeReadOut}</p>
        </div>
      )}
    </Section>
  );
}
