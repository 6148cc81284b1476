/**
 * The ballot paper: what it asks, how a tick changes it, and when it may be cast. Read only from the
 * raw election bytes that hash to φ.
 */
import { answeredQuestions, type Election, type Markings, markingsOf } from '../election';
import { isAdmitted } from '../election/seal';

/** Ticked answers (their indexes, ascending) of every answered question, in order. */
export type Ticked = readonly (readonly number[])[];

/** One question as a person answers it. */
export interface Panel {
  readonly title: string;
  readonly answers: readonly string[];
  /** The most answers that may be ticked. */
  readonly max: number;
}

/** What a tick did. */
export interface Tick {
  readonly ticked: Ticked;
  /** The limit stood in the way and nothing changed. */
  readonly full: boolean;
}

/** Why a paper cannot be reviewed yet. */
export type PaperProblem = 'nothing_ticked' | 'too_few' | 'not_admitted';

export function panelsOf(election: Election): readonly Panel[] {
  return answeredQuestions(election).flatMap((index) => {
    const question = election.questions[index];
    return question === undefined
      ? []
      : [{ title: question.question, answers: question.answers, max: question.max }];
  });
}

/** A paper with nothing on it. */
export function emptyPaper(election: Election): Ticked {
  return panelsOf(election).map(() => []);
}

/** Ticks or unticks one answer. Where one answer may be ticked, another takes its place. */
export function tick(election: Election, ticked: Ticked, panel: number, answer: number): Tick {
  const max = panelsOf(election)[panel]?.max ?? 0;
  const before = ticked[panel] ?? [];
  if (before.includes(answer)) {
    return { ticked: replaced(ticked, panel, without(before, answer)), full: false };
  }
  if (max === 1) {
    return { ticked: replaced(ticked, panel, [answer]), full: false };
  }
  if (before.length >= max) {
    return { ticked, full: true };
  }
  const after = [...before, answer].sort((one, other) => one - other);
  return { ticked: replaced(ticked, panel, after), full: false };
}

/** Whether nothing at all is ticked: a blank vote, if cast. */
export function isBlank(ticked: Ticked): boolean {
  return ticked.every((answers) => answers.length === 0);
}

/** Whether the election takes a ballot with nothing ticked. */
export function takesBlank(election: Election): boolean {
  return isAdmitted(election, markingsOf(election, emptyPaper(election)));
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
  const panels = panelsOf(election);
  const fits =
    kept?.length === panels.length &&
    panels.every(({ answers, max }, index) => {
      const own = kept[index] ?? [];
      return own.length <= max && own.every((answer) => answer in answers);
    });
  return fits ? kept : emptyPaper(election);
}

function tooFew(election: Election, ticked: Ticked): boolean {
  return answeredQuestions(election).some((index, panel) => {
    const question = election.questions[index];
    const count = ticked[panel]?.length ?? 0;
    return question !== undefined && count < question.min && !(question.blank && count === 0);
  });
}

function replaced(ticked: Ticked, panel: number, answers: readonly number[]): Ticked {
  return ticked.map((own, index) => (index === panel ? answers : own));
}

function without(answers: readonly number[], answer: number): readonly number[] {
  return answers.filter((own) => own !== answer);
}
