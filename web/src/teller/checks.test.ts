import { describe, expect, it } from 'vitest';
import type { ArchiveReport, RoundReport } from '../election/task';
import { type Check, checksOf, type Evidence, shareStanding } from './checks';

const SETUP = {
  election: '{"uuid":"r2"}',
  trustees: '[["Single",{}]]',
  roll: JSON.stringify(['a', 'b', 'c', 'd', 'f']),
};

const HEADS = ['h0', 'h1', 'h2', 'h3'];

const ROUND = {
  fingerprint: 'phi',
  committeeCode: '7q3k-x2mp-09ra-h5tz',
  trusteeKeys: ['key-1', 'key-2', 'key-3'],
  credentials: ['a', 'b', 'c', 'd', 'f'],
};

const FACTS: ArchiveReport = {
  ...ROUND,
  stage: 'closed',
  uuid: 'r2',
  minimum: 3,
  spares: [],
  digest: 'dd',
  lastEvent: 'ev',
  closingDigest: 'dd',
  ballots: 4,
  trackers: ['t1', 't2', 't3', 't4'],
  voted: ['a', 'b', 'c', 'd'],
  owners: [],
};

/** The second round of a meeting: one token was lost after the first, two delegates came late. */
const EVIDENCE: Evidence = {
  announced: { round: 'r2', fingerprint: 'phi', archive: 'dd', head: 'h3' },
  files: SETUP,
  setup: { ok: true, value: ROUND },
  archive: { ok: true, value: FACTS },
  log: {
    heads: HEADS,
    accepted: ROUND.trusteeKeys,
    ended: [],
    rounds: [
      {
        id: 'r1',
        contest: 1,
        election: '{"uuid":"r1"}',
        trustees: SETUP.trustees,
        roll: JSON.stringify(['a', 'b', 'c', 'e']),
        attending: 4,
        spares: 0,
        replaced: [],
        issued: 4,
        voided: 0,
      },
      {
        id: 'r2',
        contest: 1,
        ...SETUP,
        attending: 5,
        spares: 0,
        replaced: [],
        issued: 2,
        voided: 1,
        closing: { ballots: 4, archive: 'dd', head: 'h3' },
      },
    ],
  },
  statements: 3,
  own: { slot: 2, publicKey: 'key-2' },
  memory: {
    committeeCode: '7q3k-x2mp-09ra-h5tz',
    seen: { height: 1, head: 'h1' },
    given: { phi: 'dd' },
  },
};

function facts(change: Partial<ArchiveReport>): Evidence {
  return { ...EVIDENCE, archive: { ok: true, value: { ...FACTS, ...change } } };
}

function secondRound(change: Partial<NonNullable<Evidence['log']>['rounds'][number]>): Evidence {
  const [first, second] = EVIDENCE.log?.rounds ?? [];
  const rounds = first && second ? [first, { ...second, ...change }] : [];
  return { ...EVIDENCE, log: { heads: HEADS, accepted: ROUND.trusteeKeys, ended: [], rounds } };
}

function otherSetup(change: Partial<RoundReport>): Evidence {
  return { ...EVIDENCE, setup: { ok: true, value: { ...ROUND, ...change } } };
}

function withKeys(trusteeKeys: readonly string[]): Evidence {
  return { ...facts({ trusteeKeys }), setup: { ok: true, value: { ...ROUND, trusteeKeys } } };
}

/** A device that remembers nothing, before a log with these accepted keys. */
function withAccepted(accepted: readonly string[] | undefined): Evidence {
  const { log } = EVIDENCE;
  return { ...EVIDENCE, memory: { given: {} }, log: log && { ...log, accepted } };
}

/** A device that remembers nothing, after a first round with these trustees. */
function firstTrustees(trustees: string): Evidence {
  const { log } = EVIDENCE;
  const rounds = (log?.rounds ?? []).map((one) => (one.id === 'r1' ? { ...one, trustees } : one));
  return { ...EVIDENCE, memory: { given: {} }, log: log && { ...log, rounds } };
}

function fewBallots(): Evidence {
  const few = facts({ minimum: 2, ballots: 2, voted: ['a', 'b'] });
  const closing = { ballots: 2, archive: 'dd', head: 'h3' };
  const { log } = secondRound({ closing });
  return { ...few, log };
}

function named(checks: readonly Check[], verdict: Check['verdict']): string[] {
  return checks.filter((check) => check.verdict === verdict).map((check) => check.name);
}

describe('with nothing spoiled', () => {
  it('every check holds and the share may be given', () => {
    const checks = checksOf(EVIDENCE);
    expect(named(checks, 'holds')).toHaveLength(checks.length);
    expect(shareStanding(checks)).toBe('holds');
  });

  it('the roll is told as numbers beside the logged acts', () => {
    expect(checksOf(EVIDENCE)).toContainEqual({
      name: 'roll',
      verdict: 'holds',
      added: 2,
      removed: 1,
      issued: 2,
      voided: 1,
    });
  });

  it('a first visit without any memory holds too', () => {
    expect(shareStanding(checksOf({ ...EVIDENCE, memory: { given: {} } }))).toBe('holds');
  });
});

describe('spoiling one thing fails just its check', () => {
  const log = EVIDENCE.log ?? { heads: [], rounds: [], ended: [], accepted: undefined };
  it.each<[string, Evidence, string[]]>([
    [
      'a flaw in the archive',
      { ...EVIDENCE, archive: { ok: false, flaw: 'bad_signature' } },
      ['archive'],
    ],
    ['an archive that was opened before', facts({ stage: 'finished' }), ['archive']],
    [
      'another election published than archived',
      { ...EVIDENCE, files: { ...SETUP, election: '{}' } },
      ['files'],
    ],
    [
      'another φ announced',
      { ...EVIDENCE, announced: { ...EVIDENCE.announced, fingerprint: 'psi' } },
      ['files'],
    ],
    ['other trustees published than archived', otherSetup({ committeeCode: 'x' }), ['files']],
    ['another roll published than archived', otherSetup({ credentials: ['a'] }), ['files']],
    [
      'a published file that cannot be read',
      { ...EVIDENCE, setup: { ok: false, flaw: 'malformed_json' } },
      ['files'],
    ],
    ['other trustees in the log', secondRound({ trustees: '[]' }), ['files', 'same_tellers']],
    [
      'another archive announced',
      { ...EVIDENCE, announced: { ...EVIDENCE.announced, archive: 'ee' } },
      ['digest'],
    ],
    [
      'another archive logged at closing',
      secondRound({ closing: { ballots: 4, archive: 'ee', head: 'h3' } }),
      ['digest'],
    ],
    [
      'fewer ballots than logged at closing',
      secondRound({ closing: { ballots: 5, archive: 'dd', head: 'h3' } }),
      ['digest'],
    ],
    [
      'a log that forgot what this page saw',
      { ...EVIDENCE, memory: { ...EVIDENCE.memory, seen: { height: 1, head: 'x' } } },
      ['log'],
    ],
    [
      'a log without the closing head',
      { ...EVIDENCE, log: { ...log, heads: ['h0', 'h1'] } },
      ['log'],
    ],
    [
      'a round that the log says ended',
      { ...EVIDENCE, log: { ...log, ended: ['r2'] } },
      ['standing'],
    ],
    [
      'a round that this page has seen annulled, whatever the log says now',
      { ...EVIDENCE, memory: { ...EVIDENCE.memory, ended: ['phi'] } },
      ['standing'],
    ],
    [
      'another key in the own place',
      withKeys(['key-1', 'other', 'key-3']),
      ['own_key', 'same_tellers'],
    ],
    [
      'other tellers than before',
      { ...EVIDENCE, memory: { ...EVIDENCE.memory, committeeCode: 'other' } },
      ['same_tellers'],
    ],
    ['keys that the log does not say accepted', withAccepted(['key-1']), ['same_tellers']],
    ['a log in which not all have a key', withAccepted(undefined), ['same_tellers']],
    ['other tellers in the round before', firstTrustees('[]'), ['same_tellers']],
    ['a credential that no desk issued', secondRound({ issued: 1 }), ['roll']],
    ['a credential removed that no desk voided', secondRound({ voided: 0 }), ['roll']],
    ['an issued token that is on no roll', secondRound({ issued: 3 }), ['roll']],
    ['two ballots of one credential', facts({ voted: ['a', 'b', 'c', 'c'] }), ['one_each']],
    ['a ballot from outside the roll', facts({ voted: ['a', 'b', 'c', 'z'] }), ['one_each']],
    ['fewer ballots than the floor, whatever the rules say', fewBallots(), ['minimum']],
    ['more ballots than seats attending', secondRound({ attending: 3 }), ['seats']],
    ['fewer ballots than the rules of the election demand', facts({ minimum: 5 }), ['minimum']],
    [
      'a share given for another archive of this round',
      { ...EVIDENCE, memory: { ...EVIDENCE.memory, given: { phi: 'ee' } } },
      ['one_digest'],
    ],
  ])('%s', (_, evidence, failed) => {
    const checks = checksOf(evidence);
    expect(named(checks, 'fails')).toEqual(failed);
    expect(shareStanding(checks)).toBe('fails');
  });

  it('a broken log fails whatever rests on it', () => {
    const checks = checksOf({ ...EVIDENCE, log: undefined });
    expect(named(checks, 'fails')).toEqual([
      'files',
      'log',
      'digest',
      'standing',
      'same_tellers',
      'roll',
      'seats',
    ]);
  });
});

describe('statements', () => {
  it('of half of the ballots need a reason', () => {
    const checks = checksOf({ ...EVIDENCE, statements: 2 });
    expect(named(checks, 'needs_reason')).toEqual(['statements']);
    expect(shareStanding(checks)).toBe('needs_reason');
  });

  it('do not excuse a check that fails', () => {
    expect(shareStanding(checksOf({ ...facts({ minimum: 5 }), statements: 0 }))).toBe('fails');
  });
});
