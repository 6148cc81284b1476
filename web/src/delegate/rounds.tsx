import { type RoundOfContest, roundsOf } from '../meeting';
import type { HallView } from '../protocol';
import { hasEnded } from '../rounds';
import { delegate } from '../strings/delegate';
import type { DelegatePhone } from './phone';
import { RoundCard } from './round-card';
import { endOfRound, heldForWall } from './wall';

/** A round is under way: nothing else needs saying. */
export function isVoting(hall: HallView | undefined): boolean {
  return hall !== undefined && roundsOf(hall).some(({ round }) => !hasEnded(round.stage));
}

/** The round under way first, the ended ones after it, newest first. */
export function Rounds({
  phone,
  hall,
}: {
  readonly phone: DelegatePhone;
  readonly hall: HallView;
}) {
  const rounds = roundsOf(hall);
  const underWay = rounds.filter(({ round }) => !hasEnded(round.stage));
  const ended = rounds.filter(({ round }) => hasEnded(round.stage)).reverse();
  return (
    <>
      {underWay.map((each) => (
        <Card key={each.round.id} phone={phone} hall={hall} each={each} />
      ))}
      {underWay.length > 0 && ended.length > 0 && <h2>{delegate.earlier}</h2>}
      {ended.map((each) => (
        <Card key={each.round.id} phone={phone} hall={hall} each={each} />
      ))}
    </>
  );
}

function Card(props: {
  readonly phone: DelegatePhone;
  readonly hall: HallView;
  readonly each: RoundOfContest;
}) {
  const { phone, hall, each } = props;
  const { id } = each.round;
  const driver = phone.rounds.value.get(id);
  return driver ? (
    <RoundCard
      driver={driver}
      contest={each.contest}
      held={heldForWall(hall, id)}
      end={endOfRound(hall, id)}
    />
  ) : null;
}
