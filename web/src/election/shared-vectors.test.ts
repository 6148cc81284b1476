import { describe, expect, it } from 'vitest';
import { readArchive } from './archive';
import { AcceptedBallot } from './ballot';
import { ballotBytesLimit } from './ballot-text';
import { Code, type CodeKind } from './code';
import { flaws } from './flaw';
import { hexDigest } from './hash';
import { checkSignature, SigningKey } from './key';
import { outcome } from './outcome';
import { readElection } from './parameters';
import { finish } from './progress';
import { browserRandom } from './random';
import { Roll } from './roll';
import { sealBallot } from './seal';
import { taskSteps } from './task';
import {
  bytesOf,
  codes,
  type RefusedVector,
  refusedVectors,
  wholeRound,
  withSpares,
} from './testing/vectors';
import { verifySteps } from './verdict';

function parsed(kind: CodeKind, typed: string): Code {
  const code = Code.parse(kind, typed);
  if (!code.ok) {
    throw new Error(code.flaw.code);
  }
  return code.value;
}

describe('codes of the Rust twin', () => {
  const { meeting, tokens, teller_codes, refused_tokens, refused_teller_codes } = codes();

  it.each(tokens)('give the same keys: $shown', ({ typed, shown, credential, session }) => {
    const code = parsed('ballot_token', typed);
    expect(code.reveal()).toBe(shown);
    expect(SigningKey.derive('credential', meeting, code).public.toString()).toBe(credential);
    expect(SigningKey.derive('session', meeting, code).public.toString()).toBe(session);
  });

  it.each(teller_codes)('give the same keys: $shown', ({ typed, shown, trustee, session }) => {
    const code = parsed('teller_code', typed);
    expect(code.reveal()).toBe(shown);
    expect(SigningKey.derive('trustee', meeting, code).public.toString()).toBe(trustee);
    expect(SigningKey.derive('session', meeting, code).public.toString()).toBe(session);
  });

  it.each([
    ...refused_tokens.map((vector) => ({ kind: 'ballot_token' as const, ...vector })),
    ...refused_teller_codes.map((vector) => ({ kind: 'teller_code' as const, ...vector })),
  ])('are refused for the same reason: $typed', ({ kind, typed, flaw }) => {
    expect(Code.parse(kind, typed)).toEqual({ ok: false, flaw });
  });
});

describe('a whole round of the Rust twin', () => {
  const round = wholeRound();
  const { meeting } = codes();
  const archive = bytesOf(round.archive_base64);
  const election = readElection(round.election);
  const roll = Roll.read(round.roll);
  const run = (bytes: Uint8Array) =>
    finish(taskSteps('verify_archive', { archive: bytes }, browserRandom));

  it('is verified, with its digests, its code and its result', () => {
    expect(run(archive)).toMatchObject({
      stage: 'finished',
      fingerprint: round.fingerprint,
      committeeCode: round.committee_code,
      digest: round.archive_digest,
      closingDigest: round.closed_digest,
      lastEvent: round.archive_last_event,
      ballots: round.ballots.length,
      result: { digest: round.result_digest, ...countsOf(round.result) },
    });
    expect(new Set(run(archive).trackers)).toEqual(new Set(round.trackers));
    expect(run(archive.subarray(0, round.closed_bytes))).toMatchObject({
      stage: 'closed',
      digest: round.closed_digest,
      lastEvent: round.closed_last_event,
    });
  });

  it('admits ballots of the same size and the ones sealed here with its tokens', () => {
    expect(ballotBytesLimit(election)).toBe(round.ballot_bytes_limit);
    for (const [index, token] of round.tokens.entries()) {
      const key = SigningKey.derive('credential', meeting, parsed('ballot_token', token));
      const sealed = sealBallot(election, key, round.markings[index] ?? [], browserRandom);
      expect(AcceptedBallot.verify(election, roll, sealed.raw).tracker).toBe(sealed.tracker);
    }
  });

  it('has shares and second proofs that hold', () => {
    const closed = archive.subarray(0, round.closed_bytes);
    for (const [index, decryption] of round.shares.entries()) {
      const share = { owner: index + 1, decryption, blame: round.blames[index] ?? '' };
      const task = taskSteps('check_share', { ...share, archive: closed }, browserRandom);
      expect(finish(task)).toEqual({ owner: index + 1 });
    }
  });

  it('has the same factors when a share is made here', () => {
    const closed = archive.subarray(0, round.closed_bytes);
    for (const [index, code] of round.teller_codes.entries()) {
      const input = { meeting, code, archive: closed };
      const share = finish(taskSteps('make_share', input, browserRandom));
      const theirs = JSON.parse(round.shares[index] ?? '');
      expect(share.owner).toBe(index + 1);
      expect(JSON.parse(share.decryption).decryption_factors).toEqual(theirs.decryption_factors);
    }
  });

  it.each(round.statements)('has signatures that hold: $message', (statement) => {
    checkSignature(statement.public, statement.message, statement.signature);
  });

  it('opens to the sums of its markings', () => {
    expect(hexDigest(round.result)).toBe(round.result_digest);
  });
});

describe('a round of the Rust twin with a spare that voted', () => {
  const { archive_base64, replaced, ballots, credentials } = withSpares();
  const archive = bytesOf(archive_base64);
  const run = (log: { readonly replaced?: typeof replaced }) =>
    finish(taskSteps('verify_archive', { archive, ...log }, browserRandom));

  it('holds by itself, and under the replacement of the log', () => {
    expect(run({}).ballots).toBe(ballots);
    expect(run({ replaced }).voted).toEqual(credentials);
    expect(run({ replaced }).spares).toHaveLength(2);
  });

  it('is refused where the log activated nothing', () => {
    const refused = outcome(() => run({ replaced: [] }));
    expect(refused).toEqual({ ok: false, flaw: 'unused_spare' });
  });
});

describe('what the Rust twin refuses', () => {
  const vectors = refusedVectors();

  it('is there, and names flaws that both know', () => {
    expect(vectors.length).toBeGreaterThan(100);
    expect(vectors.filter(({ flaw }) => !flaws.some((known) => known === flaw))).toEqual([]);
  });

  it.each(vectors)('is refused here for the same reason: $name', (vector) => {
    expect(outcome(() => verify(vector))).toEqual({ ok: false, flaw: vector.flaw });
  });
});

function verify(vector: RefusedVector): void {
  if ('archive_base64' in vector) {
    finish(verifySteps(readArchive(bytesOf(vector.archive_base64)), vector));
  } else {
    const roll = Roll.read(vector.roll);
    AcceptedBallot.verify(readElection(vector.election), roll, vector.ballot);
  }
}

function countsOf(result: string) {
  const { result: counts } = JSON.parse(result);
  return { counts };
}
