/** What every page owes to every reader, whatever it shows: names, sizes, contrast, nothing cut off. */

import type { Device } from './browser';

/** What is wrong with the page as it stands now, one line each. */
export async function flawsOf({ page }: Device): Promise<readonly string[]> {
  const flaws: string[] = [];
  for (const look of [frame, names, fields, fingers, contrasts]) {
    flaws.push(...(await page.evaluate(look)));
  }
  return flaws;
}

/** What does not fit on the screen or where it stands: for walls, which nobody scrolls. */
export async function cutOff({ page }: Device): Promise<readonly string[]> {
  return await page.evaluate(() => {
    const { clientHeight, clientWidth } = document.documentElement;
    const fits = (element: HTMLElement) => {
      const { bottom, right } = element.getBoundingClientRect();
      return bottom <= clientHeight + 1 && right <= clientWidth + 1;
    };
    const spills = (element: HTMLElement, by: number) =>
      element.scrollHeight > element.clientHeight + by ||
      element.scrollWidth > element.clientWidth + by;
    // What lies over its neighbour is as lost as what is not drawn; letters may reach over their line.
    const clips = (element: HTMLElement) =>
      getComputedStyle(element).overflow === 'visible'
        ? element.matches('main > *') && spills(element, 24)
        : spills(element, 1);
    return [...document.querySelectorAll<HTMLElement>('body *')]
      .filter((element) => element.closest('.visually-hidden, [aria-hidden="true"]') === null)
      .filter((element) => !fits(element) || clips(element))
      .map((element) => `${element.tagName} ${element.className}: ${element.innerText}`);
  });
}

// The functions below run inside the page, where nothing else of this file exists.

function frame(): string[] {
  const { lang, scrollWidth, clientWidth } = document.documentElement;
  const seen = (selector: string) =>
    [...document.querySelectorAll(selector)].filter((element) => element.checkVisibility());
  const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id);
  return [
    lang === 'vi' ? '' : 'the page does not say that it is Vietnamese',
    document.title === '' ? 'the page has no title' : '',
    seen('main').length === 1 ? '' : 'the page has not exactly one main part',
    seen('h1, h2').length > 0 ? '' : 'the page has no heading',
    seen('.button-primary').length > 1 ? 'the page has more than one primary button' : '',
    scrollWidth > clientWidth ? `the page is ${scrollWidth - clientWidth} px too wide` : '',
    new Set(ids).size < ids.length ? 'two elements have one id' : '',
  ].filter(Boolean);
}

function names(): string[] {
  const nameOf = (element: Element) =>
    element.getAttribute('aria-label') ?? element.getAttribute('alt') ?? element.textContent ?? '';
  return [...document.querySelectorAll('button, a[href], summary, svg[role="img"], img')]
    .filter((element) => element.checkVisibility() && nameOf(element).trim() === '')
    .map((element) => `nameless: ${element.outerHTML}`);
}

function fields(): string[] {
  const labelOf = ({ labels, ariaLabel }: HTMLInputElement) =>
    ariaLabel ?? labels?.[0]?.innerText ?? '';
  return [...document.querySelectorAll<HTMLInputElement>('input, select, textarea')]
    .filter((field) => field.checkVisibility() && labelOf(field).trim() === '')
    .map((field) => `without a label: ${field.outerHTML}`);
}

/** 48 pixels, less what a border may take. */
function fingers(): string[] {
  const targets = 'button, input:not([type="checkbox"]), select, label:has(input)';
  return matchMedia('(pointer: coarse)').matches
    ? [...document.querySelectorAll<HTMLElement>(targets)]
        .filter((target) => target.checkVisibility() && target.offsetHeight < 44)
        .map((target) => `only ${target.offsetHeight} px high: ${target.outerHTML}`)
    : [];
}

/** Text against the nearest opaque ground behind it (WCAG 2.2, 1.4.3). */
function contrasts(): string[] {
  const parts = (colour: string) => (colour.match(/[\d.]+/g) ?? []).map(Number);
  const linear = (part: number) =>
    part <= 0.04045 * 255 ? part / 255 / 12.92 : ((part / 255 + 0.055) / 1.055) ** 2.4;
  const light = (colour: string) => {
    const [red = 0, green = 0, blue = 0] = parts(colour).map(linear);
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05;
  };
  const ground = (element: Element | null): string => {
    const colour = element ? getComputedStyle(element).backgroundColor : 'rgb(255, 255, 255)';
    return element && (parts(colour)[3] ?? 1) < 1 ? ground(element.parentElement) : colour;
  };
  const ratio = (element: Element) => {
    const [text, behind] = [light(getComputedStyle(element).color), light(ground(element))];
    return Math.max(text, behind) / Math.min(text, behind);
  };
  const speaks = (element: Element) =>
    [...element.childNodes].some(({ nodeType, nodeValue }) => nodeType === 3 && nodeValue?.trim());
  return [...document.querySelectorAll('body *:not(:disabled)')]
    .filter((element) => element.checkVisibility() && speaks(element) && ratio(element) < 4.5)
    .map((element) => `contrast ${ratio(element).toFixed(1)}: ${element.textContent}`);
}
