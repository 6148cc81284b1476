/** The ballot is out: other tellers' keys, another list, a swapped key, a clone, a copied token. */

import { describe, expect, it } from 'vitest';

import { DelegatePage } from '../pages/delegate';
import { PHONE } from '../support/browser';
import {
  Clone,
  credentialOf,
  toOtherTellers,
  withNamesSwapped,
  withSwapped,
} from '../support/forged';
import { Liar, withoutRounds, withRound } from '../support/liar';
import { HERE } from '../support/machine';
import { notices } from '../support/noticed';
import { adopt, makeKeys, openBallot, prepare } from '../support/quick';
import type { Room } from '../support/room';

/** Who is served what. The delegate of `ABSENT` never came. */
export const [FIRST, SECOND, THIRD, CLONED, COPIED, ABSENT] = [
  'Quảng Bình',
  'Quảng Trị',
  'Huế',
  'Đà Nẵng',
  'Quảng Nam',
  'Phú Yên',
] as const;

/** Those whose delegate sits in the room. */
export const IN_THE_ROOM = [FIRST, SECOND, THIRD, CLONED, COPIED] as const;

/** What stands between each device and the truth. */
export const liars = new Map<string, Liar>();

export const VOTE = ['Huế', 'Phú Yên'];

/** The call for help at the end of every warning on a phone. */
export const CALL = 'Gọi ngay Tổ trưởng Tổ kiểm phiếu đến xem màn hình này. Đừng đóng trang.';

export function liarOf(who: string): Liar {
  const liar = liars.get(who);
  if (!liar) {
    throw new Error(`nobody lies to ${who}`);
  }
  return liar;
}

export function cheatsAtTheBallot(room: Room): void {
  describe('a server that cheats with the ballot', () => {
    it('six units are checked in, one of them by a desk that lies', async () => {
      await prepare(room, [...IN_THE_ROOM, ABSENT]);
      room.secrets.push(...(await makeKeys(room)));
      const committee = await room.chair.at('committee-code').innerText();
      for (const unit of [...IN_THE_ROOM, ABSENT]) {
        await room.desk.checkInAndIssue(unit, `Đại biểu ${unit}`);
        const { link } = await room.desk.shown(committee);
        const phone = new DelegatePage(await room.open(PHONE, link));
        await expect.poll(() => phone.unit()).toBe(`BHXH tỉnh ${unit}`);
        await room.desk.hiddenByPhone();
        room.phones.set(unit, phone);
        room.slips.set(unit, link);
      }
    });

    it('the room adopts its rules and the list', async () => {
      await room.chair.openSession();
      await adopt(room);
    });

    it('a server stands before five phones that lies to each as it likes', async () => {
      for (const unit of IN_THE_ROOM) {
        liars.set(unit, await Liar.before(room.phone(unit).device));
      }
    });

    it('other tellers’ keys: the phone refuses them and shows both codes', async () => {
      const [phone, liar] = [room.phone(FIRST), liarOf(FIRST)];
      liarOf(FIRST).tell({ view: withoutRounds });
      liarOf(CLONED).tell({ view: withoutRounds });
      liarOf(SECOND).tell({
        files: { 'election.json': (honest) => withNamesSwapped(`${honest}`) },
      });
      const own = credentialOf(room.slip(THIRD), await meetingOf(room));
      liarOf(THIRD).tell({ files: { 'roll.json': (honest) => withSwapped(`${honest}`, own) } });
      await openBallot(room);

      const theirs = toOtherTellers(`${await bytesOf(room, 'election.json')}`);
      liar.tell({
        view: (hall) => withRound(hall, () => ({ fingerprint: theirs.fingerprint })),
        files: {
          'election.json': () => theirs.election,
          'trustees.json': () => theirs.trustees,
        },
      });
      const warning = phone.at('refused-other_trustees');
      await notices(
        'other-tellers',
        phone.device,
        warning,
        'Sai mã Tổ kiểm phiếu',
        'Lần bỏ phiếu này dùng khóa của một Tổ kiểm phiếu khác với Tổ mà máy này đã ghi nhận.',
        (await room.tellers[0]?.at('own-committee-code').innerText()) ?? 'no code',
        CALL,
      );
      await believeAgain(phone, liar);
    });

    it('another list after sealing: the phone does not open the ballot', async () => {
      const phone = room.phone(SECOND);
      await notices(
        'other-list',
        phone.device,
        phone.at('refused-other_election'),
        'Phiếu bị thay đổi',
        'Nội dung phiếu tải về không đúng với nội dung đã chốt của lần bỏ phiếu.',
        CALL,
      );
      await believeAgain(phone, liarOf(SECOND));
    });

    it('a swapped public key: the phone misses its own on the roll', async () => {
      const phone = room.phone(THIRD);
      await notices(
        'swapped-key',
        phone.device,
        phone.at('refused-not_on_roll'),
        'Mã không có trong danh sách',
        'Danh sách bỏ phiếu đã chốt không có mã của máy này',
        CALL,
      );
      await believeAgain(phone, liarOf(THIRD));
    });

    it('a clone of the round for one phone: it votes there, and says so as soon as it sees the round', async () => {
      const [phone, liar] = [room.phone(CLONED), liarOf(CLONED)];
      const clone = new Clone(`${await bytesOf(room, 'election.json')}`);
      liar.tell({
        view: (hall) => withRound(hall, () => ({ fingerprint: clone.fingerprint, ballots: 1 })),
        files: { 'election.json': () => clone.election },
        answer: (message) => clone.answer(message),
      });
      await phone.vote(VOTE);
      liar.stop();
      await notices(
        'clone',
        phone.device,
        phone.at('alarm-other_election'),
        'Lần bỏ phiếu bị thay đổi',
        'Máy chủ đưa ra nội dung phiếu khác với nội dung mà máy này đã ghi nhận cho lần bỏ phiếu này.',
        CALL,
      );
    });

    it('a token that the desk copied: its owner meets the other ballot', async () => {
      const phone = room.phone(COPIED);
      await phone.ballot.waitFor();
      const copy = new DelegatePage(await room.open(PHONE, room.slip(COPIED)));
      const tracker = await copy.vote(['Phú Yên']);
      await copy.device.close();
      await phone.mark(VOTE);
      await phone.at('review').click();
      await phone.at('cast').click();
      await notices(
        'copied-token',
        phone.device,
        phone.at('alarm-foreign_ballot'),
        'Trong hòm có phiếu khác dưới mã này',
        'Có người khác đã dùng mã này.',
        tracker,
        CALL,
      );
    });
  });
}

/** The server tells the truth again, and the person tries again. */
async function believeAgain(phone: DelegatePage, liar: Liar): Promise<void> {
  liar.stop();
  await phone.page.locator('dialog.alarm').getByText('Thử lại').click();
  await phone.ballot.waitFor();
}

/** A file of the newest round, as everybody else gets it. */
export async function bytesOf(room: Room, name: string): Promise<Buffer> {
  const address = new URL(`${room.server.home}rounds/${liarOf(FIRST).round.id}/${name}`);
  address.hostname = HERE.address;
  return Buffer.from(await (await fetch(address)).arrayBuffer());
}

/** The log as everybody else gets it. */
export async function logOf(room: Room): Promise<string> {
  const address = new URL(`${room.server.home}log.jsonl`);
  address.hostname = HERE.address;
  return await (await fetch(address)).text();
}

async function meetingOf(room: Room): Promise<string> {
  return /"meeting":"([0-9a-f-]{36})"/.exec(await logOf(room))?.[1] ?? '';
}
