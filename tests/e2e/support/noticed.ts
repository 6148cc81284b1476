/** What a page says in plain words when it notices a cheat, or when it hands the room the figure that gives it away; counted. */

import type { Locator } from 'playwright-core';
import { expect } from 'vitest';

import type { Device } from './browser';
import { evidence, inspect } from './pictures';

/** The names of the cheats that somebody was told of. */
export const noticed: string[] = [];

/** The sentences stand there, and a picture of them is taken. */
export async function notices(
  cheat: string,
  device: Device,
  notice: Locator,
  ...sentences: readonly string[]
): Promise<void> {
  await notice.waitFor();
  await notice.scrollIntoViewIfNeeded();
  const text = await notice.innerText();
  for (const sentence of sentences) {
    expect(text).toContain(sentence);
  }
  await evidence(device, `cheat-${cheat}`);
  await inspect(device, `cheat-${cheat}`);
  noticed.push(cheat);
}
