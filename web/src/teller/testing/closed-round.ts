/** A closed round of two tellers with its log and files, as a server would serve them to a teller's page. */
import { vi } from 'vitest';
import { LogWriter, MEETING } from '../../audit/testing/log';
import { round as roundView } from '../../audit/testing/views';
import { Code } from '../../election/code';
import { hexDigest } from '../../election/hash';
import { SigningKey } from '../../election/key';
import { inMessage } from '../../election/message';
import { seededRandom } from '../../election/testing/random';
import { closedArchive, makeRound } from '../../election/testing/round';
import { TaskRunner } from '../../election/worker-client';
import type { Asked } from '../gather';

const random = seededRandom('teller');
export const runner = new TaskRunner(() => undefined);
export const code = Code.fresh('teller_code', random);
export const own = SigningKey.derive('trustee', MEETING, code);
const [chair, desk, other] = [1, 2, 3].map(() => SigningKey.random(random));

const question = { answers: ['A', 'B'], blank: true, min: 1, max: 1, question: 'Ai?' };
export const made = makeRound({
  questions: [question],
  markings: [[[0, 1, 0]], [[0, 1, 0]], [[1, 0, 0]]],
  tellers: [own, other ?? own],
});
export const archive = closedArchive(made).bytes();
const digest = hexDigest(archive);
const id = made.election.uuid;

/**
 * A log in which a desk issues a token to each credential of the roll, and the round is closed. The server, which has
 * the chair's key and no desk's, may write the last of them itself.
 */
export function log(lastByServer = false): LogWriter {
  const writer = new LogWriter(random);
  if (!chair || !desk) {
    return writer;
  }
  const key = desk.public.toString();
  writer.add(chair, { act: 'add_desk' }, { event: 'desk_added', desk: 1, name: 'Bàn', key });
  writer.add(chair, { act: 'name_tellers' }, { event: 'tellers_named', tellers: [{}, {}] });
  for (const [index, trusteeKey] of made.trustees.keys.entries()) {
    const slot = index + 1;
    writer.add(chair, { act: 'offer_key' }, { event: 'key_offered', slot, key: trusteeKey });
    writer.add(chair, { act: 'accept_key' }, { event: 'key_accepted', slot });
  }
  for (const seat of made.delegates.keys()) {
    const by = lastByServer && seat === made.delegates.length - 1 ? chair : desk;
    writer.add(by, { act: 'check_in', seat }, { event: 'seat_checked_in', seat, delegate: '' });
    writer.add(by, { act: 'issue_token', seat }, { event: 'token_issued', seat });
  }
  const files = {
    election: made.election.raw,
    trustees: made.trustees.raw,
    roll: made.roll.raw,
  };
  return writer
    .add(chair, { act: 'seal_roll' }, { event: 'roll_sealed', contest: 1, round: id, ...files })
    .add(
      chair,
      { act: 'close_round' },
      { event: 'round_closed', contest: 1, ballots: made.ballots.length, archive: digest },
    );
}

export const LOG = log();

/** The file of statements of the first voters that say their ballot is in. */
export function statements(count: number): string {
  const voters = made.delegates.slice(0, count);
  return JSON.stringify(
    voters.map((key) => ({
      kind: 'in',
      round: id,
      credential: key.public.toString(),
      archive: digest,
      seen: LOG.head,
      signature: key.sign(inMessage(made.election.fingerprint, digest, LOG.head), random),
    })),
  );
}

/** The server's files, but for what is changed; `afterEach` takes the stub away. */
export function serve(
  change: Readonly<Record<string, string | Uint8Array | undefined>> = {},
): void {
  const files: Record<string, string | Uint8Array | undefined> = {
    'election.json': made.election.raw,
    'trustees.json': made.trustees.raw,
    'roll.json': made.roll.raw,
    'archive.bel': archive,
    'statements.json': statements(2),
    'log.jsonl': LOG.text,
    ...change,
  };
  vi.stubGlobal('fetch', (address: string) => {
    const body = files[address.split('/').at(-1) ?? ''];
    return Promise.resolve(new Response(body?.slice(), { status: body === undefined ? 404 : 200 }));
  });
}

export const ASKED: Asked = {
  id: MEETING.slice(0, 8),
  meeting: MEETING,
  round: roundView({ id, fingerprint: made.election.fingerprint, stage: 'closed' }),
  count: { archive: digest, head: LOG.head, shares: [], vouched: 2, counted_at: null },
  own: { slot: 1, publicKey: own.public.toString() },
  memory: { given: {} },
};
