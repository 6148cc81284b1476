/** A round with real tokens, documents, receipts and archives, for tests of the delegate's phone. */
import { reckon } from '../../audit/outcome';
import { RULES, terms } from '../../audit/testing/views';
import { SigningKey } from '../../election';
import { AcceptedBallot } from '../../election/ballot';
import { Code } from '../../election/code';
import { Point } from '../../election/group';
import { hexDigest } from '../../election/hash';
import { receiptMessage } from '../../election/message';
import { type Election, readElection } from '../../election/parameters';
import { Roll } from '../../election/roll';
import { sealBallot } from '../../election/seal';
import { makeShare } from '../../election/share';
import { type ElectionResult, openTally, resultOf, tallyOf } from '../../election/tally';
import { seededRandom } from '../../election/testing/random';
import { ArchiveWriter } from '../../election/testing/writer';
import { makeTrusteeKey, Trustees } from '../../election/trustee';
import type { PublishedView } from '../../protocol';
import type { SeenRound } from '../seen-round';

export const MEETING = '0a1b2c3d-4e5f-4a6b-8c7d-9e0f1a2b3c4d';
export const ROUND = '9zYxWvUtSrQpNmLkJhGfEd';
export const NAMES = [
  'BHXH tỉnh Hải Dương',
  'BHXH tỉnh Hưng Yên',
  'BHXH tỉnh Bắc Ninh',
  'BHXH tỉnh Vĩnh Phúc',
  'BHXH tỉnh Quảng Ninh',
  'BHXH tỉnh Bắc Giang',
];
export const HEAD = 'ab'.repeat(32);

const random = seededRandom('delegate');

export class FakeRound {
  readonly tokens: readonly Code[];
  readonly election: Election;
  readonly trustees: Trustees;
  readonly roll: Roll;
  readonly #tellers: readonly SigningKey[];
  readonly #receiptKey: SigningKey;
  readonly ballots = new Map<string, string>();
  #finished: { readonly bytes: Uint8Array; readonly result: ElectionResult } | undefined;

  constructor(voters = 3, max = 2) {
    this.tokens = Array.from({ length: voters }, () => Code.fresh('ballot_token', random));
    this.#tellers = [1, 2].map(() => SigningKey.random(random));
    this.#receiptKey = SigningKey.random(random);
    this.trustees = Trustees.fromKeys(this.#tellers.map((key) => makeTrusteeKey(key, random)));
    this.roll = Roll.read(JSON.stringify(this.tokens.map((token) => credentialOf(token)).sort()));
    this.election = readElection(this.#electionRaw(max));
  }

  #electionRaw(max: number): string {
    const title = 'Bình chọn đơn vị xếp thứ nhất, thứ nhì (lần bầu thứ 1)';
    return JSON.stringify({
      version: 1,
      description: 'Hội nghị tổng kết',
      name: title,
      group: 'Ed25519',
      public_key: this.trustees.jointKey().toString(),
      questions: [{ answers: NAMES, blank: true, min: 1, max, question: title }],
      uuid: ROUND,
      administrator: 'Chủ tọa',
      credential_authority: 'Bàn điểm danh',
      x_rules: {
        meeting: MEETING,
        contest: 1,
        round: 1,
        method: 'list',
        places: 2,
        minimum: 3,
        receipt_key: this.#receiptKey.public.toString(),
      },
    });
  }

  /** Seals and casts for the voter with that number. */
  vote(voter: number, answers: readonly number[]): string {
    const token = this.tokens[voter];
    if (token === undefined) {
      throw new RangeError('no such voter');
    }
    const key = SigningKey.derive('credential', MEETING, token);
    const marking = [
      answers.length === 0 ? 1 : 0,
      ...NAMES.map((_, at) => (answers.includes(at) ? 1 : 0)),
    ];
    const { raw } = sealBallot(this.election, key, [marking], random);
    this.ballots.set(key.public.toString(), raw);
    return raw;
  }

  receipt(tracker: string) {
    return this.#receiptKey.sign(receiptMessage(this.election.fingerprint, tracker), random);
  }

  closed(): ArchiveWriter {
    const writer = new ArchiveWriter(1_795_327_233);
    writer.setup(this.election.raw, this.trustees.raw, this.roll.raw);
    const accepted = this.#accepted();
    for (const ballot of accepted) {
      writer.event('Ballot', ballot.raw);
    }
    return writer.event('EndBallots').tally(tallyOf(this.election, accepted).raw, accepted.length);
  }

  /** The whole archive with what it opens; the same at every call, as on the server. */
  finished() {
    this.#finished ??= this.#finish();
    return this.#finished;
  }

  #finish() {
    const accepted = this.#accepted();
    const tally = tallyOf(this.election, accepted);
    const shares = this.#tellers.map((key, at) =>
      makeShare(this.election, tally, at + 1, key, random),
    );
    const writer = this.closed();
    for (const [at, { decryption }] of shares.entries()) {
      writer.decryption(at + 1, JSON.stringify(decryption));
    }
    const factors = shares.map(({ decryption }) =>
      decryption.decryption_factors.map((row) => row.map(Point.read)),
    );
    const result = resultOf(openTally(tally, factors, accepted.length));
    return { bytes: writer.event('Result', result.raw).bytes(), result };
  }

  /** The view of the sealed round; `more` says how far it has come. */
  view(more: Partial<SeenRound> = {}): SeenRound {
    const units = NAMES.map((_, at) => at + 1);
    return {
      number: 1,
      id: ROUND,
      fingerprint: this.election.fingerprint,
      terms: terms({ candidates: units, max_picks: this.election.questions[0]?.max ?? 2 }),
      stage: 'sealed',
      voters: this.tokens.length,
      spares: 0,
      replaced: 0,
      ballots: this.ballots.size,
      count: null,
      published: null,
      reason: null,
      contest: 1,
      rules: RULES,
      names: Object.fromEntries(NAMES.map((name, at) => [at + 1, name])),
      ...more,
    };
  }

  closedView(): SeenRound {
    const archive = hexDigest(this.closed().bytes());
    return this.view({
      stage: 'closed',
      count: { archive, head: HEAD, shares: [], vouched: 0, counted_at: null },
    });
  }

  publishedView(): SeenRound & { readonly published: PublishedView } {
    const { bytes, result } = this.finished();
    const closed = this.closedView();
    const turnout = {
      convened: 10,
      present: 9,
      issued: this.tokens.length,
      returned: this.ballots.size,
    };
    const reckoned = reckon(closed.rules, closed.terms, turnout, result.counts);
    return {
      ...closed,
      stage: 'published',
      published: {
        outcome: reckoned.ok ? reckoned.outcome : { panels: [] },
        because: [],
        result: result.digest,
        archive: hexDigest(bytes),
        recounts: 0,
      },
    };
  }

  #accepted(): AcceptedBallot[] {
    return [...this.ballots.values()]
      .map((raw) => AcceptedBallot.verify(this.election, this.roll, raw))
      .sort((one, other) => (one.digest < other.digest ? -1 : 1));
  }
}

export function credentialOf(token: Code): string {
  return SigningKey.derive('credential', MEETING, token).public.toString();
}
