/** Who takes the places of one list: equals are never put one before the other, and never drawn by lot. */
import type { Ground, PanelTerms, Placed, Tie } from '../protocol';
import type { Line } from './sums';

/** What became of the places of one list. */
export interface Seated {
  /** Best place first, then the alternates. */
  readonly chosen: readonly Placed[];
  /** Where equals contest what is left, best place first. */
  readonly ties: readonly Tie[];
  /** Places for which there was nobody. */
  readonly unfilled: number;
}

/** The sums that rank a line: the first decides, the next among those equal in it. */
export type Measure = (line: Line) => readonly number[];

/** Seats the lines that have at least `least` by the first sum of `measure`, most first. */
export function seatBy(
  panel: PanelTerms,
  lines: readonly Line[],
  least: number,
  ground: Ground,
  measure: Measure,
): Seated {
  let table: Table = { panel, open: panel.places, standby: panel.alternates, chosen: [], ties: [] };
  for (const group of groupsOf(lines, least, measure)) {
    table = seatGroup(table, group, ground);
  }
  return { chosen: table.chosen, ties: table.ties, unfilled: table.open };
}

/**
 * Two columns: the most marks in the first column take the first place, the most in the second column *among the
 * rest* the second, equal there the most in both. While nobody is first the second place stays undecided.
 */
export function seatColumns(panel: PanelTerms, lines: readonly Line[], least: number): Seated {
  const firstPlace = { ...panel, places: Math.min(panel.places, 1) };
  const byFirst: Measure = ({ votes }) => [votes];
  const top = seatBy(firstPlace, best(lines, least, byFirst), least, 'votes', byFirst);
  const winner = top.chosen[0];
  if (winner === undefined || panel.places < 2) {
    return top;
  }
  const rest = lines.filter(({ unit }) => unit !== winner.unit);
  const next = seatSecond(panel, rest, least);
  return {
    chosen: [...top.chosen, ...next.chosen],
    ties: [...top.ties, ...next.ties],
    unfilled: next.unfilled,
  };
}

function seatSecond(panel: PanelTerms, rest: readonly Line[], least: number): Seated {
  const place = { ...panel, first_place: panel.first_place + 1, places: panel.places - 1 };
  const bySecond: Measure = ({ second }) => [second ?? 0];
  const byBoth: Measure = ({ votes, second }) => [second ?? 0, (second ?? 0) + votes];
  const leaders = best(rest, least, bySecond);
  return leaders.length > 1
    ? seatBy(place, best(leaders, least, byBoth), least, 'both_columns', byBoth)
    : seatBy(place, leaders, least, 'second_column', bySecond);
}

function best(lines: readonly Line[], least: number, measure: Measure): readonly Line[] {
  return groupsOf(lines, least, measure)[0]?.lines ?? [];
}

/** Lines that nothing separates, in the order of the ballot. */
interface Group {
  readonly votes: number;
  readonly lines: readonly Line[];
}

function groupsOf(lines: readonly Line[], least: number, measure: Measure): readonly Group[] {
  const passing = lines.filter((line) => (measure(line)[0] ?? 0) >= least);
  const ranked = [...passing].sort((one, other) => compare(measure(other), measure(one)));
  const groups: { votes: number; lines: Line[] }[] = [];
  let last: readonly number[] | undefined;
  for (const line of ranked) {
    const sums = measure(line);
    if (last !== undefined && compare(last, sums) === 0) {
      groups.at(-1)?.lines.push(line);
    } else {
      groups.push({ votes: sums[0] ?? 0, lines: [line] });
    }
    last = sums;
  }
  return groups;
}

function compare(one: readonly number[], other: readonly number[]): number {
  const at = one.findIndex((sum, index) => sum !== other[index]);
  return at === -1 ? 0 : (one[at] ?? 0) - (other[at] ?? 0);
}

/** The places while they are handed out. */
interface Table {
  readonly panel: PanelTerms;
  readonly open: number;
  readonly standby: number;
  readonly chosen: readonly Placed[];
  readonly ties: readonly Tie[];
}

function seatGroup(table: Table, group: Group, ground: Ground): Table {
  const { panel, open, standby } = table;
  const size = group.lines.length;
  if (open === 0) {
    return size <= standby
      ? { ...given(table, group, ground, 'alternate'), standby: standby - size }
      : contested(table, group);
  }
  const settled = size <= open && !(panel.ranked && size > 1);
  return settled
    ? { ...given(table, group, ground, 'chosen'), open: open - size }
    : contested(table, group);
}

function given(table: Table, group: Group, ground: Ground, role: Placed['role']): Table {
  const { panel } = table;
  const place = role === 'chosen' && panel.ranked ? nextPlace(table) : null;
  const placed = group.lines.map(({ unit }) => ({
    unit,
    panel: panel.panel,
    place,
    votes: group.votes,
    role,
    ground,
  }));
  return { ...table, chosen: [...table.chosen, ...placed] };
}

/** The equals go to a run-off for as much as is left for them; what they contest is no longer open to others. */
function contested(table: Table, group: Group): Table {
  const { panel, open, standby } = table;
  const size = group.lines.length;
  const places = Math.min(open, size);
  const alternates = Math.min(standby, size - places);
  if (places + alternates === 0) {
    return table;
  }
  const run_off: PanelTerms = {
    panel: panel.panel,
    form: 'list',
    first_place: nextPlace(table),
    places,
    ranked: panel.ranked,
    max_picks: Math.max(1, Math.min(places > 0 ? places : alternates, size - 1)),
    alternates,
    candidates: group.lines.map(({ unit }) => unit),
  };
  return {
    ...table,
    open: open - places,
    standby: standby - alternates,
    ties: [...table.ties, { votes: group.votes, run_off }],
  };
}

function nextPlace({ panel, open }: Table): number {
  return panel.first_place + (panel.places - open);
}
