/**
 * Device statements, counted by the page itself: a statement counts when it names this archive and is
 * signed by a credential whose ballot is in it, each credential once (docs/cryptography.md).
 */
import { inMessage, recountMessage } from '../election/message';
import type { SignedMessage } from '../election/task';
import type { TaskRunner } from '../election/worker-client';
import type { Statement } from '../protocol';
import { isRecord, isSignature, looseJson } from './log';

/** What the counted statements must name. */
export interface Stated {
  readonly kind: Statement['kind'];
  readonly fingerprint: string;
  readonly archive: string;
  /** The log head at closing for `in`, the result's digest for `recount`. */
  readonly seen: string;
  /** The credentials whose ballots are in the archive. */
  readonly credentials: ReadonlySet<string>;
}

/** The statements of a file; what is none is left out. */
export function readStatements(text: string): readonly Statement[] {
  const list = looseJson(text);
  return Array.isArray(list) ? list.filter(isStatement) : [];
}

/** The statements that name just this; whether they are signed is for a worker. */
export function matching(statements: readonly Statement[], stated: Stated): readonly Statement[] {
  return statements.filter((statement) => names(statement, stated));
}

/** How many credentials have a statement that names this and is signed. */
export async function countStated(
  runner: Pick<TaskRunner, 'run'>,
  statements: readonly Statement[],
  stated: Stated,
): Promise<number> {
  const named = matching(statements, stated);
  const held = await heldOf(
    runner,
    named.map((statement) => signedStatement(statement, stated.fingerprint)),
  );
  return new Set(named.filter((_, index) => held[index]).map(({ credential }) => credential)).size;
}

/** Of each message whether its signature holds. */
export async function heldOf(
  runner: Pick<TaskRunner, 'run'>,
  signed: readonly SignedMessage[],
): Promise<readonly boolean[]> {
  const held = await runner.run('check_signatures', { signed });
  return held.ok ? held.value : [];
}

function names(statement: Statement, stated: Stated): boolean {
  return (
    statement.kind === stated.kind &&
    statement.archive === stated.archive &&
    statement.seen === stated.seen &&
    stated.credentials.has(statement.credential)
  );
}

function signedStatement(statement: Statement, fingerprint: string): SignedMessage {
  const { kind, credential, archive, seen, signature } = statement;
  const write = kind === 'in' ? inMessage : recountMessage;
  return { publicKey: credential, message: write(fingerprint, archive, seen), signature };
}

function isStatement(value: unknown): value is Statement {
  return (
    isRecord(value) &&
    (value.kind === 'in' || value.kind === 'recount') &&
    ['round', 'credential', 'archive', 'seen'].every((name) => typeof value[name] === 'string') &&
    isSignature(value.signature)
  );
}
