import { describe, expect, it } from 'vitest';
import { readArchive } from './archive';
import type { Flaw } from './flaw';
import { outcome } from './outcome';
import { finish } from './progress';
import type { Question } from './question';
import { closedArchive, finishedArchive, makeRound } from './testing/round';
import { ArchiveWriter } from './testing/writer';
import { verifySteps } from './verdict';

const LIST: Question = {
  answers: ['Sở Tài chính', 'Sở "Y" tế', 'Sở Nội vụ'],
  blank: true,
  min: 1,
  max: 2,
  question: 'Cờ thi đua',
};
const COLUMN: Question = { ...LIST, blank: false, min: 0, max: 1 };

const list = makeRound({
  questions: [LIST],
  markings: [[[0, 1, 1, 0]], [[0, 0, 1, 0]], [[1, 0, 0, 0]]],
});

function verify(bytes: Uint8Array) {
  return outcome(() => finish(verifySteps(readArchive(bytes))));
}

function flawOf(bytes: Uint8Array): Flaw | undefined {
  const verdict = verify(bytes);
  return verdict.ok ? undefined : verdict.flaw;
}

describe('a sound archive', () => {
  it('of one list opens to the sums of its ballots', () => {
    const verdict = verify(finishedArchive(list).bytes());
    expect(verdict).toMatchObject({
      ok: true,
      value: { stage: 'finished', ballots: 3, owners: [1, 2], result: { counts: [[1, 1, 2, 0]] } },
    });
  });

  it('of two columns joined by a third question opens to the sums of its ballots', () => {
    const columns = makeRound({
      questions: [COLUMN, COLUMN, LIST],
      rules: { method: 'columns', product: [0, 1, 2] },
      markings: [
        [
          [1, 0, 0],
          [0, 1, 0],
          [0, 1, 1, 0],
        ],
        [
          [0, 0, 1],
          [0, 0, 0],
          [0, 0, 0, 1],
        ],
        [
          [0, 0, 0],
          [0, 0, 0],
          [1, 0, 0, 0],
        ],
      ],
    });
    const verdict = verify(finishedArchive(columns).bytes());
    expect(verdict).toMatchObject({
      ok: true,
      value: {
        result: {
          counts: [
            [1, 0, 1],
            [0, 1, 0],
            [1, 1, 1, 1],
          ],
        },
      },
    });
  });

  it('is verified at every stage of the round', () => {
    const voting = new ArchiveWriter(1).setup(list.election.raw, list.trustees.raw, list.roll.raw);
    expect(verify(voting.bytes())).toMatchObject({ ok: true, value: { stage: 'setup' } });
    const [first] = list.ballots;
    voting.event('Ballot', first?.raw ?? '');
    expect(verify(voting.bytes())).toMatchObject({ ok: true, value: { stage: 'voting' } });
    const closed = closedArchive(list);
    const verdict = verify(closed.bytes());
    expect(verdict).toMatchObject({ ok: true, value: { stage: 'closed' } });
    const [share] = list.shares;
    closed.decryption(1, JSON.stringify(share?.decryption));
    const counting = verify(closed.bytes());
    expect(counting).toMatchObject({ ok: true, value: { stage: 'closed', owners: [1] } });
    if (verdict.ok && counting.ok) {
      expect(counting.value.closingDigest).toBe(verdict.value.digest);
    }
  });

  it('reports progress that never falls and ends at 1', () => {
    const seen: number[] = [];
    finish(verifySteps(readArchive(finishedArchive(list).bytes())), (done) => seen.push(done));
    expect(seen).toEqual([...seen].sort((one, other) => one - other));
    expect(seen.at(-1)).toBe(1);
  });
});

describe('an archive is refused', () => {
  const [first, second, third] = list.ballots.map((ballot) => ballot.raw);
  const [share, otherShare] = list.shares.map(({ decryption }) => JSON.stringify(decryption));
  const setUp = () =>
    new ArchiveWriter(7).setup(list.election.raw, list.trustees.raw, list.roll.raw);
  const ballots = (...raws: readonly (string | undefined)[]) =>
    raws.reduce((writer, raw) => writer.event('Ballot', raw ?? ''), setUp());
  const all = () => ballots(first, second, third);

  it.each<[Flaw, string, () => ArchiveWriter]>([
    ['duplicate_ballot', 'with two ballots of a credential', () => ballots(first, first)],
    [
      'wrong_tally',
      'whose tally leaves a ballot out',
      () => ballots(first, second).event('EndBallots').tally(list.tally.raw, 2),
    ],
    [
      'wrong_counter',
      'whose counters are wrong',
      () => all().event('EndBallots').tally(list.tally.raw, 2),
    ],
    [
      'wrong_event_order',
      'with a ballot after the end',
      () =>
        ballots(first)
          .event('EndBallots')
          .event('Ballot', second ?? ''),
    ],
    ['wrong_record_count', 'with a record too many', () => all().event('EndBallots', '{}')],
    ['stray_record', 'with records after the last event', () => all().record('data', '{}')],
    ['unsupported_event', 'with a shuffle', () => all().event('EndBallots').event('Shuffle')],
    [
      'duplicate_decryption',
      'with two shares of a trustee',
      () =>
        closedArchive(list)
          .decryption(1, share ?? '')
          .decryption(1, share ?? ''),
    ],
    [
      'bad_decryption_proof',
      "with another trustee's share",
      () => closedArchive(list).decryption(1, otherShare ?? ''),
    ],
    ['wrong_owner', 'with a share of nobody', () => closedArchive(list).decryption(3, share ?? '')],
    [
      'missing_decryption',
      'with a result that lacks a share',
      () =>
        closedArchive(list)
          .decryption(1, share ?? '')
          .event('Result', '{"result":[[1,1,2,0]]}'),
    ],
    [
      'wrong_result',
      'with a result of its own',
      () =>
        closedArchive(list)
          .decryption(1, share ?? '')
          .decryption(2, otherShare ?? '')
          .event('Result', '{"result":[[0,2,2,0]]}'),
    ],
  ])('with %s, %s', (flaw, _, writer) => {
    expect(flawOf(writer().bytes())).toBe(flaw);
  });

  it('when it is cut short or a byte is changed anywhere', () => {
    const bytes = finishedArchive(list).bytes();
    expect(flawOf(bytes.subarray(0, bytes.length - 512))).toBe('truncated');
    for (let at = 0; at < bytes.length; at += 997) {
      const changed = bytes.slice();
      changed[at] = (changed[at] ?? 0) ^ 1;
      expect(flawOf(changed)).toBeDefined();
    }
  });
});
