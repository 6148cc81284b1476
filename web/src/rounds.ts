/** How far rounds have come, from the public view: one reading of the stages for all pages. */
import type { ContestView, RoundStage } from './protocol';

/** A ballot may still come: the roll is in use. */
const VOTING: readonly RoundStage[] = ['sealed', 'open'];

/** Voting is over, the result is not there. */
const COUNTING: readonly RoundStage[] = ['closed', 'counted'];

/** No ballot comes any more, whatever became of those that are in. */
export function hasClosed(stage: RoundStage): boolean {
  return !VOTING.includes(stage);
}

/** Nothing of the round changes any more. */
export function hasEnded(stage: RoundStage): boolean {
  return hasClosed(stage) && !COUNTING.includes(stage);
}

/** Its newest round has not come to an end: nothing else of the contest may start. */
export function isUnderWay(contest: ContestView): boolean {
  const last = contest.rounds.at(-1);
  return last !== undefined && !hasEnded(last.stage);
}

/** A roll of the contest is in use: no other roll may be sealed, no token voided. */
export function isVoting(contest: ContestView): boolean {
  const last = contest.rounds.at(-1);
  return last !== undefined && !hasClosed(last.stage);
}
