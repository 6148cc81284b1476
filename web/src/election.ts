/**
 * The Belenios round as the pages use it: every function gives an `Outcome`, none throws for what
 * another party sent. Long work (sealing, archives, shares) goes through `TaskRunner`.
 */
import type { Code } from './election/code';
import { checkSignature, type KeyUse, SigningKey } from './election/key';
import { inMessage, receiptMessage, recountMessage } from './election/message';
import { demand, type Outcome, outcome } from './election/outcome';
import { type Election, readElection } from './election/parameters';
import type { ProofText } from './election/proof';
import { browserRandom, type Random } from './election/random';

export { SigningKey } from './election/key';
export { answeredQuestions, markingsOf } from './election/marking';
export type { Outcome } from './election/outcome';
export type { Election } from './election/parameters';
export type { Markings } from './election/seal';
export type { ArchiveReport, RoundReport, Tasks } from './election/task';
export { TaskRunner } from './election/worker-client';

/** The key of a code for one use in one meeting. */
export function deriveKey(use: KeyUse, meeting: string, code: Code): SigningKey {
  return SigningKey.derive(use, meeting, code);
}

/** Reads an election from its raw bytes, and only if they hash to the fingerprint that is expected. */
export function openElection(raw: string, fingerprint?: string): Outcome<Election> {
  return outcome(() => {
    const election = readElection(raw);
    demand(fingerprint === undefined || election.fingerprint === fingerprint, 'wrong_fingerprint');
    return election;
  });
}

/** "My ballot is in the closed archive with this digest": signed with the credential key. */
export function signIn(
  key: SigningKey,
  closing: {
    readonly fingerprint: string;
    readonly archiveDigest: string;
    readonly logHead: string;
  },
  random: Random = browserRandom,
): ProofText {
  const { fingerprint, archiveDigest, logHead } = closing;
  return key.sign(inMessage(fingerprint, archiveDigest, logHead), random);
}

/** "I verified the finished archive and found this result": signed with the credential key. */
export function signRecount(
  key: SigningKey,
  recount: {
    readonly fingerprint: string;
    readonly archiveDigest: string;
    readonly resultDigest: string;
  },
  random: Random = browserRandom,
): ProofText {
  const { fingerprint, archiveDigest, resultDigest } = recount;
  return key.sign(recountMessage(fingerprint, archiveDigest, resultDigest), random);
}

/** The server's receipt holds for this tracker, under the receipt key of the election's rules. */
export function checkReceipt(
  election: Election,
  tracker: string,
  signature: ProofText,
): Outcome<true> {
  return outcome(() => {
    const { rules, fingerprint } = election;
    demand(rules !== undefined, 'bad_rules');
    checkSignature(rules.receiptKey, receiptMessage(fingerprint, tracker), signature);
    return true;
  });
}
