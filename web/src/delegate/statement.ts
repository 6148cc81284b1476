/** A device's statement, signed with the credential of its ballot. */
import { type SigningKey, signIn, signRecount } from '../election';
import type { Statement, StatementKind } from '../protocol';
import type { Stated } from './round-facts';

export function statementOf(
  kind: StatementKind,
  round: string,
  { fingerprint, archive, seen }: Stated,
  credential: SigningKey,
): Statement {
  const signature =
    kind === 'in'
      ? signIn(credential, { fingerprint, archiveDigest: archive, logHead: seen })
      : signRecount(credential, { fingerprint, archiveDigest: archive, resultDigest: seen });
  return { kind, round, credential: credential.public.toString(), archive, seen, signature };
}
