/** A meeting on its shortest way to a ballot, for stories that are about the ballot. */

import { ChairPage } from '../pages/chair';
import { DeskPage } from '../pages/desk';
import { TellerPage } from '../pages/teller';
import { LAPTOP, PHONE, TABLET } from './browser';
import { PRESET } from './demo';
import type { Room } from './room';
import * as small from './small';

/** Everybody comes: `join` opens a delegate's page by its link. */
export async function gather(
  room: Room,
  units: readonly string[],
  join: (unit: string, link: string) => Promise<void>,
): Promise<void> {
  await prepare(room, units);
  for (const unit of units) {
    await room.desk.checkInAndIssue(unit, `Đại biểu ${unit}`);
    await join(unit, (await room.desk.shown()).link);
    await room.desk.hiddenByPhone();
  }
}

/** A chair with units and tellers, and a desk that may check in. */
export async function prepare(room: Room, units: readonly string[]): Promise<void> {
  room.chair = new ChairPage(await room.open(LAPTOP, room.server.chairLink));
  const { chair } = room;
  await chair.phase('preparing');
  await chair.takePreset(await chair.openPreset(PRESET));
  await chair.name(small.PARTICULARS);
  await chair.importSheet('members', small.membersSheet(room.folder, units));
  const desk = await chair.addDesk();
  await chair.at('desk-handed-over').click();
  await chair.nameTellers(small.TELLERS);
  await chair.openCheckIn();
  room.desk = new DeskPage(await room.open(TABLET, desk));
}

/** The tellers make their keys, and the session opens. */
export async function openSession(room: Room): Promise<void> {
  await makeKeys(room);
  await room.chair.openSession();
}

/** The tellers make their keys. Returns what stands on their papers. */
export async function makeKeys(room: Room): Promise<readonly string[]> {
  const papers: string[] = [];
  for (const slot of small.TELLERS.keys()) {
    const teller = new TellerPage(await room.open(PHONE, `${room.server.home}teller`));
    papers.push(await teller.makeCode(slot + 1));
    if (!(await room.chair.acceptKey(slot + 1, await teller.keyCode()))) {
      throw new Error('the chair sees another key than the teller');
    }
    await teller.at('teller-ready').waitFor();
    room.tellers.push(teller);
  }
  return papers;
}

/** The room adopts the tellers, the Thể lệ and the list. */
export async function adopt({ chair }: Room): Promise<void> {
  await chair.goTo('tellers');
  await chair.everybodyInFavour('tellers');
  await chair.agendaStep('Báo cáo tổng kết cụm').click();
  await chair.lockScores('Cụm trưởng và cụm phó');
  await chair.at('tick-now').click();
  await chair.agendaStep('Thông qua Thể lệ').click();
  await chair.everybodyInFavour('motion-rules');
  await chair.contestStep(1).click();
  await chair.propose();
  await chair.contestStep(1).click();
  await chair.everybodyInFavour('list');
}

/** The first ballot is handed out. */
export async function openBallot({ chair }: Room): Promise<void> {
  await chair.contestStep(1).click();
  await chair.sealRoll();
  await chair.openRound();
}

/** The box is closed, checked by every teller, opened and published. */
export async function countAndPublish({ chair, tellers }: Room): Promise<void> {
  await chair.closeRound();
  await Promise.all(tellers.map((teller) => teller.checksHold()));
  await Promise.all(tellers.map((teller) => teller.giveShare()));
  await chair.at('preview').waitFor();
  await chair.publish();
}
