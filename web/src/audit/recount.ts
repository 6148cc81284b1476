/** Whether a recount made by this page agrees with what was published. */
import type { ArchiveReport } from '../election/task';
import type { ContestRules, Outcome, RoundView } from '../protocol';
import { reckon, sameOutcome } from './outcome';

/** What a round was held about: its contest's rules, its terms and what was published of it. */
export type Counted = Pick<RoundView, 'terms' | 'ballots' | 'published'> & {
  readonly rules: ContestRules;
};

/** The verified archive is the published one, and its sums decide what was published. */
export function recountAgrees(
  report: ArchiveReport,
  rules: ContestRules,
  round: RoundView,
): boolean {
  const { published, count } = round;
  return (
    published !== null &&
    report.stage === 'finished' &&
    report.fingerprint === round.fingerprint &&
    report.uuid === round.id &&
    report.digest === published.archive &&
    report.closingDigest === count?.archive &&
    report.result?.digest === published.result &&
    report.ballots === round.ballots &&
    votesAgree(report.result?.counts ?? [], { ...round, rules })
  );
}

/** The rules make of these counts what the view shows: every figure, vote, place and tie. */
export function votesAgree(counts: readonly (readonly number[])[], counted: Counted): boolean {
  const { published } = counted;
  const own = ownOutcome(counts, counted);
  return published !== null && own !== undefined && sameOutcome(own, published.outcome);
}

/**
 * The outcome of these counts under the contest's rules; nothing when they do not balance. Ballots are counted here;
 * who was convened and present, and how many ballots were handed out, only the server says.
 */
export function ownOutcome(
  counts: readonly (readonly number[])[],
  { rules, terms, ballots, published }: Counted,
): Outcome | undefined {
  const figures = published?.outcome.panels[0]?.figures;
  if (figures === undefined) {
    return undefined;
  }
  const reckoned = reckon(rules, terms, { ...figures, returned: ballots }, counts);
  return reckoned.ok ? reckoned.outcome : undefined;
}
