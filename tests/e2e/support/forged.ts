/** What a cheating server makes of honest documents: every hash right, every key its own. */

import { readArchive } from '../../../web/src/election/archive';
import { AcceptedBallot } from '../../../web/src/election/ballot';
import { Code } from '../../../web/src/election/code';
import { fingerprint, hexDigest } from '../../../web/src/election/hash';
import { SigningKey } from '../../../web/src/election/key';
import { receiptMessage } from '../../../web/src/election/message';
import { readElection } from '../../../web/src/election/parameters';
import { tallyOf } from '../../../web/src/election/tally';
import { seededRandom } from '../../../web/src/election/testing/random';
import { ArchiveWriter } from '../../../web/src/election/testing/writer';
import { makeTrusteeKey, Trustees } from '../../../web/src/election/trustee';
import type { ClientMessage, ServerMessage } from '../../../web/src/protocol';

const random = seededRandom('cheats');

/** A box with its digest. */
export interface Box {
  readonly bytes: Uint8Array;
  readonly digest: string;
  readonly ballots: number;
}

/** The same closed box without one ballot, and a tally that fits those left. */
export function without(archive: Uint8Array, tracker: string): Box {
  const { election, trustees, roll, ballots } = readArchive(archive);
  const left = ballots.filter((raw) => fingerprint(raw) !== tracker);
  const writer = new ArchiveWriter(1_795_327_233).setup(election.raw, trustees.raw, roll.raw);
  for (const raw of left) {
    writer.event('Ballot', raw);
  }
  const accepted = left.map((raw) => AcceptedBallot.verify(election, roll, raw));
  const tally = tallyOf(election, accepted);
  const bytes = writer.event('EndBallots').tally(tally.raw, left.length).bytes();
  return { bytes, digest: hexDigest(bytes), ballots: left.length };
}

/** The election of a round to the keys of tellers nobody chose. */
export function toOtherTellers(election: string) {
  const keys = [1, 2].map(() => makeTrusteeKey(SigningKey.random(random), random));
  const trustees = Trustees.fromKeys(keys);
  const raw = changed(election, { public_key: trustees.jointKey().toString() });
  return { election: raw, trustees: trustees.raw, fingerprint: readElection(raw).fingerprint };
}

/** A round that looks like this one, has a box of its own and a receipt key of its own. */
export class Clone {
  readonly election: string;
  readonly fingerprint: string;
  readonly #key = SigningKey.random(random);
  readonly #box = new Map<string, string>();

  constructor(election: string) {
    const { x_rules } = JSON.parse(election) as { readonly x_rules: object };
    const receipt_key = this.#key.public.toString();
    this.election = changed(election, { x_rules: { ...x_rules, receipt_key } });
    this.fingerprint = readElection(this.election).fingerprint;
  }

  /** Takes ballots and gives receipts as the real server does. */
  answer(message: ClientMessage): ServerMessage | undefined {
    if (message.type === 'find_ballot') {
      const { request, round, credential } = message;
      const tracker = this.#box.get(credential);
      return tracker
        ? this.#receipt(request, round, tracker)
        : { type: 'no_ballot', request, round };
    }
    if (message.type === 'cast') {
      const { credential } = JSON.parse(message.ballot) as { readonly credential: string };
      const tracker = fingerprint(message.ballot);
      this.#box.set(credential, tracker);
      return this.#receipt(message.request, message.round, tracker);
    }
    return undefined;
  }

  #receipt(request: number, round: string, tracker: string): ServerMessage {
    const signature = this.#key.sign(receiptMessage(this.fingerprint, tracker), random);
    return { type: 'receipt', request, round, tracker, signature };
  }
}

/** The log with another box at its closing, which is its last line, and the head that this gives. */
export function closedWith(log: string, { digest, ballots }: Box) {
  const lines = log.trimEnd().split('\n');
  const last = JSON.parse(lines.pop() ?? '') as { readonly events: readonly object[] };
  const events = last.events.map((event) => ({ ...event, archive: digest, ballots }));
  const line = JSON.stringify({ ...last, events });
  return { log: `${[...lines, line].join('\n')}\n`, head: hexDigest(line) };
}

/** The roll with a credential of the server's own in the place of another. */
export function withSwapped(roll: string, credential: string): string {
  const own = SigningKey.random(random).public.toString();
  const list = JSON.parse(roll) as readonly string[];
  return JSON.stringify(list.map((one) => (one === credential ? own : one)).sort());
}

/** The credential of the token on a slip. */
export function credentialOf(link: string, meeting: string): string {
  const token = new URLSearchParams(new URL(link).hash.slice(1)).get('t') ?? '';
  const code = Code.parse('ballot_token', token);
  if (!code.ok) {
    throw new Error('the slip has no token');
  }
  return SigningKey.derive('credential', meeting, code.value).public.toString();
}

/** The election with its names in another order. */
export function withNamesSwapped(election: string): string {
  const { questions } = JSON.parse(election) as { readonly questions: { answers: string[] }[] };
  questions[0]?.answers.reverse();
  return changed(election, { questions });
}

/** JSON with some fields changed, in the order it had. */
function changed(json: string, fields: object): string {
  return JSON.stringify({ ...(JSON.parse(json) as object), ...fields });
}
