/**
 * Pictures of the pages at telling moments, for eyes; those of the guides are kept small. Whatever is pictured is
 * also looked at by axe-core and at its least size; what they find is a complaint of the device, and fails its story.
 */

import { copyFileSync, mkdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

import { violationsOf } from './axe';
import { type Device, PROJECTOR } from './browser';
import { stickingOutAt } from './reach';
import { TOP } from './server';

const ALBUM = join(TOP, 'target/screenshots');
const GUIDES = join(TOP, 'docs/images');

/** Every other state that is pictured, for docs/pictures.md. */
const STATES = join(GUIDES, 'states');

/** The largest picture of a guide, in bytes. */
const LARGEST = 200_000;

/** What the guides show. */
const IN_GUIDES: readonly string[] = [
  'phone-ballot',
  'phone-receipt',
  'screen-join',
  'screen-turnout',
  'screen-counting',
  'screen-standings',
  'screen-end',
  'screen-result',
  'chair',
  'desk',
  'teller-checks',
  'board',
];

/** Takes a picture of what the device shows; `UPDATE=1` puts it into the documents as well. */
export async function picture(device: Device, name: string): Promise<void> {
  const path = await take(device, name);
  await inspect(device, name);
  if (!IN_GUIDES.includes(name)) {
    await keepState(device, name);
    return;
  }
  const small = device.page.viewportSize()?.width === PROJECTOR.viewport.width;
  const shown = small ? await atTwoThirds(device, () => take(device, `${name}-small`)) : path;
  if (statSync(shown).size > LARGEST) {
    throw new Error(`${shown} is larger than ${LARGEST} bytes`);
  }
  if (process.env.UPDATE === '1') {
    mkdirSync(GUIDES, { recursive: true });
    copyFileSync(shown, join(GUIDES, `${name}.png`));
  }
}

/** With `UPDATE=1`, a light picture of a state that no guide shows. */
async function keepState(device: Device, name: string, fullPage = false): Promise<void> {
  if (process.env.UPDATE !== '1') {
    return;
  }
  mkdirSync(STATES, { recursive: true });
  const shoot = () =>
    device.page.screenshot({
      path: join(STATES, `${name}.jpg`),
      type: 'jpeg',
      quality: 40,
      fullPage,
      animations: 'disabled',
      caret: 'hide',
    });
  const isWall = device.page.viewportSize()?.width === PROJECTOR.viewport.width;
  await (isWall ? atTwoThirds(device, shoot) : shoot());
}

async function take({ page }: Device, name: string): Promise<string> {
  mkdirSync(ALBUM, { recursive: true });
  const path = join(ALBUM, `${name}.png`);
  await page.screenshot({ path, animations: 'disabled', caret: 'hide' });
  return path;
}

/** A wall fills whatever screen it gets: a smaller one makes a smaller picture. */
async function atTwoThirds<T>(device: Device, shoot: () => Promise<T>): Promise<T> {
  const { width, height } = PROJECTOR.viewport;
  await device.page.setViewportSize({ width: (width * 2) / 3, height: (height * 2) / 3 });
  const path = await shoot();
  await device.page.setViewportSize({ width, height });
  return path;
}

/** As `picture`, of the whole length of the page. */
export async function longPicture(device: Device, name: string): Promise<void> {
  await evidence(device, name);
  await inspect(device, name);
  await keepState(device, name, true);
}

/** A picture of whatever stands there, to find out what went wrong. */
export async function evidence({ page }: Device, name: string): Promise<void> {
  mkdirSync(ALBUM, { recursive: true });
  await page.screenshot({ path: join(ALBUM, `${name}.png`), fullPage: true });
}

/** Looks at a state of a page without picturing it. */
export async function inspect(device: Device, name: string): Promise<void> {
  const { page, kind } = device;
  for (const violation of await violationsOf(page)) {
    device.complain(`${name}: ${violation}`);
  }
  for (const flaw of kind.least ? await stickingOutAt(page, kind.least) : []) {
    device.complain(`${name} at ${kind.least?.width} px: ${flaw}`);
  }
}
