/** axe-core over what a device shows: WCAG 2.2 at levels A and AA, and what axe calls good practice. */

import axe from 'axe-core';
import type { Page } from 'playwright-core';

const LEVELS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What axe finds wrong with the page as it stands now: a line for each element, with its rule. */
export async function violationsOf(page: Page): Promise<readonly string[]> {
  // The page's policy forbids foreign scripts; what a debugger evaluates is not one.
  if (!(await page.evaluate(() => 'axe' in window))) {
    await page.evaluate(axe.source);
  }
  return await page.evaluate(look, LEVELS);
}

/** Runs inside the page, where nothing else of this file exists. */
async function look(levels: readonly string[]): Promise<string[]> {
  const { axe: looker } = window as unknown as { axe: typeof axe };
  const { violations } = await looker.run(document, {
    runOnly: [...levels],
    resultTypes: ['violations'],
  });
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target, html }) => `${id} (${help}) at ${target.join(' ')}: ${html}`),
  );
}
