/** The rows of a published round as the wall shows them, and what its ties mean. */
import type { CandidateView, ContestView, RoundView, Tie } from '../protocol';

/** What a candidate has reached, in this round or in one before it. */
export type Mark =
  | { readonly kind: 'chosen'; readonly place: number | null }
  | { readonly kind: 'tied' }
  | { readonly kind: 'none' };

export interface Row {
  readonly unit: number;
  readonly name: string;
  readonly parent: string | null;
  readonly votes: number;
  /** Length of the bar, 0 to 1: votes over valid ballots. */
  readonly share: number;
  readonly mark: Mark;
}

/** All candidates of the round, most votes first. Empty before publication. */
export function rowsOf(contest: ContestView, round: RoundView): readonly Row[] {
  const { published } = round;
  if (published === null) {
    return [];
  }
  const { ranking, chosen, ties } = published.outcome;
  return ranking.map(({ unit, votes }) => {
    const candidate = candidateOf(contest, unit);
    const placed = chosen.find((place) => place.unit === unit);
    const tied = ties.some((tie) => tie.units.includes(unit));
    const mark: Mark = placed
      ? { kind: 'chosen', place: placed.place }
      : { kind: tied ? 'tied' : 'none' };
    return {
      unit,
      name: candidate?.name ?? '',
      parent: candidate?.parent ?? null,
      votes,
      share: published.figures.valid === 0 ? 0 : votes / published.figures.valid,
      mark,
    };
  });
}

/** A tie in words: who, for which places. */
export interface TieStory {
  readonly names: readonly string[];
  readonly votes: number;
  readonly firstPlace: number;
  readonly places: number;
  readonly ranked: boolean;
}

export function tieStory(contest: ContestView, tie: Tie): TieStory {
  return {
    names: tie.units.map((unit) => candidateOf(contest, unit)?.name ?? ''),
    votes: tie.votes,
    firstPlace: tie.run_off.first_place,
    places: tie.run_off.places,
    ranked: tie.run_off.ranked,
  };
}

/** The candidates of a round, in the order of the ballot. */
export function candidatesOf(contest: ContestView, round: RoundView): readonly CandidateView[] {
  return round.candidates.flatMap((unit) => candidateOf(contest, unit) ?? []);
}

function candidateOf(contest: ContestView, unit: number): CandidateView | undefined {
  return contest.list.candidates.find((candidate) => candidate.unit === unit);
}
