/**
 * The lists of a ballot as a person sees them, from the election's questions by its method. A paper that is
 * none of the four is never drawn: what it asks could not be said plainly.
 */
import type { Election } from '../election';
import type { Question } from '../election/question';
import { sealedAnswers } from '../strings/ballot';
import { voteNames } from '../strings/outcome';

/** One box of a row. */
export interface Box {
  /** What it says; nothing where a mark beside the name says all. */
  readonly label: string;
  /** Which answered question of the election. */
  readonly question: number;
  readonly answer: number;
}

/** One name with its boxes. */
export interface Row {
  readonly name: string;
  readonly boxes: readonly Box[];
}

/** One list of the paper. */
export interface Part {
  /** At most `max` names; one name in each of two columns; Đồng ý or Không đồng ý for each name. */
  readonly form: 'list' | 'columns' | 'rows';
  readonly title: string;
  readonly rows: readonly Row[];
  /** The answered questions that it fills. */
  readonly questions: readonly number[];
  /** The most marks in each of them. */
  readonly max: number;
}

/** Its title says more than the round's name above it. */
export function isTitled({ title }: Part, { name }: Pick<Election, 'name'>): boolean {
  return title !== '' && title !== name;
}

/** The rules in words that stand in the description, bound into φ: its lines after the meeting's title. */
export function rulesInWords({ description }: Pick<Election, 'description'>): readonly string[] {
  return description
    .split('\n')
    .slice(1)
    .filter((line) => line.trim() !== '');
}

/** The lists of the paper; nothing where the questions are not those of the method. */
export function partsOf(election: Election): readonly Part[] | undefined {
  const { questions, rules } = election;
  const [first] = questions;
  switch (rules?.method) {
    case undefined:
      return undefined;
    case 'list':
      return questions.length === 1 && first && isList(first) ? [listPart(first, 0)] : undefined;
    case 'columns':
      return columnsPart(election);
    case 'each':
      return questions.every(isRow) ? [rowsPart(questions)] : undefined;
    case 'panels':
      return questions.length > 1 && questions.every((one) => isRow(one) || isList(one))
        ? questions.map((one, at) => (isRow(one) ? rowsPart([one], at) : listPart(one, at)))
        : undefined;
  }
}

/** At least one name, or blank. */
function isList({ blank, min }: Question): boolean {
  return blank && min === 1;
}

/** A name alone: its boxes always in this order, or a count would mean the contrary. */
function isRow({ blank, min, max, answers }: Question): boolean {
  const [agree, disagree, ...more] = answers;
  return (
    blank &&
    min === 1 &&
    max === 1 &&
    agree === sealedAnswers.agree &&
    disagree === sealedAnswers.disagree &&
    more.length === 0
  );
}

function listPart({ question: title, answers, max }: Question, at: number): Part {
  const rows = answers.map((name, answer) => ({
    name,
    boxes: [{ label: '', question: at, answer }],
  }));
  return { form: 'list', title, rows, questions: [at], max };
}

function rowsPart(questions: readonly Question[], from = 0): Part {
  const rows = questions.map(({ question: name, answers }, at) => ({
    name,
    boxes: answers.map((text, answer) => ({
      label: text === sealedAnswers.agree ? voteNames.agree : voteNames.disagree,
      question: from + at,
      answer,
    })),
  }));
  return { form: 'rows', title: '', rows, questions: questions.map((_, at) => from + at), max: 1 };
}

/** Two columns over the same names in the same order, and the question that joins them behind. */
function columnsPart({ name, questions, rules }: Election): readonly Part[] | undefined {
  const [first, second, joined] = questions;
  if (!first || !second || !joined || questions.length !== 3) {
    return undefined;
  }
  const inOrder = rules?.product?.every((place, at) => place === at) === true;
  const columns = [first, second].every(({ blank, min, max }) => !blank && min === 0 && max === 1);
  const joins = joined.blank && joined.min === 1 && joined.max === 2;
  const names = [second, joined].every(({ answers }) => sameTexts(answers, first.answers));
  if (!inOrder || !columns || !joins || !names) {
    return undefined;
  }
  const rows = first.answers.map((row, answer) => ({
    name: row,
    boxes: [first, second].map(({ question: label }, at) => ({ label, question: at, answer })),
  }));
  return [{ form: 'columns', title: name, rows, questions: [0, 1], max: 1 }];
}

function sameTexts(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((text, at) => text === other[at]);
}
