import { afterEach, describe, expect, it, vi } from 'vitest';
import { Roll } from '../election/roll';
import { published as vector } from '../election/testing/vectors';
import {
  ASKED,
  archive,
  LOG,
  made,
  runner,
  serve,
  statements,
} from '../teller/testing/closed-round';
import { comparedDigests, factsOf, listed } from './round-facts';
import { published } from './testing/views';

const ROUND = { ...ASKED.round, count: ASKED.count };
const CREDENTIAL = 'eef5d059afa462f9007549eb6271dc504d7784cb4f3df13cd6dea171d001ba1e';

afterEach(() => vi.unstubAllGlobals());

describe('the list of ballots', () => {
  const ballots = [vector().ballot];

  it('shows the tracker a voter was given, and the credential of its ballot', () => {
    const roll = Roll.read(JSON.stringify([CREDENTIAL]));
    const { trackers, credentials } = listed({ ballots, roll });
    expect(trackers).toEqual(['wTv7ICRq2ATQTtOYEc52Xw1CL1tdRBkVGq9FX1XQhtI']);
    expect([...credentials]).toEqual([CREDENTIAL]);
  });

  it('takes no statement of a credential that is not on the roll', () => {
    expect([...listed({ ballots, roll: Roll.read('[]') }).credentials]).toEqual([]);
  });
});

describe('a closed round', () => {
  it('is described by what was read, with the statements whose signatures hold', async () => {
    serve({ 'statements.json': statements(2) });
    const facts = await factsOf(ASKED.id, ROUND, runner);
    expect(facts).toMatchObject({ ofRound: true, statedIn: 2, statedRecount: 0 });
    expect(facts?.trackers).toHaveLength(made.ballots.length);
    expect(facts?.digests.closing).toBe(ASKED.count.archive);
  });

  it('counts no statement about another log head', async () => {
    serve({ 'statements.json': statements(2) });
    const other = { ...ROUND, count: { ...ASKED.count, head: `0${LOG.head.slice(1)}` } };
    expect((await factsOf(ASKED.id, other, runner))?.statedIn).toBe(0);
  });

  it('is unknown while there is no archive', async () => {
    serve({ 'archive.bel': undefined });
    expect(await factsOf(ASKED.id, ROUND, runner)).toBeUndefined();
    serve({ 'archive.bel': archive.slice(0, 100) });
    expect(await factsOf(ASKED.id, ROUND, runner)).toBeUndefined();
  });
});

describe('the digests found here', () => {
  const digests = { closing: 'dd', archive: 'ee', result: 'ff' };
  const closed = { ...ROUND, count: { ...ASKED.count, archive: 'dd' } };

  it('are held against what is announced so far', () => {
    expect(comparedDigests({ digests, ofRound: true }, closed)).toEqual([
      { of: 'closing', own: 'dd', agrees: true },
    ]);
    const open = { ...closed, published: published({ archive: 'ee', result: '00' }) };
    expect(comparedDigests({ digests, ofRound: true }, open)).toEqual([
      { of: 'closing', own: 'dd', agrees: true },
      { of: 'archive', own: 'ee', agrees: true },
      { of: 'result', own: 'ff', agrees: false },
    ]);
  });

  it('agree with nothing when the archive is that of another round', () => {
    const [closing] = comparedDigests({ digests, ofRound: false }, closed);
    expect(closing?.agrees).toBe(false);
  });
});
