/** The page for who does not see it or does not point: what it announces, what Tab reaches, where the focus is. */

import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';

/** How often Tab may be pressed before something must have been reached. */
const PATIENCE = 120;

/** Presses Tab until the element has the focus, which must then be seen, and not lie under something that sticks. */
export async function tabTo(page: Page, wanted: Locator): Promise<void> {
  await wanted.waitFor();
  const reached = () => wanted.evaluate((element) => element === document.activeElement);
  for (let pressed = 0; !(await reached()); pressed += 1) {
    expect(pressed, `Tab does not reach ${wanted}`).toBeLessThan(PATIENCE);
    await page.keyboard.press('Tab');
  }
  expect(await wanted.evaluate((element) => element.matches(':focus-visible'))).toBe(true);
  expect(await wanted.evaluate(isCovered), `something lies over ${wanted}`).toBe(false);
}

/** Whether something else is drawn where the element or its label is. Runs inside the page. */
function isCovered(element: Element): boolean {
  const place = element.closest('label') ?? element;
  const { left, top, width, height } = place.getBoundingClientRect();
  const drawn = document.elementFromPoint(left + width / 2, top + height / 2);
  return drawn === null || !(place.contains(drawn) || drawn.contains(place));
}

/** Goes there with Tab and presses the key. */
export async function press(page: Page, wanted: Locator, key: 'Enter' | 'Space'): Promise<void> {
  await tabTo(page, wanted);
  await page.keyboard.press(key);
}

/** From now on notes what a screen reader would say by itself: new words in a part that was announced as live. */
export async function listen(page: Page): Promise<void> {
  await page.evaluate(() => {
    const live = '[role="status"], [role="alert"], [role="log"], [aria-live], output';
    const said: string[] = [];
    const regionOf = ({ target }: MutationRecord) =>
      (target instanceof Element ? target : target.parentElement)?.closest(live);
    // An alert speaks as soon as it appears; what else is live has to be there before its words.
    const alertsIn = ({ addedNodes }: MutationRecord) =>
      [...addedNodes]
        .filter((node) => node instanceof Element)
        .flatMap((node) => [node, ...node.querySelectorAll('*')])
        .filter((element) => element.matches('[role="alert"]'));
    new MutationObserver((changes) => {
      const spoken = changes.flatMap((change) => {
        const region = regionOf(change);
        return region ? [region] : alertsIn(change);
      });
      const texts = spoken.map(({ textContent }) => textContent?.replaceAll(/\s+/g, ' ').trim());
      said.push(...texts.filter((text) => text !== undefined && text !== ''));
    }).observe(document.body, { childList: true, characterData: true, subtree: true });
    Object.assign(window, { said });
  });
}

/** What was announced since `listen`, or since the last time it was asked. */
export async function announced(page: Page): Promise<readonly string[]> {
  return await page.evaluate(() => {
    const { said } = window as unknown as { said: string[] };
    return said.splice(0);
  });
}

/** Remembers the element that has the focus, and what is typed in it. */
export async function rememberFocus(page: Page): Promise<void> {
  await page.evaluate(() => {
    const { activeElement } = document;
    Object.assign(window, {
      focused: activeElement,
      typed: (activeElement as HTMLInputElement).value,
    });
  });
}

/** Whether the very same element still has the focus and holds what it held. */
export async function keepsFocus(page: Page): Promise<boolean> {
  return await page.evaluate(() => {
    const { focused, typed } = window as unknown as { focused: HTMLInputElement; typed: unknown };
    return (
      focused !== document.body && document.activeElement === focused && focused.value === typed
    );
  });
}
