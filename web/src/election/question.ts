/** Questions and the rules we add to an election, as its raw bytes state them. */
import { Point } from './group';
import type { Json } from './json';
import { demand } from './outcome';
import { arrayOf, boolean, fieldsOf, integer, string } from './schema';

/** A homomorphic question: each choice 0 or 1, their number within bounds, or blank alone. */
export interface Question {
  readonly answers: readonly string[];
  /** Choice 0 of a ballot is then the blank flag, the answers follow. */
  readonly blank: boolean;
  readonly min: number;
  readonly max: number;
  readonly question: string;
}

/** How the room votes; the form of the paper the page draws. */
export type Method = 'list' | 'columns' | 'each' | 'panels';

/** `x_rules`: what we bind into φ beyond Belenios. */
export interface Rules {
  readonly meeting: string;
  readonly contest: number;
  readonly round: number;
  readonly method: Method;
  /** Questions a, b, c: every ciphertext of c is the product of those of a and b. */
  readonly product?: readonly [number, number, number];
  readonly places: number;
  /** Fewer ballots are never opened. */
  readonly minimum: number;
  /** The element that the server's receipts of this meeting verify under. */
  readonly receiptKey: string;
  /** Credentials of the roll that nobody holds: one may replace a lost one. Sorted; usually none. */
  readonly spares: readonly string[];
}

/** How many choices a ballot has for `question`: the answers, and the blank flag. */
export function choiceCount(question: Question): number {
  return question.answers.length + (question.blank ? 1 : 0);
}

/** How many branches the overall proof has. */
export function overallCount(question: Question): number {
  return question.max - question.min + (question.blank ? 2 : 1);
}

/** The schema of a question; whether it is possible is checked later, by `readPossible`. */
export function readQuestionText(value: Json): Question {
  const fields = fieldsOf(value, ['answers', 'min', 'max', 'question'], ['blank']);
  const answers = fields.read('answers', arrayOf(string));
  const blank = fields.readOptional('blank', boolean) ?? false;
  const min = fields.read('min', integer);
  const max = fields.read('max', integer);
  return { answers, blank, min, max, question: fields.read('question', string) };
}

/** Refuses a question without choices or with bounds that no marking meets. */
export function readPossible(question: Question): Question {
  const { answers, min, max } = question;
  demand(is32Bits(min) && is32Bits(max), 'bad_question');
  demand(min <= max && max <= answers.length && max > 0, 'bad_question');
  return question;
}

/** The rules as they are written. */
export interface RulesText {
  readonly meeting: string;
  readonly contest: number;
  readonly round: number;
  readonly method: string;
  readonly product: readonly number[] | undefined;
  readonly places: number;
  readonly minimum: number;
  readonly receiptKey: string;
  readonly spares: readonly string[] | undefined;
}

/** The schema of the rules. */
export function readRulesText(value: Json): RulesText {
  const fields = fieldsOf(
    value,
    ['meeting', 'contest', 'round', 'method', 'places', 'minimum', 'receipt_key'],
    ['product', 'spares'],
  );
  const meeting = fields.read('meeting', string);
  const contest = fields.read('contest', integer);
  const round = fields.read('round', integer);
  const method = fields.read('method', string);
  const product = fields.readOptional('product', arrayOf(integer));
  const places = fields.read('places', integer);
  const minimum = fields.read('minimum', integer);
  const receiptKey = fields.read('receipt_key', string);
  const spares = fields.readOptional('spares', arrayOf(string));
  return { meeting, contest, round, method, product, places, minimum, receiptKey, spares };
}

/** The rules, when they fit themselves and the questions. */
export function fitRules(text: RulesText, questions: readonly Question[]): Rules {
  Point.readKey(text.receiptKey);
  const { product: written, method, spares: listed, ...rest } = text;
  const spares = readSpares(listed);
  const numbers = [text.contest, text.round, text.places, text.minimum, ...(written ?? [])];
  demand(UUID.test(text.meeting) && numbers.every(is32Bits) && isMethod(method), 'bad_rules');
  const product = written === undefined ? undefined : readProduct(written, questions);
  demand((product !== undefined) === (method === 'columns'), 'bad_rules');
  return { ...rest, method, spares, ...(product ? { product } : {}) };
}

/** Sound keys in strictly ascending order; a list that is there is not empty. */
function readSpares(listed: readonly string[] | undefined): readonly string[] {
  const spares = listed ?? [];
  for (const spare of spares) {
    Point.readKey(spare);
  }
  demand(listed === undefined || listed.length > 0, 'bad_rules');
  demand(
    spares.every((spare, index) => index === 0 || (spares[index - 1] ?? '') < spare),
    'bad_rules',
  );
  return spares;
}

function readProduct(
  places: readonly number[],
  questions: readonly Question[],
): [number, number, number] {
  const [a, b, c] = places;
  demand(places.length === 3 && new Set(places).size === 3, 'bad_rules');
  demand(a !== undefined && b !== undefined && c !== undefined, 'bad_rules');
  const counts = places.map((place) => questions[place]?.answers.length);
  demand(
    counts.every((count) => count !== undefined && count === counts[0]),
    'bad_rules',
  );
  return [a, b, c];
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

function is32Bits(value: number): boolean {
  return value <= 0xffff_ffff;
}

function isMethod(text: string): text is Method {
  return ['list', 'columns', 'each', 'panels'].includes(text);
}
