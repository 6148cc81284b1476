import { afterEach, describe, expect, it, vi } from 'vitest';
import { reckon } from '../audit/outcome';
import { recountAgrees } from '../audit/recount';
import { MEETING } from '../audit/testing/log';
import { published, RULES, round as roundView, terms } from '../audit/testing/views';
import { hexDigest } from '../election/hash';
import { finishedArchive } from '../election/testing/round';
import { checksOf, shareStanding } from './checks';
import { gather, withFreshStatements } from './gather';
import { ASKED, archive, code, LOG, made, runner, serve, statements } from './testing/closed-round';

const id = made.election.uuid;

async function verdictsWith(
  change: Readonly<Record<string, string | Uint8Array | undefined>>,
): Promise<readonly string[]> {
  serve(change);
  const gathered = await gather(ASKED, runner, () => undefined);
  const checks = gathered ? checksOf(gathered.evidence) : [];
  return checks.filter((check) => check.verdict !== 'holds').map((check) => check.name);
}

afterEach(() => vi.unstubAllGlobals());

describe('the evidence of a real round', () => {
  it('passes every check, and then opens to the sums', async () => {
    serve();
    const gathered = await gather(ASKED, runner, () => undefined);
    expect(gathered && shareStanding(checksOf(gathered.evidence))).toBe('holds');
    expect(gathered?.seen).toEqual({ height: 16, head: LOG.head });
    const secret = { meeting: MEETING, code: code.canonical() };
    const share = await runner.run('make_share', { ...secret, archive });
    expect(share).toMatchObject({ ok: true, value: { owner: 1 } });
  });

  it.each<[string, Readonly<Record<string, string | Uint8Array>>, string[]]>([
    ['one changed byte of a ballot', { 'archive.bel': spoilt(archive) }, ['archive']],
    ['another roll beside the archive', { 'roll.json': '[]' }, ['files']],
    ['no statements', { 'statements.json': '[]' }, ['statements']],
    [
      'a rewritten log',
      { 'log.jsonl': LOG.text.replace('token_issued', 'token_voided') },
      ['files', 'log', 'digest', 'standing', 'same_tellers', 'roll', 'seats'],
    ],
  ])('%s is noticed', async (_, change, names) => {
    expect(await verdictsWith(change)).toEqual(names);
  });

  it('is not there while a file is missing', async () => {
    serve({ 'archive.bel': undefined });
    expect(await gather(ASKED, runner, () => undefined)).toBeUndefined();
  });

  it('counts statements again as they come in', async () => {
    serve({ 'statements.json': statements(1) });
    const early = await gather(ASKED, runner, () => undefined);
    expect(early?.evidence.statements).toBe(1);
    serve({ 'statements.json': statements(3) });
    const later = early && (await withFreshStatements(early, ASKED, runner));
    expect(later?.evidence.statements).toBe(3);
  });
});

describe('a published round', () => {
  it('agrees with the recount of its archive', async () => {
    const whole = finishedArchive(made).bytes();
    const report = await runner.run('verify_archive', { archive: whole });
    const result = report.ok ? report.value.result : undefined;
    const asked = terms({ candidates: [7, 8], max_picks: 1 });
    const turnout = { convened: 4, present: 4, issued: 4, returned: 3 };
    const reckoned = reckon(RULES, asked, turnout, result?.counts ?? []);
    const view = roundView({
      id,
      fingerprint: made.election.fingerprint,
      stage: 'published',
      terms: asked,
      ballots: 3,
      count: ASKED.count,
      published: published({
        archive: hexDigest(whole),
        result: result?.digest ?? '',
        outcome: reckoned.ok ? reckoned.outcome : { panels: [] },
      }),
    });
    expect(report.ok && recountAgrees(report.value, RULES, view)).toBe(true);
  });
});

function spoilt(bytes: Uint8Array): Uint8Array {
  const copy = bytes.slice();
  const place = Math.floor(bytes.length / 2);
  copy[place] = (copy[place] ?? 0) ^ 1;
  return copy;
}
