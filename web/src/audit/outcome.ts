/** What the votes of one round decide (guidance C.5), computed as `contest/count.rs` does. Pure. */
import type { Outcome, RoundTerms, Tally, Tie } from '../protocol';

/** The most voted take the places; a tie that matters goes to a run-off. `votes` stand in ballot order. */
export function outcomeOf(terms: RoundTerms, votes: readonly Tally[]): Outcome {
  const ranking = [...votes].sort((one, other) => other.votes - one.votes);
  let outcome: Outcome = { ranking, chosen: [], ties: [], unfilled: terms.places };
  for (const group of groupsOf(ranking)) {
    const [first] = group;
    if (outcome.unfilled === 0 || first === undefined || first.votes === 0) {
      break;
    }
    outcome = settled(terms, group, first.votes, outcome);
  }
  return outcome;
}

/** Whether two outcomes say the same, in the same order. */
export function sameOutcome(one: Outcome, other: Outcome): boolean {
  return textOf(one) === textOf(other);
}

export function sameTerms(one: RoundTerms, other: RoundTerms): boolean {
  return JSON.stringify(termsOf(one)) === JSON.stringify(termsOf(other));
}

/** Seats one group of equals, or names it as the tie that stands in the way. */
function settled(
  terms: RoundTerms,
  group: readonly Tally[],
  votes: number,
  outcome: Outcome,
): Outcome {
  const { unfilled } = outcome;
  const place = terms.first_place + (terms.places - unfilled);
  if (group.length > unfilled || (terms.ranked && group.length > 1)) {
    const places = Math.min(unfilled, group.length);
    const tie = tieOf(group, votes, { ...terms, first_place: place, places });
    return { ...outcome, ties: [...outcome.ties, tie], unfilled: unfilled - places };
  }
  const chosen = group.map((tally) => ({ ...tally, place: terms.ranked ? place : null }));
  return {
    ...outcome,
    chosen: [...outcome.chosen, ...chosen],
    unfilled: unfilled - group.length,
  };
}

function tieOf(group: readonly Tally[], votes: number, open: RoundTerms): Tie {
  const max_picks = Math.max(1, Math.min(open.places, group.length - 1));
  return { units: group.map(({ unit }) => unit), votes, run_off: { ...open, max_picks } };
}

function groupsOf(ranking: readonly Tally[]): readonly (readonly Tally[])[] {
  const groups: Tally[][] = [];
  for (const tally of ranking) {
    const last = groups.at(-1);
    if (last?.[0]?.votes === tally.votes) {
      last.push(tally);
    } else {
      groups.push([tally]);
    }
  }
  return groups;
}

/** The parts in one order, whatever order the server's JSON had. */
function textOf({ ranking, chosen, ties, unfilled }: Outcome): string {
  return JSON.stringify([
    ranking.map(({ unit, votes }) => [unit, votes]),
    chosen.map(({ unit, place, votes }) => [unit, place, votes]),
    ties.map(({ units, votes, run_off }) => [units, votes, termsOf(run_off)]),
    unfilled,
  ]);
}

function termsOf({ first_place, places, ranked, max_picks }: RoundTerms) {
  return [first_place, places, ranked, max_picks];
}
