import { describe, expect, it } from 'vitest';
import { readElection } from '../election/parameters';
import { groupedCode, isCommitteeCode, judgeElection, judgeLink, judgeSetup } from './setup';
import { credentialOf, FakeRound, MEETING, ROUND } from './testing/fake-round';

const round = new FakeRound();
const claim = { meeting: MEETING, seen: round.view() };
const committeeCode = round.trustees.committeeCode();
const report = {
  fingerprint: round.election.fingerprint,
  committeeCode,
  trusteeKeys: [],
  credentials: round.roll.credentials,
};
const credential = round.tokens[0] ? credentialOf(round.tokens[0]) : '';

describe('the election', () => {
  it('is read when its bytes hash to φ', () => {
    expect(judgeElection(round.election.raw, claim)).toMatchObject({ uuid: ROUND });
  });

  it.each([
    ['other_election', { ...claim, seen: round.view({ fingerprint: 'x' }) }],
    ['other_election', { ...claim, seen: round.view({ id: 'other' }) }],
    ['other_election', { ...claim, seen: round.view({ contest: 2 }) }],
    ['other_election', { ...claim, seen: round.view({ names: {} }) }],
    ['other_meeting', { ...claim, meeting: 'other' }],
  ])('is refused as %s', (why, other) => {
    expect(judgeElection(round.election.raw, other)).toBe(why);
  });

  it('is refused as flawed with a paper that is not what its method says', () => {
    const raw = round.election.raw.replace('"method":"list"', '"method":"panels"');
    const fingerprint = readElection(raw).fingerprint;
    expect(judgeElection(raw, { ...claim, seen: round.view({ fingerprint }) })).toBe('flawed');
  });

  it('is refused with one letter changed', () => {
    const raw = round.election.raw.replace('Hải Dương', 'Hải Dưong');
    expect(judgeElection(raw, claim)).toBe('other_election');
  });
});

describe('the setup', () => {
  it('is accepted at first sight of a committee', () => {
    expect(judgeSetup(round.election, report, { pinned: undefined, credential })).toMatchObject({
      ok: true,
      code: committeeCode,
      onRoll: true,
    });
  });

  it('is accepted under the pinned committee, dashes or not', () => {
    const pinned = committeeCode.replaceAll('-', '').toUpperCase();
    expect(judgeSetup(round.election, report, { pinned, credential }).ok).toBe(true);
  });

  it('is refused under another committee', () => {
    const pinned = '0000-0000-0000-0000';
    expect(judgeSetup(round.election, report, { pinned, credential })).toEqual({
      ok: false,
      why: 'other_trustees',
      code: committeeCode,
    });
  });

  it('says when the credential is not on the roll', () => {
    const stranger = { pinned: undefined, credential: 'aa'.repeat(32) };
    expect(judgeSetup(round.election, report, stranger)).toMatchObject({ ok: true, onRoll: false });
  });
});

describe('the committee code of a link', () => {
  const other = '0000000000000000';

  it('is pinned where none is', () => {
    const code = committeeCode.replaceAll('-', '');
    expect(judgeLink(committeeCode, undefined)).toEqual({ link: 'pins', code });
  });

  it('never takes the place of a pinned one, and differing from it is said', () => {
    expect(judgeLink(other, committeeCode)).toEqual({ link: 'differs', code: other });
    expect(judgeLink(committeeCode, committeeCode)).toEqual({ link: 'says_nothing' });
  });

  it('is passed over when it is none', () => {
    expect(judgeLink('abc', undefined)).toEqual({ link: 'says_nothing' });
    expect(judgeLink(undefined, committeeCode)).toEqual({ link: 'says_nothing' });
  });
});

it('knows the form of a committee code', () => {
  expect(isCommitteeCode(committeeCode)).toBe(true);
  expect(isCommitteeCode('abc')).toBe(false);
  expect(groupedCode('0123456789abcdef')).toBe('0123-4567-89ab-cdef');
});
