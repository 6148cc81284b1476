/**
 * A server built to cheat before a delegate's phone: what the phone finds of each forged document, and the warning that
 * its owner reads in either language (docs/threat-model.md, section 1). The same on real pages: tests/e2e/cheats.e2e.ts.
 */
import { describe, expect, it } from 'vitest';
import { readArchive } from '../election/archive';
import { AcceptedBallot } from '../election/ballot';
import { fingerprint, hexDigest } from '../election/hash';
import { outcome } from '../election/outcome';
import { finish } from '../election/progress';
import { browserRandom } from '../election/random';
import { tallyOf } from '../election/tally';
import { taskSteps } from '../election/task';
import { ArchiveWriter } from '../election/testing/writer';
import * as en from '../strings/en/delegate';
import * as vi from '../strings/vi/delegate';
import { checkClosing, checkRecount } from './closing';
import {
  type Alarm,
  alarmOf,
  checkedAnew,
  firstFacts,
  type Kept,
  type SetupRefusal,
} from './round-facts';
import { judgeElection, judgeSetup } from './setup';
import { credentialOf, FakeRound, HEAD, MEETING } from './testing/fake-round';

const round = new FakeRound(4);
const raws = [[0, 2], [2], [1], []].map((answers, voter) => round.vote(voter, answers));
const { election } = round;
const [token] = round.tokens;
const credential = token ? credentialOf(token) : '';
const raw = raws[0] ?? '';
const kept: Kept = {
  fingerprint: election.fingerprint,
  sealed: { raw, tracker: fingerprint(raw) },
  receipt: { challenge: '1', response: '2' },
};
const claim = { pinned: undefined, credential };
const report = {
  fingerprint: election.fingerprint,
  committeeCode: round.trustees.committeeCode(),
  trusteeKeys: [],
  credentials: [credential],
};

/** The heading and the text of a warning in both languages. */
function refusal(why: SetupRefusal): readonly string[] {
  return [vi.refusedSentences[why], en.refusedSentences[why]].flatMap((said) => [
    said.heading,
    said.text,
  ]);
}

function alarm(name: Alarm | undefined): readonly string[] {
  return name === undefined
    ? []
    : [vi.alarmSentences[name], en.alarmSentences[name]].flatMap((said) => [
        said.heading,
        said.text,
      ]);
}

/** The closed box without one ballot, every hash right, and the view that goes with it. */
function without(dropped: string) {
  const { trustees, roll, ballots } = readArchive(round.closed().bytes());
  const left = ballots.filter((ballot) => ballot !== dropped);
  const writer = new ArchiveWriter(1_795_327_233).setup(election.raw, trustees.raw, roll.raw);
  for (const ballot of left) {
    writer.event('Ballot', ballot);
  }
  const accepted = left.map((ballot) => AcceptedBallot.verify(election, roll, ballot));
  const tally = tallyOf(election, accepted);
  const bytes = writer.event('EndBallots').tally(tally.raw, left.length).bytes();
  const count = { archive: hexDigest(bytes), head: HEAD, shares: [], vouched: 0, counted_at: null };
  return { bytes, view: round.view({ stage: 'closed', ballots: left.length, count }) };
}

function found(check: ReturnType<typeof checkClosing>): Alarm | undefined {
  return check.status === 'alarm' ? check.alarm : undefined;
}

describe('a phone before a server that', () => {
  it('serves other tellers’ keys', () => {
    const verdict = judgeSetup(election, report, { ...claim, pinned: '0000-0000-0000-0000' });
    expect(verdict).toMatchObject({ ok: false, why: 'other_trustees' });
    expect(refusal('other_trustees')).toEqual([
      'Sai mã Tổ kiểm phiếu',
      'Lần bỏ phiếu này dùng khóa của một Tổ kiểm phiếu khác với Tổ mà máy này đã ghi nhận. Máy không mở phiếu.',
      'Wrong tellers’ code',
      'This round uses the keys of other tellers than those this phone knows. The ballot stays closed.',
    ]);
  });

  it('changes the list of candidates after sealing', () => {
    const other = election.raw.replace('Bắc Ninh', 'Nam Định');
    expect(judgeElection(other, { meeting: MEETING, seen: round.view() })).toBe('other_election');
    expect(refusal('other_election')).toEqual([
      'Phiếu bị thay đổi',
      'Nội dung phiếu tải về không đúng với nội dung đã chốt của lần bỏ phiếu. Máy không mở phiếu.',
      'The ballot was changed',
      'The ballot that was loaded is not the one that was sealed for this round. It stays closed.',
    ]);
  });

  it('swaps its public key on the roll', () => {
    const verdict = judgeSetup(election, { ...report, credentials: ['another'] }, claim);
    expect(verdict).toMatchObject({ ok: true, onRoll: false });
    expect(refusal('not_on_roll')).toEqual([
      'Mã không có trong danh sách',
      'Danh sách bỏ phiếu đã chốt không có mã của máy này, dù máy đã nhận mã từ trước khi chốt. Đây là việc bất thường.',
      'Your token is not on the roll',
      'The sealed roll does not have this phone’s token, although the phone had it before the roll was sealed. This should not happen.',
    ]);
  });

  it('swapped its public key, and then turned back to the truth, is believed when asked again', () => {
    const setup = { status: 'read', election, onRoll: false } as const;
    const missing = { ...firstFacts(round.view(), {}), setup };
    expect(checkedAnew(missing).setup).toEqual({ status: 'unread' });
    expect(checkedAnew({ ...missing, setup: { ...setup, onRoll: true } }).setup.status).toBe(
      'read',
    );
  });

  it('kept it in a clone of the round', () => {
    const facts = firstFacts(round.view(), { ...kept, fingerprint: 'of the clone' });
    expect(alarm(alarmOf(facts))).toEqual([
      'Lần bỏ phiếu bị thay đổi',
      'Máy chủ đưa ra nội dung phiếu khác với nội dung mà máy này đã ghi nhận cho lần bỏ phiếu này.',
      'The round was changed',
      'The server shows another ballot than the one this phone noted for this round.',
    ]);
  });

  it('dropped its ballot', () => {
    const { bytes, view } = without(raw);
    expect(alarm(found(checkClosing(bytes, view, { credential, kept, election })))).toEqual([
      'Phiếu đã nhận không có trong hòm',
      'Máy này giữ biên nhận hợp lệ, nhưng hòm phiếu đã đóng không có phiếu đó. Biên nhận là bằng chứng; lưu lại để đối chiếu.',
      'A ballot that was received is not in the box',
      'This phone holds a valid receipt, but the closed ballot box does not have that ballot. The receipt is the proof: save it.',
    ]);
  });

  it('shows it a second box', () => {
    const { bytes, view } = without(raws[1] ?? '');
    const { count } = round.closedView();
    const vouched = {
      fingerprint: election.fingerprint,
      archive: count?.archive ?? '',
      seen: HEAD,
    };
    const own = { credential, kept: { ...kept, vouched }, election };
    expect(alarm(found(checkClosing(bytes, view, own)))).toEqual([
      'Hai hòm phiếu khác nhau',
      'Máy chủ đưa ra một hòm phiếu khác với hòm mà máy này đã xác nhận trước đó. Máy không xác nhận hòm mới.',
      'Two different ballot boxes',
      'The server shows another ballot box than the one this phone confirmed before. This phone does not confirm the new one.',
    ]);
  });

  it('let a desk vote with a copy of its token', () => {
    const own = { sealed: { raw: '{}', tracker: 'its own' } };
    const check = checkClosing(round.closed().bytes(), round.closedView(), {
      credential,
      kept: own,
      election,
    });
    expect(alarm(found(check))).toEqual([
      'Trong hòm có phiếu khác dưới mã này',
      'Phiếu trong hòm dưới mã của đơn vị không phải là phiếu máy này đã làm. Có người khác đã dùng mã này.',
      'Another ballot is in the box under this token',
      'The ballot under your unit’s token is not the one this phone made. Somebody else has used this token.',
    ]);
  });

  it('publishes a wrong sum', () => {
    const view = round.publishedView();
    const archive = round.finished().bytes;
    const counted = outcome(() => finish(taskSteps('verify_archive', { archive }, browserRandom)));
    const [panel] = view.published.outcome.panels;
    const [first, ...ranking] = panel?.ranking ?? [];
    const panels =
      panel && first ? [{ ...panel, ranking: [{ ...first, votes: 4 }, ...ranking] }] : [];
    const published = { ...view.published, outcome: { panels } };
    const verdict = checkRecount(counted, { ...view, published }, { credential, kept, election });
    expect(alarm(verdict.ok ? undefined : verdict.alarm)).toEqual([
      'Đếm lại ra kết quả khác',
      'Máy này đã tự đếm lại và ra kết quả khác với kết quả công bố.',
      'The recount differs',
      'This phone has counted again and the result is not the published one.',
    ]);
  });

  it('wants its owner to go on all the same tells whom to call', () => {
    expect([vi.delegate.callHead, en.delegate.callHead]).toEqual([
      'Gọi ngay Tổ trưởng Tổ kiểm phiếu đến xem màn hình này. Đừng đóng trang.',
      'Call the head teller now to look at this screen. Do not close the page.',
    ]);
  });
});
