/** Elections of every ballot model, as the server writes them, for tests of the paper. */
import { type Election, readElection } from '../../election/parameters';
import type { Method, Question } from '../../election/question';
import { FakeRound } from './fake-round';

const { raw } = new FakeRound().election;

const BOXES = ['Đồng ý', 'Không đồng ý'];

/** An election with these questions; the names of the fake round's meeting stay. */
export function paper(
  method: Method,
  questions: readonly Question[],
  rules: Readonly<Record<string, unknown>> = {},
): Election {
  const written = JSON.parse(raw) as { x_rules: object };
  const x_rules = { ...written.x_rules, method, ...rules };
  return readElection(JSON.stringify({ ...written, questions, x_rules }));
}

export function listQuestion(question: string, answers: readonly string[], max: number): Question {
  return { answers, blank: true, min: 1, max, question };
}

export function rowQuestion(question: string, answers: readonly string[] = BOXES): Question {
  return { answers, blank: true, min: 1, max: 1, question };
}

export const COLUMN_NAMES = ['Bắc Ninh', 'Hải Dương', 'Hưng Yên'];

function column(question: string): Question {
  return { answers: COLUMN_NAMES, blank: false, min: 0, max: 1, question };
}

export const COLUMN_QUESTIONS: readonly Question[] = [
  column('Xếp thứ nhất'),
  column('Xếp thứ nhì'),
  listQuestion('Hai cột', COLUMN_NAMES, 2),
];

export const columns = paper('columns', COLUMN_QUESTIONS, { product: [0, 1, 2] });
export const each = paper(
  'each',
  COLUMN_NAMES.map((name) => rowQuestion(name)),
);
export const panels = paper('panels', [
  listQuestion('Tập thể', ['Phòng A', 'Phòng B', 'Phòng C'], 2),
  listQuestion('Cá nhân', ['Nguyễn An', 'Trần Bình'], 1),
]);
/** Two lists, of which one has a single name. */
export const listAndRow = paper('panels', [
  listQuestion('Tập thể', ['Phòng A', 'Phòng B'], 1),
  rowQuestion('Nguyễn An'),
]);
