/**
 * The ballot paper: what it asks, how a mark changes it, and when it may be cast. Read only from the
 * raw election bytes that hash to φ.
 */
import { answeredQuestions, type Election, type Markings, markingsOf } from '../election';
import { isAdmitted } from '../election/seal';
import { type Part, partsOf } from './paper-parts';

/** Marked answers (their indexes, ascending) of every answered question, in order. */
export type Ticked = readonly (readonly number[])[];

/** What a mark did. */
export interface Tick {
  readonly ticked: Ticked;
  /** `full`: the limit stood in the way and nothing changed; `moved`: the name left the other column. */
  readonly effect: 'done' | 'full' | 'moved';
}

/** Why a paper cannot be reviewed yet. */
export type PaperProblem = 'nothing_ticked' | 'too_few' | 'not_admitted';

/** A paper with nothing on it. */
export function emptyPaper(election: Election): Ticked {
  return answeredQuestions(election).map(() => []);
}

/** Marks one answer of an answered question, or takes the mark away. Where one may be marked, another takes its place. */
export function tick(election: Election, ticked: Ticked, question: number, answer: number): Tick {
  const before = ticked[question] ?? [];
  if (before.includes(answer)) {
    return { ticked: replaced(ticked, question, without(before, answer)), effect: 'done' };
  }
  const max = maxOf(election, question);
  if (max > 1 && before.length >= max) {
    return { ticked, effect: 'full' };
  }
  const after = max === 1 ? [answer] : [...before, answer].sort((one, other) => one - other);
  const other = otherColumn(election, question);
  const moved = other !== undefined && ticked[other]?.includes(answer) === true;
  const cleared = moved ? replaced(ticked, other, []) : ticked;
  return { ticked: replaced(cleared, question, after), effect: moved ? 'moved' : 'done' };
}

/** Whether nothing at all is marked: a blank vote, if cast. */
export function isBlank(ticked: Ticked): boolean {
  return ticked.every((answers) => answers.length === 0);
}

/** Whether nothing is marked on one part of the paper. */
export function isBlankPart({ questions }: Part, ticked: Ticked): boolean {
  return questions.every((question) => (ticked[question] ?? []).length === 0);
}

/** Whether the election takes a ballot with nothing marked. */
export function takesBlank(election: Election): boolean {
  return isAdmitted(election, markingsOf(election, emptyPaper(election)));
}

/** Whether a ballot with nothing marked is invalid: only of several rows it stays valid and says nothing. */
export function blankIsInvalid(election: Election): boolean {
  return partsOf(election)?.some((part) => part.form !== 'rows' || part.rows.length === 1) ?? true;
}

/** What keeps the paper from review; a blank paper is cast only on purpose, never by review. */
export function problemOf(election: Election, ticked: Ticked): PaperProblem | undefined {
  if (isBlank(ticked)) {
    return 'nothing_ticked';
  }
  if (isAdmitted(election, markingsOf(election, ticked))) {
    return undefined;
  }
  return tooFew(election, ticked) ? 'too_few' : 'not_admitted';
}

/** What is encrypted. */
export function markings(election: Election, ticked: Ticked): Markings {
  return markingsOf(election, ticked);
}

/** A kept paper, if it still fits this election. */
export function fittingPaper(election: Election, kept: Ticked | undefined): Ticked {
  const questions = answered(election);
  const fits =
    kept?.length === questions.length &&
    questions.every(({ answers, max }, index) => {
      const own = kept[index] ?? [];
      return own.length <= max && own.every((answer) => answer in answers);
    });
  return fits ? kept : emptyPaper(election);
}

/** The column beside this one, where the paper has two. */
function otherColumn(election: Election, question: number): number | undefined {
  const columns = partsOf(election)?.find(({ form }) => form === 'columns');
  return columns?.questions.includes(question)
    ? columns.questions.find((column) => column !== question)
    : undefined;
}

function answered(election: Election) {
  return answeredQuestions(election).flatMap((index) => election.questions[index] ?? []);
}

function maxOf(election: Election, question: number): number {
  return answered(election)[question]?.max ?? 0;
}

function tooFew(election: Election, ticked: Ticked): boolean {
  return answered(election).some(({ min, blank }, index) => {
    const count = ticked[index]?.length ?? 0;
    return count < min && !(blank && count === 0);
  });
}

function replaced(ticked: Ticked, question: number, answers: readonly number[]): Ticked {
  return ticked.map((own, index) => (index === question ? answers : own));
}

function without(answers: readonly number[], answer: number): readonly number[] {
  return answers.filter((own) => own !== answer);
}
