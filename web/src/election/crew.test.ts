import { describe, expect, it } from 'vitest';
import { Code } from './code';
import { Crew } from './crew';
import { SigningKey } from './key';
import { seededRandom } from './testing/random';
import { closedArchive, finishedArchive, MEETING, makeRound } from './testing/round';
import { TaskRunner } from './worker-client';

const code = Code.fresh('teller_code', seededRandom('crew'));
const answers = Array.from({ length: 4 }, (_, at) => `Đơn vị ${at + 1}`);
const round = makeRound({
  questions: [{ answers, blank: true, min: 1, max: 2, question: 'Ai?' }],
  markings: Array.from({ length: 32 }, (_, at) => [[0, at % 2, 0, 1, 0]]),
  tellers: [SigningKey.derive('trustee', MEETING, code)],
});
const closed = closedArchive(round).bytes();
const finished = finishedArchive(round).bytes();
const alone = new TaskRunner(() => undefined);

/** Runs everything here, and notes who was asked for what. */
function crewOf(workers: number) {
  const asked: string[] = [];
  let hired = 0;
  const crew = new Crew(() => {
    hired += 1;
    const name = hired;
    return {
      run: (kind, input, progress) => {
        asked.push(`${name} ${kind}`);
        return alone.run(kind, input, progress);
      },
    };
  }, workers);
  return { crew, asked };
}

describe('several workers', () => {
  it('find what one finds, telling progress that never falls', async () => {
    const { crew, asked } = crewOf(3);
    const seen: number[] = [];
    const found = await crew.run('verify_archive', { archive: finished }, (done) =>
      seen.push(done),
    );
    expect(found).toEqual(await alone.run('verify_archive', { archive: finished }));
    expect(asked.slice(0, 2)).toEqual(['1 count_ballots', '2 count_ballots']);
    expect(asked.at(-1)).toBe('1 verify_archive');
    expect(seen).toEqual([...seen].sort((one, other) => one - other));
    expect(seen.at(-1)).toBe(1);
  });

  it('make the share of a checked archive without going through its ballots again', async () => {
    const { crew, asked } = crewOf(2);
    const secret = { meeting: MEETING, code: code.canonical() };
    await crew.run('verify_archive', { archive: closed });
    const share = await crew.run('make_share', { ...secret, archive: closed });
    expect(asked.filter((what) => what.endsWith('count_ballots'))).toHaveLength(2);
    expect(
      share.ok && (await alone.run('check_share', { ...share.value, archive: closed })),
    ).toEqual({ ok: true, value: { owner: 1 } });
    await crew.run('verify_archive', { archive: finished });
    expect(asked.filter((what) => what.endsWith('count_ballots'))).toHaveLength(4);
  });

  it('refuse a spoiled archive as one does, and make no share of it', async () => {
    const spoiled = makeSpoiled();
    const alike = await alone.run('verify_archive', { archive: spoiled });
    expect(alike).toEqual({ ok: false, flaw: 'bad_individual_proof' });
    const { crew } = crewOf(2);
    expect(await crew.run('verify_archive', { archive: spoiled })).toEqual(alike);
    const secret = { meeting: MEETING, code: code.canonical() };
    expect(await crew.run('make_share', { ...secret, archive: spoiled })).toEqual(alike);
    expect(await crew.run('verify_archive', { archive: new Uint8Array(9) })).toEqual({
      ok: false,
      flaw: 'truncated',
    });
  });

  it('refuse one credential’s ballots in the parts of two', async () => {
    const ballots = round.ballots.map((ballot) => ballot);
    const [first] = ballots;
    const twice = { ...round, ballots: first ? [...ballots.slice(0, -1), first] : ballots };
    const archive = closedArchive(twice).bytes();
    const { crew, asked } = crewOf(2);
    const found = await crew.run('verify_archive', { archive });
    expect(found).toEqual({ ok: false, flaw: 'duplicate_ballot' });
    expect(found).toEqual(await alone.run('verify_archive', { archive }));
    expect(asked).toHaveLength(3);
  });

  it('leave every other task to the first', async () => {
    const { crew, asked } = crewOf(2);
    await crew.run('check_trustees', { trustees: round.trustees.raw });
    expect(asked).toEqual(['1 check_trustees']);
  });
});

/** The last ballot has a wrong response. */
function makeSpoiled(): Uint8Array {
  const ballots = round.ballots.map((ballot, at) =>
    at === round.ballots.length - 1
      ? Object.assign(Object.create(ballot), {
          raw: ballot.raw.replace(/"response":"(\d)/, (_, digit) => {
            return `"response":"${digit === '1' ? 2 : 1}`;
          }),
        })
      : ballot,
  );
  return closedArchive({ ...round, ballots }).bytes();
}
