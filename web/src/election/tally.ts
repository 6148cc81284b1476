/** The count: the product of all ballots, and the sums that the tellers' shares open (docs/cryptography.md §10). */
import { type ListedBallot, sumOf } from './ballot';
import { type CiphertextText, ciphertextText } from './ballot-text';
import { GENERATOR, IDENTITY, type Point, texts } from './group';
import { hexDigest } from './hash';
import type { Json } from './json';
import { demand, refuse } from './outcome';
import type { Election } from './parameters';
import type { Ciphertext } from './proof';
import { choiceCount } from './question';
import { arrayOf, fieldsOf, integer } from './schema';

/** Per question, per choice: how many ballots chose it; the blank flag first where there is one. */
export type Counts = readonly (readonly number[])[];

/** The product of the ballots, per question, per choice. */
export interface EncryptedTally {
  readonly raw: string;
  readonly ciphertexts: readonly (readonly Ciphertext[])[];
}

/** What has a ciphertext for each choice of each question: a ballot, or the product of several. */
type Summand = Pick<ListedBallot, 'ciphertexts'>;

/** The product of all. */
export function sumsOf(election: Election, summands: readonly Summand[]): Summand['ciphertexts'] {
  return election.questions.map((question, place) =>
    Array.from({ length: choiceCount(question) }, (_, choice) =>
      sumOf(summands.flatMap(({ ciphertexts }) => ciphertexts[place]?.[choice] ?? [])),
    ),
  );
}

export function tallyOf(election: Election, summands: readonly Summand[]): EncryptedTally {
  const ciphertexts = sumsOf(election, summands);
  return { raw: JSON.stringify(ciphertexts.map(ciphertextTexts)), ciphertexts };
}

export function ciphertextTexts(pairs: readonly Ciphertext[]): CiphertextText[] {
  const encoded = texts(pairs.flatMap((pair) => [pair.alpha, pair.beta]));
  return pairs.map((_, index) => ({
    alpha: encoded[2 * index] ?? '',
    beta: encoded[2 * index + 1] ?? '',
  }));
}

/** The schema of an encrypted tally; its elements are compared as text with the recomputed ones. */
export function tallyText(value: Json): CiphertextText[][] {
  return arrayOf(arrayOf(ciphertextText))(value);
}

/** `factors[owner − 1][question][choice]` of every trustee, in owner order. */
export type Factors = readonly (readonly (readonly Point[])[])[];

/** Opens the tally: the counts, each from 0 to `ballots`; refuses with `undecryptable`. */
export function openTally(tally: EncryptedTally, factors: Factors, ballots: number): Counts {
  const counts = countsByElement(ballots);
  return tally.ciphertexts.map((pairs, question) => {
    const opened = pairs.map((pair, choice) =>
      factors.reduce(
        (rest, ofTrustee) => rest.div(ofTrustee[question]?.[choice] ?? refuse('wrong_length')),
        pair.beta,
      ),
    );
    return texts(opened).map((element) => counts.get(element) ?? refuse('undecryptable'));
  });
}

/** The exponent of g^0 … g^limit by the text of the element. */
function countsByElement(limit: number): ReadonlyMap<string, number> {
  const powers: Point[] = [IDENTITY];
  for (let last = IDENTITY; powers.length <= limit; powers.push(last)) {
    last = last.mul(GENERATOR);
  }
  return new Map(texts(powers).map((element, exponent) => [element, exponent]));
}

/** The text of a result, and the digest that statements of a recount name. */
export interface ElectionResult {
  readonly raw: string;
  readonly digest: string;
  readonly counts: Counts;
}

export function resultOf(counts: Counts): ElectionResult {
  const raw = JSON.stringify({ result: counts });
  return { raw, digest: hexDigest(raw), counts };
}

/** The schema of a result. */
export function resultText(value: Json): { readonly result: Counts } {
  return { result: fieldsOf(value, ['result']).read('result', arrayOf(arrayOf(integer))) };
}

/** Refuses a result other than what the shares open. */
export function demandResult(result: ElectionResult, opened: Counts): void {
  demand(result.raw === resultOf(opened).raw, 'wrong_result');
}
