/** The form of a ballot: its schema, its canonical text, the texts that its proofs hash. */
import { fingerprint } from './hash';
import type { Json } from './json';
import type { Election } from './parameters';
import { type ProofText, proofText } from './proof';
import { choiceCount, overallCount, type Question } from './question';
import { arrayOf, fieldsOf, readCanonical, string } from './schema';

export interface CiphertextText {
  readonly alpha: string;
  readonly beta: string;
}

export interface AnswerText {
  readonly choices: readonly CiphertextText[];
  readonly individual_proofs: readonly (readonly ProofText[])[];
  readonly overall_proof: readonly ProofText[];
  readonly blank_proof?: readonly ProofText[];
}

/** A ballot without its signature; the property order is that of the text. */
export interface UnsignedText {
  readonly election_uuid: string;
  readonly election_hash: string;
  readonly credential: string;
  readonly answers: readonly AnswerText[];
}

export interface BallotText extends UnsignedText {
  readonly signature: { readonly hash: string; readonly proof: ProofText };
}

/** Reads the form of a ballot strictly: schema, then the one canonical text. */
export function readBallotText(raw: string): BallotText {
  return readCanonical(raw, ballotText);
}

/** The hash that the signature covers: over the ballot without the signature. */
export function contentHash(ballot: UnsignedText): string {
  const { election_uuid, election_hash, credential, answers } = ballot;
  return fingerprint(JSON.stringify({ election_uuid, election_hash, credential, answers }));
}

/** S0: what every proof of a ballot hashes first. */
export function ballotPrefix(election: Election, credential: string): string {
  return `${election.fingerprint}|${credential}`;
}

/** S: S0 and all choices of a question. */
export function answerPrefix(ballot: string, choices: readonly CiphertextText[]): string {
  return `${ballot}|${choices.map((choice) => `${choice.alpha},${choice.beta}`).join(',')}`;
}

export function individualPrefix(ballot: string, choice: CiphertextText): string {
  return `prove|${ballot}|${choice.alpha},${choice.beta}|`;
}

export function signaturePrefix(hash: string): string {
  return `sig|${hash}|`;
}

/** The most bytes that a sound ballot of `election` has. */
export function ballotBytesLimit(election: Election): number {
  const longest: BallotText = {
    election_uuid: election.uuid,
    election_hash: '0'.repeat(43),
    credential: LONGEST_POINT,
    answers: election.questions.map(longestAnswer),
    signature: { hash: '0'.repeat(43), proof: LONGEST_PROOF },
  };
  return JSON.stringify(longest).length;
}

const LONGEST_POINT = '0'.repeat(64);
const LONGEST_PROOF: ProofText = { challenge: '9'.repeat(76), response: '9'.repeat(76) };

function longestAnswer(question: Question): AnswerText {
  const proofs = (count: number) => Array.from({ length: count }, () => LONGEST_PROOF);
  const each = <T>(item: T) => Array.from({ length: choiceCount(question) }, () => item);
  return {
    choices: each({ alpha: LONGEST_POINT, beta: LONGEST_POINT }),
    individual_proofs: each(proofs(2)),
    overall_proof: proofs(overallCount(question)),
    ...(question.blank ? { blank_proof: proofs(2) } : {}),
  };
}

function ballotText(value: Json): BallotText {
  const fields = fieldsOf(value, [
    'election_uuid',
    'election_hash',
    'credential',
    'answers',
    'signature',
  ]);
  return {
    election_uuid: fields.read('election_uuid', string),
    election_hash: fields.read('election_hash', string),
    credential: fields.read('credential', string),
    answers: fields.read('answers', arrayOf(answerText)),
    signature: fields.read('signature', (inner) => {
      const signature = fieldsOf(inner, ['hash', 'proof']);
      return {
        hash: signature.read('hash', string),
        proof: signature.read('proof', proofText),
      };
    }),
  };
}

function answerText(value: Json): AnswerText {
  const fields = fieldsOf(
    value,
    ['choices', 'individual_proofs', 'overall_proof'],
    ['blank_proof'],
  );
  const choices = fields.read('choices', arrayOf(ciphertextText));
  const individual_proofs = fields.read('individual_proofs', arrayOf(arrayOf(proofText)));
  const overall_proof = fields.read('overall_proof', arrayOf(proofText));
  const blank_proof = fields.readOptional('blank_proof', arrayOf(proofText));
  return {
    choices,
    individual_proofs,
    overall_proof,
    ...(blank_proof ? { blank_proof } : {}),
  };
}

export function ciphertextText(value: Json): CiphertextText {
  const fields = fieldsOf(value, ['alpha', 'beta']);
  return { alpha: fields.read('alpha', string), beta: fields.read('beta', string) };
}
