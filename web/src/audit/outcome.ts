/**
 * What the rules make of the sums of one round (guidance C.5), list by list. Pure.
 *
 * The second implementation of the counting rules, beside the server's: pages recount with it, and
 * `tests/vectors/outcomes.json` holds both to the same answers.
 */
import type {
  ContestRules,
  Figures,
  Imbalance,
  Outcome,
  PanelOutcome,
  PanelTerms,
  Ranked,
  RoundKind,
  RoundTerms,
  Verdict,
} from '../protocol';
import { type Seated, seatBy, seatColumns } from './places';
import { figuresOf, imbalanceOf, type Line, type PanelSums, readSums, type Turnout } from './sums';

/** An outcome, or the first sum that does not balance: then nothing is decided. */
export type Reckoning =
  | { readonly ok: true; readonly outcome: Outcome }
  | { readonly ok: false; readonly imbalance: Imbalance };

/** Applies the rules to the sums of every question of a round, the blank votes first where a question has them. */
export function reckon(
  rules: ContestRules,
  terms: RoundTerms,
  turnout: Turnout,
  sums: readonly (readonly number[])[],
): Reckoning {
  const read = readSums(terms.panels, sums);
  if (read === undefined) {
    return { ok: false, imbalance: 'shape' };
  }
  const panels: PanelOutcome[] = [];
  for (const [at, own] of read.entries()) {
    const panel = terms.panels[at];
    if (panel !== undefined) {
      const figures = figuresOf(turnout, own);
      const imbalance = imbalanceOf(panel, own, figures);
      if (imbalance !== undefined) {
        return { ok: false, imbalance };
      }
      panels.push(decide(rules, terms.kind, panel, own, figures));
    }
  }
  return { ok: true, outcome: { panels } };
}

/** Whether two outcomes say the same, in the same order. */
export function sameOutcome(one: Outcome, other: Outcome): boolean {
  return textOf(one) === textOf(other);
}

export function sameTerms(one: RoundTerms, other: RoundTerms): boolean {
  return textOf(one) === textOf(other);
}

export function sameRules(one: ContestRules, other: ContestRules): boolean {
  return textOf(one) === textOf(other);
}

function decide(
  rules: ContestRules,
  kind: RoundKind,
  panel: PanelTerms,
  { lines }: PanelSums,
  figures: Figures,
): PanelOutcome {
  const base = figures[rules.denominator];
  const needed = asksMore(rules, kind, panel) ? Math.floor(base / 2) + 1 : null;
  const seated = seat(panel, kind, lines, needed);
  const ranking = lines
    .map((line): Ranked => ({ ...line, verdict: verdictOf(line, seated, needed) }))
    .sort((one, other) => other.votes - one.votes);
  const { chosen, ties, unfilled } = seated;
  return {
    panel: panel.panel,
    figures,
    base,
    needed,
    ranking,
    chosen: [...chosen],
    ties: [...ties],
    unfilled,
  };
}

/** More than half is asked for by Đồng ý / Không đồng ý always, never by a run-off, else by the rules. */
function asksMore({ threshold }: ContestRules, kind: RoundKind, { form }: PanelTerms): boolean {
  return form === 'each' || (kind.kind !== 'run_off' && threshold === 'more_than_half');
}

/** Nobody takes a place without a vote, save in a run-off, where the votes that made the tie stand. */
function seat(
  panel: PanelTerms,
  kind: RoundKind,
  lines: readonly Line[],
  needed: number | null,
): Seated {
  if (panel.form === 'columns') {
    return seatColumns(panel, lines, needed ?? 1);
  }
  return kind.kind === 'run_off'
    ? seatBy(panel, lines, needed ?? 0, 'run_off', ({ votes }) => [votes])
    : seatBy(panel, lines, needed ?? 1, 'votes', ({ votes }) => [votes]);
}

function verdictOf(line: Line, { chosen, ties }: Seated, needed: number | null): Verdict {
  const placed = chosen.find(({ unit }) => unit === line.unit);
  if (placed !== undefined) {
    return placed.role;
  }
  if (ties.some(({ run_off }) => run_off.candidates.includes(line.unit))) {
    return 'tied';
  }
  // The second column speaks for a name only once it is known, or being settled, who is first.
  const second = chosen.length + ties.length > 0 ? (line.second ?? 0) : 0;
  const votes = Math.max(line.votes, second);
  if (votes === 0) {
    return 'no_votes';
  }
  return needed !== null && votes < needed ? 'below_threshold' : 'outvoted';
}

/** JSON with the fields in one order, whatever order the server's JSON had. */
function textOf(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([one], [other]) => (one < other ? -1 : 1)))
      : part,
  );
}
