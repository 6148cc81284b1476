/**
 * The parameters of one round, from the raw bytes that hash to φ. Flaws come in the order that the
 * Rust module `election::parameters` writes down; the order of fields is free here
 * (docs/cryptography.md §6).
 */
import { Point } from './group';
import { fingerprint, hexDigest } from './hash';
import { type Json, readJson, writeJson } from './json';
import { demand, refuse } from './outcome';
import {
  fitRules,
  type Question,
  type Rules,
  readPossible,
  readQuestionText,
  readRulesText,
} from './question';
import { arrayOf, fieldsOf, integer, isFields, string } from './schema';

/** An election that was read; every proof binds its fingerprint φ. */
export interface Election {
  readonly raw: string;
  readonly fingerprint: string;
  /** The digest in hex whose base64 is φ. */
  readonly digest: string;
  readonly uuid: string;
  readonly name: string;
  readonly description: string;
  /** The tellers' joint key y, with its tables prepared. */
  readonly publicKey: Point;
  readonly questions: readonly Question[];
  /** Absent in an election made elsewhere. */
  readonly rules?: Rules;
}

/** The name of the group in every document and hash. */
export const GROUP = 'Ed25519';

export function readElection(raw: string): Election {
  const json = readJson(raw);
  refuseUnsupported(json);
  const text = electionText(json);
  demand(writeJson(json) === raw, 'not_canonical');
  demand(/^[1-9A-HJ-NP-Za-km-z]{14,}$/.test(text.uuid), 'malformed_uuid');
  const publicKey = Point.readKey(text.publicKey).precompute();
  demand(text.questions.length > 0, 'bad_question');
  const questions = text.questions.map(readPossible);
  return {
    raw,
    fingerprint: fingerprint(raw),
    digest: hexDigest(raw),
    uuid: text.uuid,
    name: text.name,
    description: text.description,
    publicKey,
    questions,
    ...(text.rules ? { rules: fitRules(text.rules, questions) } : {}),
  };
}

function refuseUnsupported(json: Json): void {
  demand(isFields(json), 'wrong_type');
  const version = json.get('version');
  demand(typeof version !== 'number' || version === 1, 'unsupported_version');
  const group = json.get('group');
  demand(typeof group !== 'string' || group === GROUP, 'unsupported_group');
}

const REQUIRED = ['version', 'description', 'name', 'group', 'public_key', 'questions', 'uuid'];
const OPTIONAL = ['administrator', 'credential_authority', 'language', 'x_rules'];

function electionText(json: Json) {
  const fields = fieldsOf(json, REQUIRED, OPTIONAL);
  fields.read('version', integer);
  const description = fields.read('description', string);
  const name = fields.read('name', string);
  fields.read('group', string);
  const publicKey = fields.read('public_key', string);
  const questions = fields.read('questions', arrayOf(questionText));
  const uuid = fields.read('uuid', string);
  fields.readOptional('administrator', string);
  fields.readOptional('credential_authority', string);
  fields.readOptional('language', string);
  const rules = fields.readOptional('x_rules', readRulesText);
  return { description, name, publicKey, questions, uuid, rules };
}

function questionText(json: Json): Question {
  return isFields(json) && json.has('type')
    ? refuse('unsupported_question')
    : readQuestionText(json);
}
