/** The lines of a published list as the wall shows them. */
import type {
  CandidateView,
  ContestView,
  PanelOutcome,
  PanelTerms,
  Placed,
  Ranked,
} from '../protocol';

/** What a candidate has reached. */
export type Mark =
  | { readonly kind: 'chosen'; readonly placed: Placed }
  | { readonly kind: 'tied' }
  | { readonly kind: 'below' }
  | { readonly kind: 'none' };

export interface Row {
  readonly unit: number;
  readonly name: string;
  readonly parent: string | null;
  readonly votes: number;
  /** For the second place, where the ballot has a column for it. */
  readonly second: number | null;
  readonly against: number | null;
  /** Length of the bar, 0 to 1: votes over what the rules take percentages of. */
  readonly share: number;
  readonly mark: Mark;
}

/** All candidates of a list, most votes first. */
export function rowsOf(contest: ContestView, panel: PanelOutcome): readonly Row[] {
  return panel.ranking.map((ranked) => {
    const candidate = candidateOf(contest, ranked.unit);
    const { unit, votes, second, against } = ranked;
    return {
      unit,
      name: candidate?.name ?? '',
      parent: candidate?.parent ?? null,
      votes,
      second,
      against,
      share: panel.base === 0 ? 0 : Math.min(1, votes / panel.base),
      mark: markOf(panel, ranked),
    };
  });
}

function markOf(panel: PanelOutcome, { unit, verdict }: Ranked): Mark {
  const placed = panel.chosen.find((one) => one.unit === unit);
  if (placed) {
    return { kind: 'chosen', placed };
  }
  switch (verdict) {
    case 'tied':
      return { kind: 'tied' };
    case 'below_threshold':
      return { kind: 'below' };
    case 'chosen':
    case 'alternate':
    case 'no_votes':
    case 'outvoted':
      return { kind: 'none' };
  }
}

/** The candidates of one list of a round, in the order of the ballot. */
export function candidatesOf(contest: ContestView, panel: PanelTerms): readonly CandidateView[] {
  return panel.candidates.flatMap((unit) => candidateOf(contest, unit) ?? []);
}

/** The names of units that stand in a contest. */
export function namesOf(contest: ContestView, units: readonly number[]): readonly string[] {
  return units.map((unit) => candidateOf(contest, unit)?.name ?? '');
}

/** Those whose tie the meeting has to decide on. */
export function tiedNames(contest: ContestView): readonly string[] {
  const { pending } = contest;
  return pending?.pending === 'still_tied' ? namesOf(contest, pending.tie.run_off.candidates) : [];
}

function candidateOf(contest: ContestView, unit: number): CandidateView | undefined {
  return contest.list.candidates.find((candidate) => candidate.unit === unit);
}
