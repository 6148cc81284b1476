/** What the hall's screen is at, as far as it concerns a phone. */
import type { HallView } from '../protocol';
import { revealing } from '../reveal';

/** The result of this round is being revealed on the screen: the room sees it first. */
export function heldForWall(hall: HallView, round: string): boolean {
  return revealing(hall, round) !== undefined;
}

/** When each view was first looked at, by this device's clock. */
const seenAt = new WeakMap<HallView, number>();

/** Until when this round is to be voted in, by this device's clock; nothing where no time is set. */
export function endOfRound(hall: HallView, round: string): number | undefined {
  const { clock } = hall.wall;
  if (clock?.round !== round) {
    return undefined;
  }
  const seen = seenAt.get(hall) ?? Date.now();
  seenAt.set(hall, seen);
  return seen + 1000 * (clock.ends_at - clock.now);
}
