import { expect, it } from 'vitest';
import type { LoggedRound } from '../audit/story';
import type { ArchiveReport, RoundReport } from '../election/task';
import { type Check, checksOf, type Evidence, replacedBy } from './checks';

const ELECTION = '{"uuid":"r1","x_rules":{"spares":["s1","s2"]}}';
const SETUP = { election: '{"uuid":"r2"}', trustees: 'T', roll: '["R"]' };
const REPORT: RoundReport = {
  fingerprint: 'phi',
  committeeCode: '7q3k-x2mp-09ra-h5tz',
  trusteeKeys: ['key-1', 'key-2'],
  credentials: ['b', 'c', 's1', 's2'],
};
const FACTS: ArchiveReport = {
  ...REPORT,
  stage: 'closed',
  uuid: 'r2',
  minimum: 3,
  spares: ['s2'],
  digest: 'dd',
  lastEvent: 'ev',
  closingDigest: 'dd',
  ballots: 3,
  trackers: ['t1', 't2', 't3'],
  voted: ['b', 'c', 's1'],
  owners: [],
};

function logged(change: Partial<LoggedRound>): LoggedRound {
  return {
    id: 'r2',
    contest: 1,
    ...SETUP,
    attending: 3,
    spares: 1,
    replaced: [],
    issued: 0,
    voided: 0,
    closing: { ballots: 3, archive: 'dd', head: 'h1' },
    ...change,
  };
}

/** In the first round a spare replaced a token; in the second it is that token, and the other is still a spare. */
function evidence(change: {
  facts?: Partial<ArchiveReport>;
  round?: Partial<LoggedRound>;
}): Evidence {
  const first = logged({
    id: 'r1',
    election: ELECTION,
    roll: JSON.stringify(['a', 'b', 'c', 's1', 's2']),
    replaced: [{ lost: 'a', spare: 's1' }],
    spares: 2,
  });
  return {
    announced: { round: 'r2', fingerprint: 'phi', archive: 'dd', head: 'h1' },
    files: SETUP,
    setup: { ok: true, value: REPORT },
    archive: { ok: true, value: { ...FACTS, ...change.facts } },
    log: {
      heads: ['h1'],
      ended: [],
      accepted: REPORT.trusteeKeys,
      rounds: [first, logged(change.round ?? {})],
    },
    statements: 3,
    own: { slot: 1, publicKey: 'key-1' },
    memory: { given: {} },
  };
}

function check(name: Check['name'], of: Evidence): Check | undefined {
  return checksOf(of).find((one) => one.name === name);
}

it('a spare that became a token in the round before is no change of the roll', () => {
  const change = { added: 0, removed: 0, issued: 0, voided: 0 };
  expect(check('roll', evidence({}))).toEqual({ name: 'roll', verdict: 'holds', ...change });
});

it('a spare that became a token without a replacement is a change nobody logged', () => {
  const facts = { spares: [] };
  expect(check('roll', evidence({ facts }))).toMatchObject({ verdict: 'fails', added: 1 });
});

it('the roll lists as many spares as desks made and no round used', () => {
  const replaced = [{ lost: 'b', spare: 's2' }];
  expect(check('spares', evidence({ round: { replaced } }))).toEqual({
    name: 'spares',
    verdict: 'holds',
    spares: 1,
    replaced: 1,
  });
  expect(check('spares', evidence({ round: { spares: 2 } }))?.verdict).toBe('fails');
  expect(replacedBy(evidence({ round: { replaced } }))).toEqual(replaced);
});

it('without spares nothing is said of them', () => {
  const none = evidence({ facts: { spares: [] }, round: { spares: 0 } });
  expect(check('spares', none)).toBeUndefined();
});
