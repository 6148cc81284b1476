/** The count: an absent unit that voted, an annulment too late, a count nobody publishes, sums that are not. */

import { describe, expect, it } from 'vitest';

import type { HallView } from '../../../web/src/protocol';
import { DelegatePage } from '../pages/delegate';
import { PHONE } from '../support/browser';
import { withRound } from '../support/liar';
import { notices } from '../support/noticed';
import { openBallot } from '../support/quick';
import type { Room } from '../support/room';
import { ABSENT, CALL, CLONED, COPIED, FIRST, liarOf, SECOND, THIRD, VOTE } from './cheats-ballot';
import { BOARD, TELLER } from './cheats-box';

/** Those whom people in the room see voting. */
const WHO_VOTE = [FIRST, SECOND, THIRD, CLONED] as const;

export function cheatsAtTheResult(room: Room): void {
  describe('a server that cheats with the count', () => {
    it('a desk votes for a silent seat: a phone of that seat says so once the box is closed', async () => {
      await openBallot(room);
      const silent = room.phone(COPIED);
      await silent.ballot.waitFor();
      for (const unit of [...WHO_VOTE, ABSENT]) {
        await room.phone(unit).vote(VOTE);
      }
      const copy = new DelegatePage(await room.open(PHONE, room.slip(COPIED)));
      await copy.vote(VOTE);
      await copy.device.close();
      await room.chair.closeRound();
      await notices(
        'silent-seat',
        silent.device,
        silent.at('mine-elsewhere'),
        'Trong hòm có một phiếu của mã này. Phiếu đó không được bỏ từ máy này.',
        'Nếu chưa hề bỏ phiếu, báo ngay Tổ trưởng Tổ kiểm phiếu.',
      );
    });

    it('an absent unit votes: no device alone can know, the room can count', async () => {
      const [teller] = room.tellers;
      await teller?.checksHold();
      expect(WHO_VOTE).toHaveLength(4);
      if (teller) {
        await notices(
          'absent-unit',
          teller.device,
          teller.page.locator('.heads'),
          '6 phiếu',
          '6 đơn vị có mặt khi chốt danh sách bỏ phiếu',
          'Đếm số đại biểu đã bỏ phiếu trong phòng.',
          'dừng lại và báo cho hội nghị.',
        );
      }
    });

    it('annulled after a share: a teller who saw the share says so', async () => {
      const [first, second] = room.tellers;
      await second?.checksHold();
      await first?.giveShare();
      await expect.poll(() => liarOf(TELLER).round.count?.shares).toEqual([1]);
      liarOf(TELLER).tell({
        view: (hall) =>
          withRound(hall, () => ({ stage: 'annulled', reason: 'mất điện', count: null })),
      });
      if (second) {
        await notices(
          'annulled-after-share',
          second.device,
          second.at('reversal-annulled_after_share'),
          'Máy này đã thấy có phần mở được góp cho lần bỏ phiếu này, vậy mà nay máy chủ lại ghi là hủy.',
          'Sau phần mở đầu tiên không ai hủy được nữa.',
          'Báo ngay cho hội nghị, không ký biên bản.',
        );
      }
      liarOf(TELLER).stop();
    });

    it('a count that nobody publishes: every teller sees that it is there, and since when', async () => {
      const [first, second] = room.tellers;
      await second?.checksHold();
      await second?.giveShare();
      if (first) {
        await notices(
          'unwelcome-count',
          first.device,
          first.at('all-given'),
          'Đã kiểm xong, chờ công bố',
          'Từ ',
          'Kết quả không hủy được nữa. Nếu chờ lâu, hỏi chủ tọa vì sao chưa công bố.',
        );
      }
    });

    it('a wrong sum: phone, teller and board count again', async () => {
      for (const who of [FIRST, TELLER, BOARD]) {
        liarOf(who).tell({ view: withAnotherSum });
      }
      await room.chair.publish();
      const phone = room.phone(FIRST);
      await notices(
        'wrong-sum',
        phone.device,
        phone.at('alarm-recount_differs'),
        'Đếm lại ra kết quả khác',
        'Máy này đã tự đếm lại và ra kết quả khác với kết quả công bố.',
        CALL,
      );
      const [, teller] = room.tellers;
      if (teller) {
        await notices(
          'wrong-sum-teller',
          teller.device,
          teller.at('own-recount').first(),
          'Kết quả công bố không khớp với kiểm đếm của máy này. Báo ngay cho hội nghị, không ký biên bản.',
        );
      }
      const { board } = room;
      expect(await board.recheckNewest()).toContain('Không khớp với những gì đã công bố.');
      await notices(
        'wrong-sum-board',
        board.device,
        board.rounds.first().getByTestId('recheck-result'),
        'Báo cho Tổ kiểm phiếu và hội nghị.',
      );
    });

    it('no page was in want of anything while it said so', () => room.endsWell());
  });
}

/** The first name gets one vote more than it has. */
function withAnotherSum(hall: HallView): HallView {
  return withRound(hall, ({ published }) => {
    const [panel, ...panels] = published?.outcome.panels ?? [];
    const [first, ...ranking] = panel?.ranking ?? [];
    return published && panel && first
      ? {
          published: {
            ...published,
            outcome: {
              panels: [
                { ...panel, ranking: [{ ...first, votes: first.votes + 1 }, ...ranking] },
                ...panels,
              ],
            },
          },
        }
      : {};
  });
}
