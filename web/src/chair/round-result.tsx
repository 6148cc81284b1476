import { candidateName } from '../meeting';
import type { Clause, ContestView, Outcome } from '../protocol';
import { Because, ResultPanels } from '../ui/result-panels';

interface RoundResultProps {
  readonly contest: ContestView;
  readonly outcome: Outcome;
  /** The rule behind the outcome. */
  readonly because: readonly Clause[];
}

/** Figures and ranking of a round, list by list, and the rules that made it so. */
export function RoundResult({ contest, outcome, because }: RoundResultProps) {
  return (
    <>
      <ResultPanels
        outcome={outcome}
        rules={contest.rules}
        nameOf={(unit) => candidateName(contest, unit)}
      />
      <Because clauses={because} />
    </>
  );
}
