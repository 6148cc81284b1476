import { useState } from 'preact/hooks';
import { roundsOf } from '../../meeting';
import type { HallView } from '../../protocol';
import { delegate, station as words } from '../../strings/delegate';
import { Button, Buttons } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { Notice } from '../../ui/notice';
import { Received } from '../in-box';
import type { DelegatePhone } from '../phone';
import { Ready } from '../ready';
import { RoundCard } from '../round-card';
import type { RoundDriver } from '../round-driver';
import { standingOf } from '../round-state';
import { Tracker } from '../tracker';
import { endOfRound, heldForWall } from '../wall';
import { useAfter, useUntouched } from './after';
import { driverHere, type Moment, momentOf } from './moment';

/** How long a receipt is shown. */
const RECEIPT_MS = 15_000;
/** How long a ballot may lie untouched before it is asked for, and how long the question then stands. */
const UNTOUCHED_MS = 60_000;
const ASKED_MS = 20_000;

interface VoterProps {
  readonly phone: DelegatePhone;
  readonly onWipe: () => void;
}

/** The delegate who is at the machine: the open ballot, and at every moment the way out that is right then. */
export function Voter({ phone, onWipe }: VoterProps) {
  const hall = phone.meeting.hall.value;
  const driver = hall && driverHere(hall, phone.rounds.value);
  const moment = momentOf(driver?.facts.value);
  return (
    <>
      <div class="station-head">
        <Ready phone={phone} shared />
        <WayOut moment={moment} onWipe={onWipe} />
      </div>
      {moment === 'done' && driver ? (
        <Done driver={driver} onWipe={onWipe} />
      ) : (
        <Ballot phone={phone} hall={hall} driver={driver} />
      )}
    </>
  );
}

function Ballot(props: {
  readonly phone: DelegatePhone;
  readonly hall: HallView | undefined;
  readonly driver: RoundDriver | undefined;
}) {
  const { phone, hall, driver } = props;
  const id = driver?.facts.value.view.id;
  const contest = hall && roundsOf(hall).find(({ round }) => round.id === id)?.contest;
  if (driver && contest && id !== undefined) {
    return (
      <RoundCard
        key={id}
        driver={driver}
        contest={contest}
        held={heldForWall(hall, id)}
        end={endOfRound(hall, id)}
      />
    );
  }
  return phone.session.value.status === 'proven' && !phone.voided.value ? (
    <Notice kind="info" testId="station-nothing-open">
      <p>{words.nothingOpen}</p>
    </Notice>
  ) : null;
}

/** The receipt, for as long as it takes to read it. */
function Done({ driver, onWipe }: { readonly driver: RoundDriver; readonly onWipe: () => void }) {
  const standing = standingOf(driver.facts.value);
  const elsewhere = standing.kind === 'made_elsewhere';
  const tracker = 'tracker' in standing ? standing.tracker : undefined;
  useAfter(elsewhere ? UNTOUCHED_MS : RECEIPT_MS, onWipe);
  return (
    <section class="section" data-testid="station-done">
      {elsewhere ? (
        <Notice kind="info" heading={delegate.elsewhereHeading} testId="made-elsewhere">
          <p>{words.before}</p>
          <p>
            <strong>{delegate.elsewhereAlarm}</strong>
          </p>
        </Notice>
      ) : (
        <Received level="h2" testId="in-box">
          <p>{words.inBox}</p>
        </Received>
      )}
      {tracker && <Tracker tracker={tracker} />}
      <p class="soft">{elsewhere ? words.wipesLater : words.wipesSoon}</p>
      <Button kind="primary" testId="station-finish" onClick={onWipe}>
        {words.finish}
      </Button>
    </section>
  );
}

function WayOut({ moment, onWipe }: { readonly moment: Moment; readonly onWipe: () => void }) {
  switch (moment) {
    case 'free':
      return (
        <>
          <Button testId="station-cancel" onClick={onWipe}>
            {words.cancel}
          </Button>
          <StillThere onGone={onWipe} />
        </>
      );
    case 'alarm':
      return (
        <Button testId="station-cancel" onClick={onWipe}>
          {words.finish}
        </Button>
      );
    case 'binding':
    case 'done':
      return null;
  }
}

/** Asks whether somebody is there, and takes silence for no. */
function StillThere({ onGone }: { readonly onGone: () => void }) {
  const [asking, setAsking] = useState(false);
  useUntouched(UNTOUCHED_MS, () => setAsking(true));
  return asking ? <Asked onStay={() => setAsking(false)} onGone={onGone} /> : null;
}

function Asked(props: { readonly onStay: () => void; readonly onGone: () => void }) {
  useAfter(ASKED_MS, props.onGone);
  return (
    <Dialog title={words.stillThere} onCancel={props.onStay} testId="station-still-there">
      <p>{words.stillThereText}</p>
      <Buttons>
        <Button kind="primary" testId="station-stay" onClick={props.onStay}>
          {words.stay}
        </Button>
        <Button onClick={props.onGone}>{words.cancel}</Button>
      </Buttons>
    </Dialog>
  );
}
