/** Text at twice the size, and on the narrowest screens: nothing sticks out sideways (WCAG 2.2, 1.4.4 and 1.4.10). */

import type { Page } from 'playwright-core';

/** What sticks out of the page when it has so few pixels. The page stays as it was. */
export async function stickingOutAt(
  page: Page,
  narrow: { readonly width: number; readonly height: number },
): Promise<readonly string[]> {
  const before = page.viewportSize();
  await page.setViewportSize(narrow);
  try {
    return await page.evaluate(look);
  } finally {
    if (before) {
      await page.setViewportSize(before);
    }
  }
}

/** Runs inside the page. What scrolls by itself, such as a wide table, may be wider than the page. */
function look(): string[] {
  const { clientWidth } = document.documentElement;
  const scrolls = (element: Element | null): boolean =>
    element !== null &&
    (['auto', 'scroll'].includes(getComputedStyle(element).overflowX) ||
      scrolls(element.parentElement));
  // What is there for ears alone, or until Tab comes to it, is clipped to nothing.
  const unseen = (element: Element | null): boolean =>
    element !== null &&
    (getComputedStyle(element).clipPath === 'inset(50%)' || unseen(element.parentElement));
  return [...document.querySelectorAll<HTMLElement>('body *:not([aria-hidden="true"] *)')]
    .filter((element) => element.checkVisibility() && !unseen(element))
    .filter((element) => !scrolls(element.parentElement))
    .filter((element) => {
      const { left, right, width } = element.getBoundingClientRect();
      const cut =
        getComputedStyle(element).overflowX === 'hidden' &&
        element.scrollWidth > element.clientWidth + 1;
      return width > 0 && (left < -1 || right > clientWidth + 1 || cut);
    })
    .map(({ tagName, className, textContent }) => `${tagName} ${className}: ${textContent}`);
}
