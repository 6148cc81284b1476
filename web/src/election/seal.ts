/**
 * Sealing a ballot: a marking encrypted to the tellers' joint key, with proofs that it is allowed
 * (docs/cryptography.md §9).
 */

import { sumOf } from './ballot';
import {
  type AnswerText,
  answerPrefix,
  ballotPrefix,
  type CiphertextText,
  contentHash,
  individualPrefix,
  signaturePrefix,
  type UnsignedText,
} from './ballot-text';
import { GENERATOR, texts } from './group';
import { fingerprint } from './hash';
import type { SigningKey } from './key';
import { modulo } from './order';
import { demand } from './outcome';
import type { Election } from './parameters';
import { finish, type Progress, type Steps, within } from './progress';
import {
  type Ciphertext,
  type Proof,
  proveKnown,
  proveOneTrue,
  type SecretBranch,
  writeProof,
} from './proof';
import { choiceCount, type Question } from './question';
import { drawScalar, type Random } from './random';

/** Per question, per choice: 0 or 1, the blank flag first where the question has one. */
export type Markings = readonly (readonly number[])[];

/** The bytes to send, and the tracker by which the voter finds them. */
export interface SealedBallot {
  readonly raw: string;
  readonly tracker: string;
}

/** One encrypted choice with its secrets. */
interface Sealed {
  readonly value: number;
  readonly randomness: bigint;
  readonly pair: Ciphertext;
}

export function sealBallot(
  election: Election,
  credential: SigningKey,
  markings: Markings,
  random: Random,
  progress?: Progress,
): SealedBallot {
  return finish(sealSteps(election, credential, markings, random), progress);
}

/** As `sealBallot`, in steps; refuses with `bad_marking` what the election does not admit. */
export function* sealSteps(
  election: Election,
  credential: SigningKey,
  markings: Markings,
  random: Random,
): Steps<SealedBallot> {
  demand(isAdmitted(election, markings), 'bad_marking');
  const prefix = ballotPrefix(election, credential.public.toString());
  const randomness = drawRandomness(election, random);
  const answers: AnswerText[] = [];
  for (const [index, question] of election.questions.entries()) {
    const share = 1 / election.questions.length;
    const steps = sealAnswer(
      election,
      prefix,
      question,
      markings[index] ?? [],
      randomness[index] ?? [],
      random,
    );
    answers.push(yield* within(index * share, (index + 1) * share, steps));
  }
  const content: UnsignedText = {
    election_uuid: election.uuid,
    election_hash: election.fingerprint,
    credential: credential.public.toString(),
    answers,
  };
  const raw = JSON.stringify({ ...content, signature: sign(content, credential, random) });
  return { raw, tracker: fingerprint(raw) };
}

/** Whether `markings` are what the election admits, the joining question included. */
export function isAdmitted(election: Election, markings: Markings): boolean {
  if (markings.length !== election.questions.length) {
    return false;
  }
  const each = election.questions.every((question, index) =>
    isAnswerAdmitted(question, markings[index] ?? []),
  );
  return each && joins(election, markings);
}

function isAnswerAdmitted(question: Question, marking: readonly number[]): boolean {
  if (marking.length !== choiceCount(question)) {
    return false;
  }
  if (!marking.every((value) => value === 0 || value === 1)) {
    return false;
  }
  const count = candidates(question, marking).reduce<number>((sum, value) => sum + value, 0);
  if (question.blank && marking[0] === 1) {
    return count === 0;
  }
  return count >= question.min && count <= question.max;
}

function joins(election: Election, markings: Markings): boolean {
  const rule = election.rules?.product;
  if (rule === undefined) {
    return true;
  }
  const [a, b, c] = rule.map((index) => {
    const question = election.questions[index];
    return question ? candidates(question, markings[index] ?? []) : [];
  });
  return (c ?? []).every((value, index) => value === (a?.[index] ?? 0) + (b?.[index] ?? 0));
}

/** The items of `list` that stand for candidates: without that of the blank flag. */
function candidates<T>(question: Question, list: readonly T[]): readonly T[] {
  return question.blank ? list.slice(1) : list;
}

/** Fresh for every choice; for the joining question the sum of the two it joins. */
function drawRandomness(election: Election, random: Random): bigint[][] {
  const drawn = election.questions.map((question) =>
    Array.from({ length: choiceCount(question) }, () => drawScalar(random)),
  );
  const rule = election.rules?.product;
  if (rule === undefined) {
    return drawn;
  }
  const [a, b, c] = rule;
  const parts = [a, b].map((index) => {
    const question = election.questions[index];
    return question ? candidates(question, drawn[index] ?? []) : [];
  });
  const joined = parts[0]?.map((value, index) => modulo(value + (parts[1]?.[index] ?? 0n))) ?? [];
  const flag = election.questions[c]?.blank ? (drawn[c] ?? []).slice(0, 1) : [];
  drawn[c] = [...flag, ...joined];
  return drawn;
}

function* sealAnswer(
  election: Election,
  prefix: string,
  question: Question,
  marking: readonly number[],
  randomness: readonly bigint[],
  random: Random,
): Steps<AnswerText> {
  const sealed = marking.map((value, index) => encrypt(election, value, randomness[index] ?? 0n));
  const encoded = texts(sealed.flatMap(({ pair }) => [pair.alpha, pair.beta]));
  const choices: CiphertextText[] = sealed.map((_, index) => ({
    alpha: encoded[2 * index] ?? '',
    beta: encoded[2 * index + 1] ?? '',
  }));
  const individual: Proof[][] = [];
  for (const [index, choice] of choices.entries()) {
    const { value, randomness: exponent } = sealed[index] ?? { value: 0, randomness: 0n };
    const branches = [0, 1].map((claim) => ({ randomness: exponent, value, claim }));
    const text = individualPrefix(prefix, choice);
    individual.push(proveOneTrue(election.publicKey, branches, text, random));
    yield (index + 1) / (choices.length + 2);
  }
  const sums = proveSums(election, question, answerPrefix(prefix, choices), sealed, random);
  return {
    choices,
    individual_proofs: individual.map((proofs) => proofs.map(writeProof)),
    overall_proof: sums.overall.map(writeProof),
    ...(sums.blank ? { blank_proof: sums.blank.map(writeProof) } : {}),
  };
}

function encrypt(election: Election, value: number, randomness: bigint): Sealed {
  const mask = election.publicKey.powSecret(randomness);
  const pair = {
    alpha: GENERATOR.powSecret(randomness),
    beta: value === 1 ? mask.mul(GENERATOR) : mask,
  };
  return { value, randomness, pair };
}

interface SumProofs {
  readonly overall: readonly Proof[];
  readonly blank?: readonly Proof[];
}

function proveSums(
  election: Election,
  question: Question,
  prefix: string,
  sealed: readonly Sealed[],
  random: Random,
): SumProofs {
  const key = election.publicKey;
  const counted = candidates(question, sealed);
  const sum = {
    value: counted.reduce((total, choice) => total + choice.value, 0),
    randomness: modulo(counted.reduce((total, choice) => total + choice.randomness, 0n)),
  };
  const counts: SecretBranch[] = Array.from(
    { length: question.max - question.min + 1 },
    (_, step): SecretBranch => ({ ...sum, claim: question.min + step }),
  );
  const [flag] = sealed;
  if (!question.blank || flag === undefined) {
    const pair = sumOf(counted.map((choice) => choice.pair));
    const text = `prove|${prefix}|${texts([pair.alpha, pair.beta]).join(',')}|`;
    return { overall: proveOneTrue(key, counts, text, random) };
  }
  const { value, randomness } = flag;
  const isFlag = (claim: number): SecretBranch => ({ value, randomness, claim });
  const blankBranches = [isFlag(0), { ...sum, claim: 0 }];
  return {
    blank: proveOneTrue(key, blankBranches, `bproof0|${prefix}|`, random),
    overall: proveOneTrue(key, [isFlag(1), ...counts], `bproof1|${prefix}|`, random),
  };
}

function sign(content: UnsignedText, credential: SigningKey, random: Random) {
  const hash = contentHash(content);
  const prefix = signaturePrefix(hash);
  const proof = credential.prove(prefix, random, (secret, nonce) =>
    proveKnown(secret, prefix, nonce),
  );
  return { hash, proof: writeProof(proof) };
}
