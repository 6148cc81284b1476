/** How far the delegate at the station is, as far as leaving matters. Pure. */
import { roundsOf } from '../../meeting';
import type { HallView } from '../../protocol';
import type { RoundDriver } from '../round-driver';
import type { Facts } from '../round-facts';
import { type Mine, type Standing, standingOf } from '../round-state';

export type Moment =
  /** No ballot is on its way: anybody may cancel, and who goes away is forgotten. */
  | 'free'
  /** Confirmed and not known to be in: the machine waits for the receipt. */
  | 'binding'
  /** The ballot is in: a look at the receipt, then everything is wiped. */
  | 'done'
  /** Something that people must come to see: it stays until somebody says so. */
  | 'alarm';

/** The round of the ballot that was confirmed here, else the one that is open. */
export function driverHere(
  hall: HallView,
  rounds: ReadonlyMap<string, RoundDriver>,
): RoundDriver | undefined {
  const confirmed = [...rounds.values()].find(({ facts }) => facts.value.kept.sealed !== undefined);
  const open = roundsOf(hall).find(({ round }) => round.stage === 'open');
  return confirmed ?? (open && rounds.get(open.round.id));
}

export function momentOf(facts: Facts | undefined): Moment {
  return facts === undefined
    ? 'free'
    : momentOfStanding(standingOf(facts), facts.kept.sealed !== undefined);
}

function momentOfStanding(standing: Standing, confirmed: boolean): Moment {
  switch (standing.kind) {
    case 'sealing':
    case 'sending':
      return 'binding';
    case 'not_taken':
      return confirmed ? 'alarm' : 'free';
    case 'not_answered':
    case 'reading':
    case 'unreachable':
      return confirmed ? 'binding' : 'free';
    case 'closed':
      return confirmed ? momentOfMine(standing.mine) : 'free';
    case 'in_box':
    case 'made_elsewhere':
      return 'done';
    case 'alarm':
    case 'refused':
      return 'alarm';
    case 'waiting':
    case 'late':
    case 'looking':
    case 'marking':
    case 'not_sealed':
    case 'recounting':
    case 'result':
    case 'ended':
      return 'free';
  }
}

function momentOfMine({ ballot }: Mine): Moment {
  switch (ballot) {
    case 'unknown':
      return 'binding';
    case 'none':
      return 'alarm';
    case 'in':
    case 'elsewhere':
      return 'done';
  }
}
