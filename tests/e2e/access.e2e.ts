/**
 * The meeting without a mouse and without eyes on the page: delegates and chair use the keyboard, what happens is
 * announced in the language of the page, and nothing that the server pushes takes the focus away. On the way axe-core
 * sees what the other stories do not meet: gates, wrong codes, empty pages.
 */

import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';

import { DelegatePage } from './pages/delegate';
import { type Device, LAPTOP, PHONE, TABLET } from './support/browser';
import { HERE } from './support/machine';
import { inspect } from './support/pictures';
import { adopt, gather, openSession } from './support/quick';
import { Room } from './support/room';
import { announced, keepsFocus, listen, press, rememberFocus, tabTo } from './support/senses';
import { TOP } from './support/server';
import { UNITS } from './support/small';

/** Letters that only Vietnamese has. */
const VIETNAMESE = /[ăâđêôơưàáảãạèéẻẽẹìíỉĩịòóỏõọùúủũụỳýỷỹỵ\u1ea0-\u1ef9]/iu;

/** Who reads English, who votes by keyboard alone, who is watched while the others vote, who has no phone any more. */
const [READER, TYPIST, WATCHED] = UNITS;

/** The guides as they are built. */
const GUIDES = join(TOP, 'web/dist/help');

/** A token that cannot be one, and one that nobody made. */
const MISTYPED = 'aaaaa-aaaaa-aaaaa-aaaaa';

/** How many views have to come before the focus counts as kept. */
const ENOUGH = 3;

const room = new Room();

/** The slip of who votes at the station. */
let slip: string;

/** Whether the delegate who only watches still has the focus where it was when the ballots were handed out. */
let watchedKeeps: () => Promise<void>;

beforeAll(() => room.enter(HERE));

afterEach(async ({ task }) => {
  if (task.result?.state === 'fail') {
    await room.pictureAll();
  }
});

afterAll(() => room.leave());

it('everybody comes, one of them with a page in English', async () => {
  await gather(room, UNITS, async (unit, link) => {
    slip = link;
    const address = new URL(link);
    address.search = unit === READER ? 'lang=en' : '';
    const phone = new DelegatePage(await room.open(PHONE, address.href));
    await expect.poll(() => phone.unit()).toBe(`BHXH tỉnh ${unit}`);
    room.phones.set(unit, phone);
  });
  await expect.poll(() => languageOf(room.phone(READER).device)).toBe('en');
});

it('the desk keeps its focus and what is half typed while the room goes on', async () => {
  const { desk } = room;
  await desk.page.getByTestId('seat-search').pressSequentially('Qu');
  const keeps = await watch(desk.device);
  await openSession(room);
  await keeps();
});

it('a refusal is announced in the language of the page', async () => {
  const { chair } = room;
  await chair.contestStep(1).click();
  await listen(chair.page);
  await chair.at('list-propose').click();
  await chair.at('refused').waitFor();
  expect(sole(await announced(chair.page))).toMatch(VIETNAMESE);
  await speak('en');
  await chair.at('list-propose').click();
  await expect.poll(() => chair.at('refused').innerText()).not.toMatch(VIETNAMESE);
  expect((await announced(chair.page)).at(-1)).not.toMatch(VIETNAMESE);
  await inspect(chair.device, 'chair-refused-en');
  await speak('vi');
});

it('the chair hands out the ballots by keyboard', async () => {
  const { chair } = room;
  await adopt(room);
  await chair.contestStep(1).click();
  await press(chair.page, chair.at('seal-roll-button'), 'Enter');
  await press(chair.page, chair.at('open-round-button'), 'Enter');
  await chair.at('voting-round').waitFor();
  const watched = room.phone(WATCHED);
  await watched.row('Huế').getByRole('checkbox').focus();
  // A phone is not told of other ballots, so there may be nothing to hear.
  watchedKeeps = await watch(watched.device, 0);
});

it('a delegate votes by keyboard', async () => {
  const phone = room.phone(TYPIST);
  const { page } = phone;
  await phone.ballot.waitFor();
  await listen(page);
  await press(page, phone.row('Huế').getByRole('checkbox'), 'Space');
  await press(page, phone.at('review'), 'Enter');
  await press(page, phone.at('cast'), 'Enter');
  await phone.tracker();
  expect((await announced(page)).join()).toMatch(VIETNAMESE);
});

it('casting and turnout are announced in English where the page is English', async () => {
  const { chair } = room;
  const phone = room.phone(READER);
  await phone.ballot.waitFor();
  await inspect(phone.device, 'phone-ballot-en');
  await phone.mark(['Huế']);
  await phone.at('review').click();
  await phone.at('ballot-review').waitFor();
  await inspect(phone.device, 'phone-review-en');
  await speak('en');
  await Promise.all([listen(phone.page), listen(chair.page)]);
  await phone.at('cast').click();
  await phone.tracker();
  const said = await announced(phone.page);
  expect(said.length).toBeGreaterThan(0);
  expect(said.join()).not.toMatch(VIETNAMESE);
  await expect.poll(() => chair.at('turnout').innerText()).toBe('2/4');
  const heard = (await announced(chair.page)).filter((text) => text.includes('2/4'));
  expect(heard.length).toBeGreaterThan(0);
  expect(heard.join()).not.toMatch(VIETNAMESE);
  await inspect(phone.device, 'phone-receipt-en');
  await inspect(chair.device, 'chair-voting-en');
  await speak('vi');
});

it('turnout is announced in Vietnamese, and neither chair nor delegate loses the focus by it', async () => {
  const { chair, desk } = room;
  await tabTo(chair.page, chair.at('close-round'));
  await listen(chair.page);
  const keeps = await watch(chair.device);
  await votesAtStation(['Huế']);
  await expect.poll(() => chair.at('turnout').innerText()).toBe('3/4');
  await desk.noteAttendee('guests', 'Đặng Thị Mai', 'Ban Thi đua - Khen thưởng');
  await desk.noteAttendee('guests', 'Vũ Văn Tuấn', 'Văn phòng');
  await keeps();
  await watchedKeeps();
  const heard = (await announced(chair.page)).filter((text) => text.includes('3/4'));
  expect(heard.join()).toMatch(VIETNAMESE);
});

it('a question is left by Escape, and the focus is where it was', async () => {
  const { chair } = room;
  await chair.page.keyboard.press('Enter');
  await chair.at('close-round-dialog').waitFor();
  await inspect(chair.device, 'chair-asks');
  await chair.page.keyboard.press('Escape');
  await chair.at('close-round-dialog').waitFor({ state: 'detached' });
  expect(await keepsFocus(chair.page)).toBe(true);
});

it('who has no code, or a wrong one, finds a page that everybody can use', async () => {
  const { home } = room.server;
  const phone = new DelegatePage(await room.open(PHONE, home));
  await phone.at('code-field').waitFor();
  await inspect(phone.device, 'phone-entry');
  await phone.typeCode(MISTYPED);
  await inspect(phone.device, 'phone-mistyped');
  await phone.device.close();
  for (const [name, kind] of [
    ['chair', LAPTOP],
    ['desk', TABLET],
    ['teller', PHONE],
    ['board', PHONE],
    ['board', LAPTOP],
  ] as const) {
    const device = await room.open(kind, home + name);
    await device.page.locator('main :is(h2, h3, button)').first().waitFor();
    await inspect(device, `${name}-stranger`);
    await device.close();
  }
});

it('every guide can be read by everybody, in both languages', async () => {
  const guide = await room.open(PHONE, `${room.server.home}board`);
  for (const name of readdirSync(GUIDES, { recursive: true, encoding: 'utf8' })) {
    if (name.endsWith('.html')) {
      await guide.page.goto(new URL(`/help/${name}`, room.server.home).href);
      await inspect(guide, `guide ${name}`);
    }
  }
});

it('nothing was found wrong with any page', () => {
  room.endsWell();
});

/** A scanner types the slip's link and presses Enter; the rest goes as on a phone, until the station forgets it all. */
async function votesAtStation(names: readonly string[]): Promise<void> {
  const station = new DelegatePage(await room.open(TABLET, `${room.server.home}station`));
  await station.at('station-field').waitFor();
  await inspect(station.device, 'station');
  await station.page.keyboard.type(slip);
  await station.page.keyboard.press('Enter');
  await station.ballot.waitFor();
  await station.mark(names);
  await station.at('review').click();
  await station.at('cast').click();
  await station.at('in-box').waitFor();
  await inspect(station.device, 'station-done');
  await station.at('station-finish').click();
  await station.at('station-entry').waitFor();
  expect(await station.kept()).not.toContain(new URL(slip).hash.slice('#t='.length));
  await station.page.goBack();
  expect(await station.at('station-done').count()).toBe(0);
}

/** Changes the language of the chair's page by its own switch, without a reload. */
async function speak(language: 'vi' | 'en'): Promise<void> {
  await room.chair.at(`language-${language}`).click();
  await expect.poll(() => languageOf(room.chair.device)).toBe(language);
}

async function languageOf({ page }: Device): Promise<string> {
  return await page.evaluate(() => document.documentElement.lang);
}

/** Whether, after enough views have come, the very same element still has the focus. */
async function watch(device: Device, enough = ENOUGH): Promise<() => Promise<void>> {
  await rememberFocus(device.page);
  const before = device.heard;
  return async () => {
    await expect.poll(() => device.heard).toBeGreaterThanOrEqual(before + enough);
    expect(await keepsFocus(device.page)).toBe(true);
  };
}

function sole(announcements: readonly string[]): string {
  expect(new Set(announcements).size).toBe(1);
  return announcements[0] ?? '';
}
