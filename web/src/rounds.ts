/** How far rounds have come, from the public view: one reading of the stages for all pages. */
import type { ContestView, PaperRoundView, RoundStage, RoundView } from './protocol';

/** A round as it is held: on the phones, or on paper (phiếu giấy). */
export type HeldRound =
  | { readonly on: 'phones'; readonly round: RoundView }
  | { readonly on: 'paper'; readonly round: PaperRoundView };

/** How many tellers type the same count of a round on paper. */
export const COUNTED_BY = 2;

type Held = Pick<ContestView, 'rounds' | 'paper_rounds'>;

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

/** All rounds of a contest, oldest first: they are numbered through, whatever they are held on. */
export function heldRounds({ rounds, paper_rounds }: Held): readonly HeldRound[] {
  const held: HeldRound[] = [
    ...rounds.map((round) => ({ on: 'phones', round }) as const),
    ...paper_rounds.map((round) => ({ on: 'paper', round }) as const),
  ];
  return held.sort((one, other) => one.round.number - other.round.number);
}

/** The round that the contest is at, or was at last. */
export function newestRound({ rounds, paper_rounds }: Held): HeldRound | undefined {
  const [round, paper] = [rounds.at(-1), paper_rounds.at(-1)];
  if (paper && paper.number > (round?.number ?? 0)) {
    return { on: 'paper', round: paper };
  }
  return round && { on: 'phones', round };
}

/** The newest round, where it is held on the phones. */
export function newestOnPhones(contest: Held): RoundView | undefined {
  const newest = newestRound(contest);
  return newest?.on === 'phones' ? newest.round : undefined;
}

/** The newest round, where it is held on paper. */
export function newestOnPaper(contest: Held): PaperRoundView | undefined {
  const newest = newestRound(contest);
  return newest?.on === 'paper' ? newest.round : undefined;
}

/** Its newest round has not come to an end: nothing else of the contest may start. */
export function isUnderWay(contest: Held): boolean {
  const newest = newestRound(contest);
  return newest !== undefined && !hasEnded(newest.round.stage);
}

/** A roll of the contest is in use: no other roll may be sealed, no token voided. */
export function isVoting(contest: Held): boolean {
  const newest = newestOnPhones(contest);
  return newest !== undefined && !hasClosed(newest.stage);
}
