import { useState } from 'preact/hooks';
import { meetingPlace, tellerLink } from '../links';
import type { ChairView, TellerView } from '../protocol';
import { newestRound } from '../rounds';
import { keyStageNames, common as shared } from '../strings';
import { notYet } from '../strings/chair-now';
import { tellers as words } from '../strings/chair-people';
import { Button } from '../ui/button';
import { Section } from '../ui/page';
import { QrCode } from '../ui/qr-code';
import { MotionCard } from './motion-card';
import { NotYet } from './not-yet';
import { PeopleForm, PeopleList } from './people-form';
import { Place } from './place';
import { TellerKeyRow } from './teller-key-row';

interface TellersPanelProps {
  readonly view: ChairView;
  readonly current: boolean;
}

/** The committee: named, adopted by a show of hands, its keys compared and accepted. */
export function TellersPanel({ view, current }: TellersPanelProps) {
  const { hall } = view;
  const named = hall.tellers.length > 0;
  const inUse = hall.contests.some((contest) => newestRound(contest) !== undefined);
  const adopting = named && hall.phase !== 'preparing' && !hall.tellers_adopted;
  const list = <Named tellers={hall.tellers} fixed={inUse} primary={current && !named} />;
  return (
    <>
      {!named && <Place spot="committee">{list}</Place>}
      {named && hall.phase !== 'preparing' && (
        <Place spot="committee-vote">
          <MotionCard
            view={view}
            matter={{ matter: 'tellers' }}
            words={{ title: words.adoptHeading, put: words.put }}
            current={current}
            settled={hall.tellers_adopted}
            testId="tellers"
          />
        </Place>
      )}
      {named && (
        <Place spot="keys">
          <Keys view={view} fixed={inUse} primary={current && !adopting} />
        </Place>
      )}
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
        <PeopleForm
          people={tellers}
          usual={3}
          label={(at) => (at === 0 ? words.head : words.member(at + 1))}
          intro={words.intro}
          warning={words.changeWarning}
          save={words.save}
          act={(people) => ({ act: 'name_tellers', tellers: people })}
          primary={primary}
          onDone={() => setEditing(false)}
          testId="teller"
          plural="tellers"
        />
      ) : (
        <>
          <PeopleList people={tellers} first={words.head} />
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
  const first = hall.tellers.find((teller) => teller.key === 'offered');
  const making = hall.tellers.filter((teller) => teller.key === 'missing');
  return (
    <Section heading={words.keysHeading} testId="teller-keys">
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
            primary={primary && teller === first}
          />
        ))}
      </ul>
      {waits && !first && (
        <NotYet
          label={words.accept}
          why={notYet.keys(making.map(({ name }) => name))}
          primary={primary}
        />
      )}
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
