import { describe, expect, it } from 'vitest';
import { AcceptedBallot } from './ballot';
import { SigningKey } from './key';
import { Refused } from './outcome';
import { readElection } from './parameters';
import { browserRandom } from './random';
import { Roll } from './roll';
import { sealBallot } from './seal';
import { published } from './testing/vectors';

/** A throw-away key whose credential is on the published roll. */
const CREDENTIAL_SECRET =
  3192001637738391727103448797491494715143452104318408532987502629973273539236n;

const vectors = published();
const election = readElection(vectors.election);
const roll = Roll.read(vectors.roll);

describe('the ballot of another program', () => {
  it('belongs to the election with the published fingerprint', () => {
    expect(election.fingerprint).toBe(vectors.fingerprint);
  });

  it('is accepted and has the published tracker', () => {
    const ballot = AcceptedBallot.verify(election, roll, vectors.ballot);
    expect(ballot.tracker).toBe(vectors.tracker);
    expect(ballot.digest).toBe('c13bfb20246ad804d04ed39811ce765f0d422f5b5d4419151aaf455f55d086d2');
  });
});

describe('a ballot sealed here', () => {
  const key = SigningKey.fromSecret(CREDENTIAL_SECRET);

  it.each([
    ['blank', [1, 0, 0]],
    ['yes', [0, 1, 0]],
    ['no', [0, 0, 1]],
  ])('is accepted when it is %s', (_, marking) => {
    const sealed = sealBallot(election, key, [marking], browserRandom);
    expect(AcceptedBallot.verify(election, roll, sealed.raw).tracker).toBe(sealed.tracker);
  });

  it.each([
    ['marks nothing', [0, 0, 0]],
    ['marks too many', [0, 1, 1]],
    ['is blank and marked', [1, 1, 0]],
    ['marks twice', [0, 2, 0]],
    ['is too short', [0, 1]],
  ])('is refused when it %s', (_, marking) => {
    expect(() => sealBallot(election, key, [marking], browserRandom)).toThrow(
      new Refused('bad_marking'),
    );
  });
});
