/** The box is closed: a dropped ballot, two boxes, a small box for a teller, a split board, a round brought back. */

import { describe, expect, it } from 'vitest';

import { BoardPage } from '../pages/board';
import { TellerPage } from '../pages/teller';
import { LAPTOP, PHONE } from '../support/browser';
import { type Box, closedWith, without } from '../support/forged';
import { Liar, type Lies, withRound } from '../support/liar';
import { notices } from '../support/noticed';
import type { Room } from '../support/room';
import { bytesOf, CALL, FIRST, liarOf, liars, logOf, SECOND, THIRD, VOTE } from './cheats-ballot';

/** Who else is lied to: somebody at the board, the second teller, the first teller's other device. */
export const [BOARD, TELLER, OTHER] = ['bảng', 'thành viên thứ hai', 'máy khác'] as const;

/** The box is still open, says the server. */
const UNCLOSED: Lies = {
  view: (hall) => withRound(hall, () => ({ stage: 'open', count: null })),
};

export function cheatsAtTheBox(room: Room): void {
  describe('a server that cheats with the box', () => {
    const trackers = new Map<string, string>();
    let other: TellerPage;
    let box: Box;

    it('three who can still vote do so, and the server lies to two tellers and a board as well', async () => {
      for (const unit of [FIRST, SECOND, THIRD]) {
        trackers.set(unit, await room.phone(unit).vote(VOTE));
      }
      other = await withPaper(room);
      liars.set(OTHER, await Liar.before(other.device));
      await other.at('teller-ready').waitFor();
      room.board = new BoardPage(await room.open(LAPTOP, `${room.server.home}board`));
      liars.set(BOARD, await Liar.before(room.board.device));
      const [, second] = room.tellers;
      if (second) {
        liars.set(TELLER, await Liar.before(second.device));
      }
      for (const who of [FIRST, OTHER, BOARD]) {
        liarOf(who).tell(UNCLOSED);
      }
      await room.chair.closeRound();
      for (const unit of [SECOND, THIRD]) {
        await room.phone(unit).at('said-in').waitFor();
      }
      box = without(await bytesOf(room, 'archive.bel'), trackers.get(FIRST) ?? '');
      expect(box.ballots).toBe(3);
    });

    it('a dropped ballot: its phone holds the receipt, and saves it there and then', async () => {
      const phone = room.phone(FIRST);
      liarOf(FIRST).tell(showing(box));
      await notices(
        'dropped-ballot',
        phone.device,
        phone.at('alarm-ballot_missing'),
        'Phiếu đã nhận không có trong hòm',
        'Biên nhận là bằng chứng; lưu lại để đối chiếu.',
        trackers.get(FIRST) ?? '',
        'Lưu biên nhận',
        CALL,
      );
      liarOf(FIRST).stop();
      await phone.at('mine-in').waitFor();
    });

    it('two boxes: the phone that has signed for one does not sign for the other', async () => {
      const phone = room.phone(SECOND);
      liarOf(SECOND).tell(showing(box));
      await notices(
        'two-boxes',
        phone.device,
        phone.at('alarm-two_archives'),
        'Hai hòm phiếu khác nhau',
        'Máy chủ đưa ra một hòm phiếu khác với hòm mà máy này đã xác nhận trước đó.',
        CALL,
      );
      liarOf(SECOND).stop();
      await phone.at('mine-in').waitFor();
    });

    it('a split board: the other box has nobody’s word on the board that is shown it', async () => {
      liarOf(BOARD).tell(showing(box));
      const stated = room.board.rounds.first().getByTestId('stated-in');
      await notices('split-board', room.board.device, stated, '0/3 thiết bị');
      liarOf(BOARD).stop();
      await expect.poll(() => stated.innerText()).toContain('3/4 thiết bị');
    });

    it('a small box for one teller: too few have seen their ballot, and the heads do not fit', async () => {
      const { log, head } = closedWith(await logOf(room), box);
      liarOf(OTHER).tell(showing(box, head, log));
      const page = other.page.locator('main');
      await other.at('share-reason').waitFor();
      await notices(
        'small-box',
        other.device,
        page,
        'Quá nửa số người bỏ phiếu đã thấy phiếu của mình trong hòm',
        '0/3 thiết bị đã xác nhận.',
        '3 phiếu',
        'Nếu số phiếu trong hòm nhiều hơn hoặc ít hơn số người đã bỏ, dừng lại và báo cho hội nghị.',
      );
    });

    it('and afterwards the real one: the log was written anew, and there is no share', async () => {
      liarOf(OTHER).stop();
      const line = other.page.locator('.checks > [data-check="log"][data-verdict="fails"]').first();
      await line.waitFor();
      await notices(
        'two-logs',
        other.device,
        other.page.locator('main'),
        'Nhật ký cuộc họp liền mạch, không bị viết lại',
        'Có điều không khớp nên máy không góp phần mở.',
      );
      await other.device.close();
    });

    it('an annulled round that is brought back: the teller’s page saw it annulled', async () => {
      const [, teller] = room.tellers;
      const before = liarOf(TELLER).round;
      const archive = await bytesOf(room, 'archive.bel');
      await teller?.checksHold();
      await room.chair.annulRound('có phiếu lạ trong hòm');
      await expect.poll(() => liarOf(TELLER).round.stage).toBe('annulled');
      await teller?.page.getByText('Lần bỏ phiếu này không được mở').waitFor();
      liarOf(TELLER).tell({
        view: (hall) => withRound(hall, () => before),
        files: { 'archive.bel': () => archive },
      });
      await teller?.at('share-refused').waitFor();
      if (teller) {
        await notices(
          'annulled-replayed',
          teller.device,
          teller.page.locator('main'),
          'Máy này đã thấy lần bỏ phiếu này bị hủy hoặc dừng, vậy mà nay máy chủ lại đưa ra mở.',
          'Lần bỏ phiếu này chưa bị hủy hoặc dừng',
          'Có điều không khớp nên máy không góp phần mở.',
        );
      }
      liarOf(TELLER).stop();
    });
  });
}

/** What shows this box instead of the real one. */
function showing({ bytes, digest, ballots }: Box, head?: string, log?: string): Lies {
  return {
    view: (hall) =>
      withRound(hall, ({ count }) => ({
        ballots,
        count: count && { ...count, archive: digest, head: head ?? count.head },
      })),
    files: {
      'archive.bel': () => bytes,
      ...(log === undefined ? {} : { 'log.jsonl': () => log }),
    },
  };
}

/** The first teller at another device, with the code from the paper. */
async function withPaper(room: Room): Promise<TellerPage> {
  const teller = new TellerPage(await room.open(PHONE, `${room.server.home}teller`));
  await teller.at('have-code').click();
  await teller.at('code-field').fill(room.secrets[0] ?? '');
  await teller.at('code-submit').click();
  await teller.at('teller-ready').waitFor();
  return teller;
}
