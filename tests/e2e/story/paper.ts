/** A round on paper: moved there with a reason, typed in by two tellers on two devices, published and marked as such. */

import { describe, expect, it } from 'vitest';

import { BoardPage } from '../pages/board';
import { DelegatePage } from '../pages/delegate';
import { ScreenPage } from '../pages/screen';
import { cutOff, flawsOf } from '../support/basics';
import { LAPTOP, PHONE, PROJECTOR } from '../support/browser';
import { longPicture, picture } from '../support/pictures';
import { adopt, gather, openBallot, openSession } from '../support/quick';
import type { Room } from '../support/room';
import { UNITS } from '../support/small';

const WHY = 'Bộ phát Wi-Fi hỏng, không sửa được ngay';
const WHY_NOT = 'Wi-Fi đã sửa xong';

/** As the counting sheet has it: issued, exchanged, returned, blank, spoiled, then each name of the list. */
const COUNT = [4, 1, 4, 1, 0, 0, 1, 3, 2] as const;

/** The second teller reads one tick less for Quảng Trị. */
const MISREAD = [4, 1, 4, 1, 0, 0, 0, 3, 2] as const;

export function gathersForPaper(room: Room): void {
  describe('a meeting whose Wi-Fi will fail', () => {
    it('gathers, adopts and comes to its first ballot', async () => {
      const { home } = room.server;
      room.screen = new ScreenPage(await room.open(PROJECTOR, `${home}screen`));
      await gather(room, UNITS, async (unit, link) => {
        room.phones.set(unit, new DelegatePage(await room.open(PHONE, link)));
        await expect.poll(() => room.phone(unit).unit()).toBe(`BHXH tỉnh ${unit}`);
      });
      await openSession(room);
      await adopt(room);
    });
  });
}

export function annulsPaper(room: Room): void {
  describe('before a round', () => {
    it('the chair moves it to paper, and gives that up again', async () => {
      const { chair, screen } = room;
      await chair.contestStep(1).click();
      expect(await chair.moveToPaper(WHY)).toContain('4 đại biểu có mặt');
      await screen.slide('paper');
      expect(await screen.at('paper-reason').innerText()).toContain(WHY);
      await picture(screen.device, 'screen-paper');
      await isWhole(room);
      const phone = room.phone('Huế');
      await phone.at('on-paper').waitFor();
      await longPicture(phone.device, 'phone-on-paper');
      expect(await flawsOf(phone.device)).toEqual([]);
      await chair.annulRound(WHY_NOT);
      await screen.slide('paper_stopped');
      await isWhole(room);
      await phone.at('on-paper').waitFor({ state: 'detached' });
    });
  });
}

export function movesToPaper(room: Room): void {
  describe('a round on the phones', () => {
    it('is moved to paper with two ballots in its box, which are never opened', async () => {
      const { chair, screen } = room;
      await openBallot(room);
      await room.phone('Huế').vote(['Huế']);
      await room.phone('Đà Nẵng').vote([]);
      await expect.poll(() => chair.at('turnout').innerText()).toBe('2/4');
      expect(await chair.moveToPaper(WHY)).toContain('2 phiếu trong hòm không bao giờ được mở');
      await longPicture(chair.device, 'chair-paper');
      expect(await flawsOf(chair.device)).toEqual([]);
      await screen.slide('paper');
      await room.phone('Huế').at('round-annulled').waitFor();
    });
  });
}

export function countsOnPaper(room: Room): void {
  describe('the paper ballots are counted', () => {
    it('a count that does not fit itself says why in words, and is not sent', async () => {
      const [first] = tellersOf(room);
      await first.typeCount(COUNT);
      await first.correctCount('BHXH tỉnh Huế', 4);
      await first.page.locator('[data-flaw="votes_above_valid"]').waitFor();
      expect(await first.at('paper-review').isDisabled()).toBe(true);
      await longPicture(first.device, 'teller-paper');
      expect(await flawsOf(first.device)).toEqual([]);
      await first.correctCount('BHXH tỉnh Huế', 3);
      await first.sendCount();
      await room.screen.slide('paper_counting');
      await isWhole(room);
    });

    it('two counts that differ are named by their lines, without a number of the other', async () => {
      const { chair, screen } = room;
      const [first, second] = tellersOf(room);
      await second.typeCount(MISREAD);
      await second.sendCount();
      await chair.at('paper-differing').waitFor();
      expect(await chair.at('paper-differing').locator('li').allInnerTexts()).toEqual([
        'BHXH tỉnh Quảng Trị',
      ]);
      await screen.at('paper-differs').waitFor();
      await picture(screen.device, 'screen-paper-counting');
      await isWhole(room);
      for (const [teller, own] of [
        [first, '1'],
        [second, '0'],
      ] as const) {
        await teller.at('paper-differs').waitFor();
        const line = teller.at('own-count').locator('tr[data-differs="true"]');
        expect(await line.locator('td').allInnerTexts()).toEqual([own]);
      }
      await longPicture(second.device, 'teller-paper-differs');
      expect(await flawsOf(second.device)).toEqual([]);
    });

    it('once both say the same the chair publishes, and nobody can annul it', async () => {
      const { chair, screen } = room;
      const [first, second] = tellersOf(room);
      await second.at('paper-change').click();
      await second.correctCount('BHXH tỉnh Quảng Trị', 1);
      await second.sendCount();
      await first.at('paper-agreed').waitFor();
      await chair.at('paper-preview').waitFor();
      expect(await chair.at('annul').count()).toBe(0);
      await longPicture(chair.device, 'chair-paper-preview');
      expect(await flawsOf(chair.device)).toEqual([]);
      await chair.publishPaper();
      await screen.slide('paper_result');
      await first.at('paper-published').waitFor();
      await second.at('paper-published').waitFor();
    });

    it('wall, board and phones show the result and say that it was on paper', async () => {
      const { chair, screen, server } = room;
      const bars = await screen.bars();
      expect(bars.map(({ name, votes, mark }) => [name, votes, mark])).toEqual([
        ['BHXH tỉnh Huế', '3', 'Xếp thứ nhất'],
        ['BHXH tỉnh Đà Nẵng', '2', 'Xếp thứ nhì'],
        ['BHXH tỉnh Quảng Trị', '1', ''],
        ['BHXH tỉnh Quảng Bình', '0', ''],
      ]);
      expect(await screen.page.locator('main').innerText()).toContain('Phiếu giấy');
      await picture(screen.device, 'screen-paper-result');
      await isWhole(room);
      room.board = new BoardPage(await room.open(LAPTOP, `${server.home}board`));
      const newest = room.board.papers.first();
      await newest.waitFor();
      expect(await newest.innerText()).toContain('Phiếu giấy');
      expect(await newest.locator('a[download]').count()).toBe(0);
      await longPicture(room.board.device, 'board-paper');
      expect(await flawsOf(room.board.device)).toEqual([]);
      const phone = room.phone('Quảng Trị');
      await phone.at('on-paper').getByTestId('result').waitFor();
      await longPicture(phone.device, 'phone-paper-result');
      expect(await flawsOf(phone.device)).toEqual([]);
      await chair.everybodyInFavour('result');
    });
  });
}

export function endsOnPaper(room: Room): void {
  describe('the meeting on paper ends', () => {
    it('no page failed, and nothing was found wrong with any', () => {
      room.endsWell();
    });
  });
}

/** Everything on the wall is on it, and readable. */
async function isWhole({ screen }: Room): Promise<void> {
  expect(await cutOff(screen.device)).toEqual([]);
  expect(await flawsOf(screen.device)).toEqual([]);
}

function tellersOf({ tellers: [first, second] }: Room) {
  if (!first || !second) {
    throw new Error('two tellers are needed');
  }
  return [first, second] as const;
}
