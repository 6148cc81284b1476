/** The teller's page: who, the key, the rounds. */
import { useEffect, useState } from 'preact/hooks';
import type { ActAnswer } from '../act';
import { roundsOf } from '../meeting';
import type { HallView, TellerView } from '../protocol';
import { hasClosed, hasEnded, newestOnPaper } from '../rounds';
import { common, operating, refusalSentence } from '../strings';
import { teller as words } from '../strings/teller';
import { Performing } from '../ui/acting';
import { Button } from '../ui/button';
import { useFocusHome } from '../ui/focus-home';
import { Notice } from '../ui/notice';
import { Page, Section } from '../ui/page';
import { Progress } from '../ui/progress';
import { Committee } from './committee';
import { Keeping } from './keeping';
import { keyCode } from './key-code';
import { Make } from './make-code';
import { PaperSection } from './paper-section';
import { RoundSection } from './round-section';
import { Choose, Enter } from './sign-up';
import type { Stage } from './stage';
import type { Teller } from './teller';
import './teller.css';

export function TellerPage({ teller }: { readonly teller: Teller }) {
  const hall = teller.meeting.hall.value;
  const stage = teller.stage.value;
  const home = useFocusHome<HTMLDivElement>();
  return (
    <Page
      title={words.page}
      link={teller.meeting.connection.link.value}
      rehearsal={hall?.rehearsal ?? false}
    >
      <div ref={home} class="teller">
        {hall && stage ? (
          <Content teller={teller} hall={hall} stage={stage} />
        ) : (
          <p>{common.loading}</p>
        )}
      </div>
    </Page>
  );
}

interface StageProps {
  readonly teller: Teller;
  readonly hall: HallView;
  readonly stage: Stage;
}

/** Once the ballots are destroyed, a teller has nothing left to do. */
function Content({ teller, hall, stage }: StageProps) {
  const { keeping } = hall;
  const unlocked = stage.kind === 'at_work';
  return (
    <>
      {keeping && <Keeping teller={teller} hall={hall} keeping={keeping} unlocked={unlocked} />}
      {keeping?.stage !== 'destroyed' && <StageView teller={teller} hall={hall} stage={stage} />}
    </>
  );
}

function StageView({ teller, hall, stage }: StageProps) {
  const takeCode = teller.takeCode.bind(teller);
  const chooseAgain = () => teller.choose(null);
  switch (stage.kind) {
    case 'wait':
      return (
        <Section testId="teller-wait">
          <p>{words.wait}</p>
        </Section>
      );
    case 'choose':
      return (
        <Choose tellers={hall.tellers} onChoose={(slot) => teller.choose(slot)} onCode={takeCode} />
      );
    case 'make':
      return <Make teller={stage.teller} onCode={takeCode} onBack={chooseAgain} />;
    case 'enter':
      return (
        <Enter
          note={words.otherDevice}
          onCode={takeCode}
          onBack={chooseAgain}
          backLabel={words.notMe}
        />
      );
    case 'offer':
      return <Offer teller={teller} hall={hall} slot={stage.teller.slot} />;
    case 'offered':
      return <Offered teller={teller} own={stage.teller} />;
    case 'stranger':
      return <Stranger teller={teller} own={stage.teller} />;
    case 'at_work':
      return <AtWork teller={teller} hall={hall} own={stage.teller} />;
  }
}

interface OfferProps {
  readonly teller: Teller;
  readonly hall: HallView;
  readonly slot: number;
}

/** Sends the key as soon as the session is proven; after a rejection only when asked. */
function Offer({ teller, hall, slot }: OfferProps) {
  const [answer, setAnswer] = useState<ActAnswer | { readonly outcome: 'failed' }>();
  const proven = teller.meeting.connection.session.value.status === 'proven';
  const rejected = teller.rejected.value;
  const send = () => {
    setAnswer(undefined);
    teller
      .offerKey(hall, slot)
      .catch(() => ({ outcome: 'failed' }) as const)
      .then(setAnswer);
  };
  useEffect(() => {
    if (proven && answer === undefined && !rejected) {
      send();
    }
  }, [proven]);
  const failed = rejected || (answer !== undefined && answer.outcome !== 'done');
  return (
    <Section heading={words.makeHeading} testId="teller-offer">
      {!failed && <Progress label={words.registering} />}
      {rejected && <Notice kind="warning">{words.rejected}</Notice>}
      {answer?.outcome === 'refused' && (
        <Notice kind="danger">{refusalSentence(answer.refusal)}</Notice>
      )}
      {answer?.outcome === 'lost' && <Notice kind="warning">{operating.lostAnswer}</Notice>}
      {answer?.outcome === 'failed' && <Notice kind="warning">{common.failed}</Notice>}
      {failed && (
        <Button kind="primary" onClick={send}>
          {common.retry}
        </Button>
      )}
      {failed && (
        <Button kind="quiet" onClick={() => teller.dropCode()}>
          {words.makeAnother}
        </Button>
      )}
    </Section>
  );
}

interface OwnProps {
  readonly teller: Teller;
  readonly own: TellerView;
}

function Offered({ teller, own }: OwnProps) {
  const trustee = teller.keys.value?.trustee;
  return (
    <Section heading={words.waitingHeading} testId="teller-offered">
      <p>
        <strong>{own.name}</strong>
      </p>
      <p class="key-code code" data-testid="key-code">
        {trustee && keyCode(trustee)}
      </p>
      <p>{words.waitingHint}</p>
      <Notice kind="info">{words.sealPaper}</Notice>
    </Section>
  );
}

function Stranger({ teller, own }: OwnProps) {
  return (
    <Section testId="teller-stranger">
      <p>
        <strong>{own.name}</strong>
      </p>
      <Notice kind="danger">{words.wrongCode}</Notice>
      <Button kind="primary" onClick={() => teller.dropCode()}>
        {words.enterHeading}
      </Button>
    </Section>
  );
}

interface AtWorkProps extends OwnProps {
  readonly hall: HallView;
}

function AtWork({ teller, hall, own }: AtWorkProps) {
  const rounds = roundsOf(hall)
    .filter(({ round }) => hasClosed(round.stage))
    .reverse();
  const onPaper = hall.contests
    .flatMap((contest) => {
      const round = newestOnPaper(contest);
      return round ? [{ contest, round, ended: hasEnded(round.stage) }] : [];
    })
    .sort((one, other) => Number(one.ended) - Number(other.ended));
  return (
    <>
      {rounds.length + onPaper.length === 0 && <Notice kind="info">{words.nothingToDo}</Notice>}
      <Performing.Provider value={(act) => teller.act(hall, act)}>
        {onPaper.map(({ contest, round }) => (
          <PaperSection
            key={`${contest.id}-${round.number}`}
            contest={contest}
            round={round}
            slot={own.slot}
          />
        ))}
      </Performing.Provider>
      {rounds.map((of) => (
        <RoundSection key={of.round.id} teller={teller} hall={hall} of={of} slot={own.slot} />
      ))}
      <Committee teller={teller} hall={hall} name={own.name} />
      <Section>
        <p class="soft">{words.leaveHint}</p>
        <Button kind="quiet" testId="leave" onClick={() => teller.dropCode()}>
          {words.leave}
        </Button>
      </Section>
    </>
  );
}
