/** A round as the phone sees it: what the public view says of it, and whether its ballot asks just that. */
import type { Election } from '../election';
import type { Method } from '../election/question';
import { roundsOf } from '../meeting';
import type { ContestRules, HallView, PanelTerms, RoundView } from '../protocol';
import { partsOf } from './paper-parts';

/** A round with what its contest and the table of units say beside it. */
export interface SeenRound extends RoundView {
  readonly contest: number;
  readonly rules: ContestRules;
  /** The names as ballots write them, by unit. */
  readonly names: Readonly<Record<number, string>>;
}

/** All rounds of the meeting, in the order of the agenda. */
export function seenRounds(hall: HallView): readonly SeenRound[] {
  const names = Object.fromEntries(
    hall.standings.map(({ unit, name, parent }) => [unit, ballotName(name, parent)]),
  );
  return roundsOf(hall).map(({ contest, round }) => ({
    ...round,
    contest: contest.id,
    rules: contest.rules,
    names,
  }));
}

/** What belongs to another stands with it. */
export function ballotName(name: string, parent: string | null): string {
  return parent === null ? name : `${name} (${parent})`;
}

/**
 * The ballot asks what the view says the round decides: of the same contest and round, in the form of the terms,
 * the same names in the same order, as many picks and places. What counts later counts for these names.
 */
export function asksWhatIsSeen(election: Election, seen: SeenRound): boolean {
  const { rules } = election;
  const { panels } = seen.terms;
  const places = panels.reduce((sum, panel) => sum + panel.places, 0);
  return (
    rules !== undefined &&
    rules.contest === seen.contest &&
    rules.round === seen.number &&
    rules.method === methodOf(panels) &&
    rules.places === places &&
    sameShape(election, seen)
  );
}

function methodOf(panels: readonly PanelTerms[]): Method {
  const [panel, ...more] = panels;
  return panel === undefined || more.length > 0 ? 'panels' : panel.form;
}

function sameShape(election: Election, { terms, names }: SeenRound): boolean {
  const parts = partsOf(election);
  return (
    parts?.length === terms.panels.length &&
    terms.panels.every((panel, at) => {
      const part = parts[at];
      return (
        part !== undefined &&
        part.form === (panel.form === 'each' ? 'rows' : panel.form) &&
        part.max === (panel.form === 'each' ? 1 : panel.max_picks) &&
        part.rows.length === panel.candidates.length &&
        part.rows.every(({ name }, row) => name === names[panel.candidates[row] ?? -1])
      );
    })
  );
}
