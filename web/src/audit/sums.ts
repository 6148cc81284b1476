/** The sums of a round, list by list, as its questions were asked: who has how many votes, and whether they balance. */
import type { Figures, Imbalance, PanelTerms, Ranked } from '../protocol';

/** Who was there: the figures that do not depend on a list. */
export type Turnout = Pick<Figures, 'convened' | 'present' | 'issued' | 'returned'>;

/** The votes of one candidate, not judged yet. */
export type Line = Omit<Ranked, 'verdict'>;

/** The sums of one list; its lines stand in the order of the ballot. */
export interface PanelSums {
  readonly lines: readonly Line[];
  /** Ballots that mark nobody on this list and are not valid for it. */
  readonly blank: number;
  /** With Đồng ý / Không đồng ý: for each line the ballots that mark neither box. */
  readonly neither: readonly number[];
}

type Sums = readonly (readonly number[])[];

/** Reads the sums of all questions; nothing when they are not those that these lists ask. */
export function readSums(
  panels: readonly PanelTerms[],
  sums: Sums,
): readonly PanelSums[] | undefined {
  const read: PanelSums[] = [];
  let next = 0;
  for (const panel of panels) {
    const questions = sums.slice(next, next + questionCount(panel));
    const own = questions.length === questionCount(panel) ? readPanel(panel, questions) : undefined;
    if (own === undefined) {
      return undefined;
    }
    read.push(own);
    next += questions.length;
  }
  return next === sums.length ? read : undefined;
}

/** How many questions of the election one list takes. */
export function questionCount({ form, candidates }: PanelTerms): number {
  switch (form) {
    case 'list':
      return 1;
    case 'columns':
      return 3;
    case 'each':
      return candidates.length;
  }
}

function readPanel(panel: PanelTerms, questions: Sums): PanelSums | undefined {
  switch (panel.form) {
    case 'list':
      return readList(panel, questions[0] ?? []);
    case 'columns':
      return readColumns(panel, questions);
    case 'each':
      return readRows(panel, questions);
  }
}

/** One question: the blank votes, then a sum for each candidate. */
function readList({ candidates }: PanelTerms, question: readonly number[]): PanelSums | undefined {
  const [blank, ...votes] = question;
  if (blank === undefined || votes.length !== candidates.length) {
    return undefined;
  }
  const lines = candidates.map((unit, at) => lineOf(unit, votes[at] ?? 0));
  return { lines, blank, neither: [] };
}

/** The first column, the second, and both joined with the blank votes in front: the third must be what it joins. */
function readColumns({ candidates }: PanelTerms, questions: Sums): PanelSums | undefined {
  const [first = [], second = [], [blank, ...both] = []] = questions;
  const complete = [first, second, both].every((column) => column.length === candidates.length);
  const joined = both.every((sum, at) => sum === (first[at] ?? 0) + (second[at] ?? 0));
  if (blank === undefined || !complete || !joined) {
    return undefined;
  }
  const lines = candidates.map((unit, at) => ({
    ...lineOf(unit, first[at] ?? 0),
    second: second[at] ?? 0,
  }));
  return { lines, blank, neither: [] };
}

/**
 * A question for each candidate: neither box, Đồng ý, Không đồng ý. One row left empty is a blank ballot; of
 * several rows the empty one is just not counted.
 */
function readRows({ candidates }: PanelTerms, questions: Sums): PanelSums | undefined {
  if (!questions.every((row) => row.length === 3)) {
    return undefined;
  }
  const neither = questions.map(([sum]) => sum ?? 0);
  const lines = candidates.map((unit, at) => ({
    ...lineOf(unit, questions[at]?.[1] ?? 0),
    against: questions[at]?.[2] ?? 0,
  }));
  return { lines, blank: neither.length === 1 ? (neither[0] ?? 0) : 0, neither };
}

function lineOf(unit: number, votes: number): Line {
  return { unit, votes, second: null, against: null };
}

/** The figures of the minutes: a ballot that marks nobody is not valid. */
export function figuresOf(turnout: Turnout, { blank }: PanelSums): Figures {
  const { convened, present, issued, returned } = turnout;
  const valid = Math.max(0, returned - blank);
  return { convened, present, issued, returned, valid, invalid: blank, blank };
}

/** The first sum of one list that does not balance, in the order of the minutes. */
export function imbalanceOf(
  { form, max_picks }: PanelTerms,
  { lines, neither }: PanelSums,
  figures: Figures,
): Imbalance | undefined {
  const first = lines.map(({ votes }) => votes);
  const second = lines.map((line) => line.second ?? 0);
  const both = lines.map((line) => line.votes + (line.second ?? 0));
  switch (form) {
    case 'list':
      return ofFigures(figures) ?? ofVotes(first, max_picks, figures);
    case 'columns':
      return (
        ofFigures(figures) ??
        ofVotes(first, max_picks, figures) ??
        ofVotes(second, max_picks, figures) ??
        ofVotes(both, 2 * max_picks, figures)
      );
    case 'each':
      return ofFigures(figures) ?? ofRows(lines, neither, figures);
  }
}

function ofFigures(figures: Figures): Imbalance | undefined {
  const { convened, present, issued, returned, valid, invalid } = figures;
  if (present > convened) {
    return 'present_above_convened';
  }
  if (issued > present) {
    return 'issued_above_present';
  }
  if (returned > issued) {
    return 'returned_above_issued';
  }
  return valid + invalid === returned ? undefined : 'valid_and_invalid';
}

function ofVotes(
  votes: readonly number[],
  picks: number,
  { valid }: Figures,
): Imbalance | undefined {
  if (votes.some((sum) => sum > valid)) {
    return 'votes_above_valid';
  }
  const cast = votes.reduce((total, sum) => total + sum, 0);
  return cast > picks * valid ? 'votes_above_picks' : undefined;
}

/** Every ballot that came back marks one box of a row, or neither. */
function ofRows(
  lines: readonly Line[],
  neither: readonly number[],
  { returned }: Figures,
): Imbalance | undefined {
  const full = lines.every(
    ({ votes, against }, at) => votes + (against ?? 0) + (neither[at] ?? 0) === returned,
  );
  return full ? undefined : 'valid_and_invalid';
}
