/**
 * Verifying a ballot. An `AcceptedBallot` exists only when every check held; the first check that
 * fails gives the flaw, in the order of the Rust module `election::ballot` (docs/cryptography.md §9).
 */
import {
  type AnswerText,
  answerPrefix,
  type BallotText,
  ballotBytesLimit,
  ballotPrefix,
  type CiphertextText,
  contentHash,
  individualPrefix,
  readBallotText,
  signaturePrefix,
} from './ballot-text';
import { utf8ToBytes } from './bytes';
import { Point, product } from './group';
import { fingerprint, hexDigest } from './hash';
import { demand, refuse } from './outcome';
import type { Election } from './parameters';
import { finish, type Steps, within } from './progress';
import { type Branch, type Ciphertext, isKnown, isOneTrue, type Proof, readProof } from './proof';
import { choiceCount, overallCount, type Question } from './question';
import type { Roll } from './roll';

/** A ballot of which every check held. */
export class AcceptedBallot {
  readonly raw: string;
  readonly credential: string;
  /** Per question, per choice. */
  readonly ciphertexts: readonly (readonly Ciphertext[])[];

  private constructor(
    raw: string,
    credential: string,
    ciphertexts: readonly (readonly Ciphertext[])[],
  ) {
    this.raw = raw;
    this.credential = credential;
    this.ciphertexts = ciphertexts;
  }

  /** By what its voter finds it: 43 characters of base64. */
  get tracker(): string {
    return fingerprint(this.raw);
  }

  /** The same digest in hex: the name of its record. */
  get digest(): string {
    return hexDigest(this.raw);
  }

  static verify(election: Election, roll: Roll, raw: string): AcceptedBallot {
    return finish(AcceptedBallot.verifySteps(election, roll, raw));
  }

  static *verifySteps(election: Election, roll: Roll, raw: string): Steps<AcceptedBallot> {
    const text = readBound(election, raw);
    const credential = Point.readKey(text.credential);
    demandPlace(election, roll, text);
    const ciphertexts: Ciphertext[][] = [];
    for (const [index, question] of election.questions.entries()) {
      const answer = text.answers[index];
      demand(answer !== undefined, 'wrong_length');
      const share = 1 / election.questions.length;
      const steps = verifyAnswer(
        election,
        ballotPrefix(election, text.credential),
        question,
        answer,
      );
      ciphertexts.push(yield* within(index * share, (index + 1) * share, steps));
    }
    demand(productHolds(election, ciphertexts), 'wrong_product');
    verifySignature(text, credential);
    return new AcceptedBallot(raw, text.credential, ciphertexts);
  }
}

/** A ballot in its form and on the roll, of whose proofs nothing is known. */
export type ListedBallot = Pick<AcceptedBallot, 'credential' | 'ciphertexts'>;

/** Reads what a ballot lists, and leaves its proofs: of its pairs it is known only that they are of the curve. */
export function readListed(election: Election, roll: Roll, raw: string): ListedBallot {
  const text = readBound(election, raw);
  demandPlace(election, roll, text);
  const ciphertexts = election.questions.map((question, index) => {
    const answer = text.answers[index] ?? refuse('wrong_length');
    demandLengths(question, answer);
    return answer.choices.map(({ alpha, beta }) => ({
      alpha: Point.onCurve(alpha),
      beta: Point.onCurve(beta),
    }));
  });
  return { credential: text.credential, ciphertexts };
}

/** The form of a ballot of just this election. */
function readBound(election: Election, raw: string): BallotText {
  demand(utf8ToBytes(raw).length <= ballotBytesLimit(election), 'too_large');
  const text = readBallotText(raw);
  demand(text.election_uuid === election.uuid, 'wrong_uuid');
  demand(text.election_hash === election.fingerprint, 'wrong_fingerprint');
  return text;
}

function demandPlace(election: Election, roll: Roll, text: BallotText): void {
  demand(roll.contains(text.credential), 'unknown_credential');
  demand(text.answers.length === election.questions.length, 'wrong_length');
}

function verifySignature(text: BallotText, credential: Point): void {
  demand(text.signature.hash === contentHash(text), 'wrong_hash');
  const proof = readProof(text.signature.proof);
  demand(isKnown(credential, signaturePrefix(text.signature.hash), proof), 'bad_signature');
}

function demandLengths(question: Question, answer: AnswerText): void {
  const choices = choiceCount(question);
  const { individual_proofs: individual, blank_proof: blank } = answer;
  demand(answer.choices.length === choices, 'wrong_length');
  demand(individual.length === choices, 'wrong_length');
  demand(
    individual.every((proof) => proof.length === 2),
    'wrong_length',
  );
  demand(answer.overall_proof.length === overallCount(question), 'wrong_length');
  demand(!(question.blank && blank === undefined), 'missing_blank_proof');
  demand(!(!question.blank && blank !== undefined), 'unexpected_blank_proof');
  demand(blank === undefined || blank.length === 2, 'wrong_length');
}

function readCiphertext(text: CiphertextText): Ciphertext {
  return { alpha: Point.readKey(text.alpha), beta: Point.read(text.beta) };
}

function* verifyAnswer(
  election: Election,
  prefix: string,
  question: Question,
  answer: AnswerText,
): Steps<Ciphertext[]> {
  demandLengths(question, answer);
  const total = 2 * answer.choices.length;
  const choices: Ciphertext[] = [];
  for (const text of answer.choices) {
    choices.push(readCiphertext(text));
    yield choices.length / total;
  }
  const individual = answer.individual_proofs.map((proofs) => proofs.map(readProof));
  const overall = answer.overall_proof.map(readProof);
  const blank = answer.blank_proof?.map(readProof);
  for (const [index, pair] of choices.entries()) {
    const text = answer.choices[index];
    const proofs = individual[index];
    demand(text !== undefined && proofs !== undefined, 'wrong_length');
    const branches = [0, 1].map((claim) => ({ pair, claim }));
    demand(
      isOneTrue(election.publicKey, branches, individualPrefix(prefix, text), proofs),
      'bad_individual_proof',
    );
    yield (choices.length + index) / total;
  }
  verifySums(election, question, answerPrefix(prefix, answer.choices), choices, overall, blank);
  return choices;
}

/** The blank proof, if any, and the overall proof. */
function verifySums(
  election: Election,
  question: Question,
  prefix: string,
  choices: readonly Ciphertext[],
  overall: readonly Proof[],
  blankProof: readonly Proof[] | undefined,
): void {
  const key = election.publicKey;
  const [flag] = choices;
  const sum = sumOf(question.blank ? choices.slice(1) : choices);
  const counts = Array.from({ length: question.max - question.min + 1 }, (_, step) => ({
    pair: sum,
    claim: question.min + step,
  }));
  if (blankProof === undefined || flag === undefined) {
    const text = `prove|${prefix}|${sum.alpha},${sum.beta}|`;
    demand(isOneTrue(key, counts, text, overall), 'bad_overall_proof');
    return;
  }
  const blankBranches: Branch[] = [
    { pair: flag, claim: 0 },
    { pair: sum, claim: 0 },
  ];
  demand(isOneTrue(key, blankBranches, `bproof0|${prefix}|`, blankProof), 'bad_blank_proof');
  const branches: Branch[] = [{ pair: flag, claim: 1 }, ...counts];
  demand(isOneTrue(key, branches, `bproof1|${prefix}|`, overall), 'bad_overall_proof');
}

/** The pair that encrypts the sum. */
export function sumOf(pairs: readonly Ciphertext[]): Ciphertext {
  return {
    alpha: product(pairs.map((pair) => pair.alpha)),
    beta: product(pairs.map((pair) => pair.beta)),
  };
}

/** `x_rules.product`: each candidate of question c is the product of those of questions a and b. */
function productHolds(
  election: Election,
  ciphertexts: readonly (readonly Ciphertext[])[],
): boolean {
  const rule = election.rules?.product;
  if (rule === undefined) {
    return true;
  }
  const [a, b, c] = rule.map((index) =>
    (ciphertexts[index] ?? []).slice(election.questions[index]?.blank ? 1 : 0),
  );
  return (c ?? []).every((pair, index) => {
    const [first, second] = [a?.[index], b?.[index]];
    return (
      first !== undefined &&
      second !== undefined &&
      pair.alpha.equals(first.alpha.mul(second.alpha)) &&
      pair.beta.equals(first.beta.mul(second.beta))
    );
  });
}
