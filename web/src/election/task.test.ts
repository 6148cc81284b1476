import { describe, expect, it } from 'vitest';
import { checkReceipt, signIn, signRecount } from '../election';
import { Code } from './code';
import { GENERATOR } from './group';
import { SigningKey } from './key';
import { inMessage, receiptMessage } from './message';
import { serve, type WorkerAnswer, type WorkerRequest } from './serve';
import { seededRandom } from './testing/random';
import { closedArchive, finishedArchive, MEETING, makeRound } from './testing/round';
import { TaskRunner, type TaskWorker } from './worker-client';

const random = seededRandom('task');
const codes = [1, 2].map(() => Code.fresh('teller_code', random));
const tokens = [1, 2, 3].map(() => Code.fresh('ballot_token', random));

const round = makeRound({
  questions: [{ answers: ['A', 'B'], blank: true, min: 1, max: 1, question: 'Chọn' }],
  markings: [[[0, 1, 0]], [[0, 1, 0]], [[1, 0, 0]]],
  tellers: codes.map((code) => SigningKey.derive('trustee', MEETING, code)),
  delegates: tokens.map((token) => SigningKey.derive('credential', MEETING, token)),
});
const closed = closedArchive(round).bytes();

/** A worker in this thread: what crosses is cloned as between threads. */
function localWorker(): TaskWorker {
  const worker: TaskWorker = {
    onmessage: null,
    onerror: null,
    postMessage: (request) => {
      serve(structuredClone(request) as WorkerRequest, (answer: WorkerAnswer) => {
        const data = structuredClone(answer);
        queueMicrotask(() => worker.onmessage?.({ data } as MessageEvent<WorkerAnswer>));
      });
    },
    terminate: () => undefined,
  };
  return worker;
}

describe.each([
  ['in a worker', () => new TaskRunner(localWorker)],
  ['on the page', () => new TaskRunner(() => undefined)],
])('%s', (_, runner) => {
  it('a ballot is sealed with the credential of a token, telling progress', async () => {
    const seen: number[] = [];
    const sealed = await runner().run(
      'seal',
      {
        election: round.election.raw,
        meeting: MEETING,
        code: tokens[0]?.reveal() ?? '',
        markings: [[0, 0, 1]],
      },
      (done) => seen.push(done),
    );
    expect(sealed.ok && JSON.parse(sealed.value.raw).credential).toBe(
      round.delegates[0]?.public.toString(),
    );
    expect(seen.length).toBeGreaterThan(1);
  });

  it('a marking that is not admitted is an outcome, not an exception', async () => {
    const input = {
      election: round.election.raw,
      meeting: MEETING,
      code: tokens[0]?.reveal() ?? '',
      markings: [[0, 1, 1]],
    };
    expect(await runner().run('seal', input)).toEqual({ ok: false, flaw: 'bad_marking' });
  });

  it('the documents of a round are checked together', async () => {
    const report = await runner().run('check_round', {
      election: round.election.raw,
      trustees: round.trustees.raw,
      roll: round.roll.raw,
    });
    expect(report).toMatchObject({
      ok: true,
      value: { fingerprint: round.election.fingerprint },
    });
    expect(report.ok && report.value.committeeCode).toMatch(
      /^([0-9a-hjkmnp-tv-z]{4}-){3}[0-9a-hjkmnp-tv-z]{4}$/,
    );
  });

  it('a teller makes a share that another accepts', async () => {
    const code = codes[1]?.reveal() ?? '';
    const share = await runner().run('make_share', { meeting: MEETING, code, archive: closed });
    expect(share).toMatchObject({ ok: true, value: { owner: 2, report: { ballots: 3 } } });
    if (share.ok) {
      const checked = await runner().run('check_share', { ...share.value, archive: closed });
      expect(checked).toEqual({ ok: true, value: { owner: 2 } });
      const swapped = { ...share.value, owner: 1 };
      expect(await runner().run('check_share', { ...swapped, archive: closed })).toEqual({
        ok: false,
        flaw: 'bad_decryption_proof',
      });
    }
  });
});

describe('a share is refused', () => {
  const runner = new TaskRunner(() => undefined);

  it('to a teller who is not one of the round', async () => {
    const code = Code.fresh('teller_code', random).reveal();
    const share = await runner.run('make_share', { meeting: MEETING, code, archive: closed });
    expect(share).toEqual({ ok: false, flaw: 'wrong_owner' });
  });

  it('below three ballots, whatever the election says', async () => {
    const few = makeRound({
      questions: round.election.questions,
      markings: [[[0, 1, 0]], [[0, 1, 0]]],
      minimum: 1,
      tellers: codes.map((code) => SigningKey.derive('trustee', MEETING, code)),
    });
    const share = await runner.run('make_share', {
      meeting: MEETING,
      code: codes[0]?.reveal() ?? '',
      archive: closedArchive(few).bytes(),
    });
    expect(share).toEqual({ ok: false, flaw: 'below_minimum' });
  });

  it('when its second proof is of another choice', async () => {
    const code = codes[0]?.reveal() ?? '';
    const share = await runner.run('make_share', { meeting: MEETING, code, archive: closed });
    if (!share.ok) {
      throw new Error(share.flaw);
    }
    const blame = JSON.parse(share.value.blame);
    blame.proofs[0].reverse();
    const input = { ...share.value, blame: JSON.stringify(blame), archive: closed };
    expect(await runner.run('check_share', input)).toEqual({ ok: false, flaw: 'bad_blame_proof' });
  });
});

describe('signatures of ours', () => {
  const [key] = round.delegates;
  if (!key) {
    throw new Error('the round has delegates');
  }
  const closing = {
    fingerprint: round.election.fingerprint,
    archiveDigest: 'a'.repeat(64),
    logHead: 'b'.repeat(64),
  };

  it('hold for their message only', async () => {
    const signature = signIn(key, closing, random);
    const { fingerprint, archiveDigest, logHead } = closing;
    const publicKey = key.public.toString();
    const message = inMessage(fingerprint, archiveDigest, logHead);
    const signed = [
      { publicKey, message, signature },
      { publicKey, message: `${message}0`, signature },
      { publicKey: GENERATOR.toString(), message, signature },
      { publicKey, message, signature: { ...signature, response: '01' } },
    ];
    const held = await new TaskRunner(() => undefined).run('check_signatures', { signed });
    expect(held).toEqual({ ok: true, value: [true, false, false, false] });
  });

  it('differ in nonce even when the generator repeats itself', () => {
    const stuck = (length: number) => new Uint8Array(length);
    const one = signIn(key, closing, stuck);
    const other = signRecount(key, { ...closing, resultDigest: closing.logHead }, stuck);
    expect(one.challenge).not.toBe(other.challenge);
    expect(one.response).not.toBe(other.response);
  });

  it('of a receipt hold under the receipt key of the election', () => {
    const tracker = round.ballots[0]?.tracker ?? '';
    const message = receiptMessage(round.election.fingerprint, tracker);
    const signature = round.receiptKey.sign(message, random);
    expect(checkReceipt(round.election, tracker, signature)).toEqual({ ok: true, value: true });
    expect(checkReceipt(round.election, round.election.fingerprint, signature)).toEqual({
      ok: false,
      flaw: 'bad_signature',
    });
  });
});

it('a worker that breaks leaves its tasks to the page', async () => {
  const broken: TaskWorker = {
    onmessage: null,
    onerror: null,
    postMessage: () => queueMicrotask(() => broken.onerror?.({} as ErrorEvent)),
    terminate: () => undefined,
  };
  const report = await new TaskRunner(() => broken).run('verify_archive', {
    archive: finishedArchive(round).bytes(),
  });
  expect(report).toMatchObject({ ok: true, value: { result: { counts: [[1, 2, 0]] } } });
});
