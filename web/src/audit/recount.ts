/** Whether a recount made by this page agrees with what was published. */
import type { ArchiveReport } from '../election/task';
import type { RoundView, Tally } from '../protocol';
import { outcomeOf, sameOutcome } from './outcome';

/** The verified archive is the published one, and its sums are the published votes. */
export function recountAgrees(report: ArchiveReport, round: RoundView): boolean {
  const { published, count } = round;
  return (
    published !== null &&
    report.stage === 'finished' &&
    report.fingerprint === round.fingerprint &&
    report.uuid === round.id &&
    report.digest === published.archive &&
    report.closingDigest === count?.archive &&
    report.result?.digest === published.result &&
    report.ballots === published.figures.returned &&
    votesAgree(report.result?.counts ?? [], round)
  );
}

/**
 * What was counted is what the view shows: votes, blank ones, sums, and what the terms make of them.
 * Only of a single list, which counts the blank flag first and then the candidates in ballot order;
 * of any other shape nothing is known, so it does not agree.
 */
export function votesAgree(
  counts: readonly (readonly number[])[],
  { candidates, ballots, terms, published }: RoundView,
): boolean {
  const [first, ...more] = counts;
  if (published === null || first === undefined || more.length > 0) {
    return false;
  }
  const [blank, ...votes] = first;
  const { returned, valid, invalid, blank: shownBlank } = published.figures;
  const tallies = talliesOf(candidates, votes);
  return (
    tallies !== undefined &&
    blank === shownBlank &&
    blank === invalid &&
    returned === ballots &&
    valid + invalid === ballots &&
    sameOutcome(outcomeOf(terms, tallies), published.outcome)
  );
}

/** The votes of every candidate, if there are as many votes as candidates and no candidate twice. */
export function talliesOf(
  candidates: readonly number[],
  votes: readonly number[],
): readonly Tally[] | undefined {
  return votes.length === candidates.length && new Set(candidates).size === candidates.length
    ? candidates.map((unit, index) => ({ unit, votes: votes[index] ?? 0 }))
    : undefined;
}
