/**
 * A server built to cheat before a teller's page: which line gets its cross, and what the teller reads there in either
 * language (docs/threat-model.md, section 1).
 */
import { afterEach, describe, expect, it, vi as testing } from 'vitest';
import { round as roundView } from '../audit/testing/views';
import { readArchive } from '../election/archive';
import { AcceptedBallot } from '../election/ballot';
import { hexDigest } from '../election/hash';
import { SigningKey } from '../election/key';
import { tallyOf } from '../election/tally';
import { seededRandom } from '../election/testing/random';
import { ArchiveWriter } from '../election/testing/writer';
import { makeTrusteeKey, Trustees } from '../election/trustee';
import * as en from '../strings/en/teller';
import * as vi from '../strings/vi/teller';
import { type Check, checksOf, shareStanding } from './checks';
import { gather } from './gather';
import { type Memory, reversalOf, witnessed } from './memory';
import { ASKED, archive, log, made, runner, serve, statements } from './testing/closed-round';

afterEach(() => testing.unstubAllGlobals());

type Files = Readonly<Record<string, string | Uint8Array>>;

async function checksWith(files: Files, asked = ASKED): Promise<readonly Check[]> {
  serve(files);
  const gathered = await gather(asked, runner, () => undefined);
  return gathered ? checksOf(gathered.evidence) : [];
}

/** What a teller reads with a cross or an exclamation mark before it, in both languages. */
function read(checks: readonly Check[]): readonly string[] {
  return checks
    .filter(({ verdict }) => verdict !== 'holds')
    .flatMap((check) => [
      vi.checkSentence(check),
      vi.checkDetail(check) ?? '',
      en.checkSentence(check),
      en.checkDetail(check) ?? '',
    ])
    .filter((sentence) => sentence !== '');
}

/** The closed box of these ballots, every hash right. */
function boxOf(ballots: readonly string[], trustees = made.trustees.raw): Uint8Array {
  const { election, roll } = made;
  const writer = new ArchiveWriter(1_795_327_233).setup(election.raw, trustees, roll.raw);
  for (const raw of ballots) {
    writer.event('Ballot', raw);
  }
  const accepted = ballots.map((raw) => AcceptedBallot.verify(election, roll, raw));
  return writer.event('EndBallots').tally(tallyOf(election, accepted).raw, ballots.length).bytes();
}

const fewer = boxOf(readArchive(archive).ballots.slice(0, 2));

describe('a teller’s page before a server that cheats', () => {
  it('and drops a ballot reads that the box is not the one that was closed, and has too few', async () => {
    const checks = await checksWith({ 'archive.bel': fewer });
    expect(shareStanding(checks)).toBe('fails');
    expect(read(checks)).toEqual(
      expect.arrayContaining([
        'Hòm phiếu đúng là hòm khi kết thúc bỏ phiếu',
        'The ballot box is the one that was closed',
        'Đủ số phiếu tối thiểu để không lộ lựa chọn',
        '2 phiếu, tối thiểu 3.',
        'There are enough ballots to hide each choice',
        '2 ballots, at least 3 needed.',
      ]),
    );
  });

  it('and adds a seat that no desk signed for reads that the roll does not agree with the tokens', async () => {
    const forged = log(true);
    const { head } = forged;
    const asked = { ...ASKED, count: { ...ASKED.count, head } };
    const checks = await checksWith({ 'log.jsonl': forged.text }, asked);
    expect(shareStanding(checks)).toBe('fails');
    expect(read(checks)).toEqual(
      expect.arrayContaining([
        'Danh sách bỏ phiếu khớp với việc phát mã bỏ phiếu đã ghi',
        'Thêm 4, bớt 0; nhật ký ghi phát 3, hủy 0.',
        'The roll agrees with the ballot tokens that the log says were issued',
        '4 added, 0 removed; the log has 3 issued, 0 voided.',
      ]),
    );
  });

  it('and swaps the tellers’ keys reads that its own is missing', async () => {
    const random = seededRandom('others');
    const keys = [1, 2].map(() => makeTrusteeKey(SigningKey.random(random), random));
    const others = Trustees.fromKeys(keys).raw;
    const checks = await checksWith({ 'trustees.json': others });
    expect(shareStanding(checks)).toBe('fails');
    expect(read(checks)).toEqual(
      expect.arrayContaining([
        'Danh sách, khóa và nội dung phiếu đúng như khi chốt',
        'The roll, the keys and the ballot are as they were sealed',
      ]),
    );
  });

  it('and shows two boxes to two groups of phones finds the word of one group only', async () => {
    const checks = await checksWith({ 'statements.json': statements(1) });
    expect(shareStanding(checks)).toBe('needs_reason');
    expect(read(checks)).toEqual([
      'Quá nửa số người bỏ phiếu đã thấy phiếu của mình trong hòm',
      '1/3 thiết bị đã xác nhận.',
      'More than half of those who voted have seen their ballot in the box',
      '1 of 3 devices have confirmed.',
    ]);
  });

  it('and asks for a second box of a round gives no share for it', async () => {
    const memory = { given: { [made.election.fingerprint]: hexDigest(fewer) } };
    const checks = await checksWith({}, { ...ASKED, memory });
    expect(shareStanding(checks)).toBe('fails');
    expect(read(checks)).toEqual([
      'Máy này chưa góp phần mở cho hòm nào khác của lần này',
      'This device has given no share for another box of this round',
    ]);
  });

  it('and replays an annulled round reads that it was annulled', async () => {
    const chair = SigningKey.random(seededRandom('chair'));
    const closed = log();
    const { head } = closed;
    closed.add(chair, { act: 'annul_round' }, { event: 'round_annulled', contest: 1, reason: '' });
    const asked = { ...ASKED, count: { ...ASKED.count, head } };
    const checks = await checksWith({ 'log.jsonl': closed.text }, asked);
    expect(shareStanding(checks)).toBe('fails');
    expect(read(checks)).toEqual(
      expect.arrayContaining([
        'Lần bỏ phiếu này chưa bị hủy hoặc dừng',
        'This round was not annulled or stopped',
      ]),
    );
  });

  it('that writes the log anew after this page has read it gives no share', async () => {
    const memory: Memory = { given: {}, seen: { height: 2, head: hexDigest('another line') } };
    const checks = await checksWith({}, { ...ASKED, memory });
    expect(shareStanding(checks)).toBe('fails');
    expect(read(checks)).toEqual([
      'Nhật ký cuộc họp liền mạch, không bị viết lại',
      'The log of the meeting is unbroken and not rewritten',
    ]);
  });

  it('that does not cheat reads nothing of it', async () => {
    expect(read(await checksWith({}))).toEqual([]);
  });
});

describe('a teller’s page that has seen', () => {
  const { fingerprint } = made.election;
  const view = (stage: 'closed' | 'annulled' | 'counted', shares: number[] = []) =>
    roundView({ fingerprint, stage, count: { ...ASKED.count, shares } });
  const having = (...views: Parameters<typeof view>[]): Memory => {
    let memory: Memory = { given: {} };
    for (const seen of views) {
      memory = { ...memory, ...witnessed(memory, view(...seen)) };
    }
    return memory;
  };

  it('a share says so when the round is annulled afterwards', () => {
    for (const memory of [having(['closed', [2]]), having(['counted'])]) {
      const reversal = reversalOf(memory, view('annulled'));
      expect(reversal).toBe('annulled_after_share');
      expect(vi.teller.reversals.annulled_after_share).toContain('không ai hủy được nữa');
      expect(en.teller.reversals.annulled_after_share).toContain('nobody may annul it');
    }
  });

  it('a round annulled says so when it is brought back', () => {
    const memory = having(['closed'], ['annulled']);
    expect(reversalOf(memory, view('closed'))).toBe('opened_after_end');
    expect(vi.teller.reversals.opened_after_end).toContain('Máy này không góp phần mở.');
    expect(en.teller.reversals.opened_after_end).toContain('This device gives no share.');
  });

  it('a false annulment after a share still counts the round once the server shows it again', () => {
    expect(reversalOf(having(['closed', [1]], ['annulled']), view('closed', [1]))).toBeUndefined();
  });

  it('an ordinary round, annulled or counted, says nothing', () => {
    expect(reversalOf(having(['closed']), view('annulled'))).toBeUndefined();
    expect(reversalOf(having(['closed'], ['annulled']), view('annulled'))).toBeUndefined();
    expect(reversalOf(having(['closed', [1]]), view('counted', [1, 2]))).toBeUndefined();
  });

  it('a count that is not published reads that it is there', () => {
    expect(vi.teller.allGiven).toContain('hỏi chủ tọa vì sao chưa công bố');
    expect(en.teller.allGiven).toContain('ask the chair why it is not published');
  });
});
