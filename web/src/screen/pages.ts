/** Long lists in pages that the last row can read. */
import type { Group } from '../grouped';

/** `items` in pages of at most `size`; one empty page of nothing. */
export function chunked<T>(items: readonly T[], size: number): readonly (readonly T[])[] {
  const pages = Math.max(1, Math.ceil(items.length / size));
  // Pages of one length look calmer than a last one with two lines.
  const even = Math.ceil(items.length / pages);
  return Array.from({ length: pages }, (_, at) => items.slice(at * even, (at + 1) * even));
}

/** Sentences in pages of `lines` lines of about `letters` each; a sentence is never broken. */
export function packed(
  sentences: readonly string[],
  lines: number,
  letters: number,
): readonly (readonly string[])[] {
  const pages: string[][] = [[]];
  let used = 0;
  for (const sentence of sentences) {
    const own = Math.ceil(sentence.length / letters);
    if (used > 0 && used + own > lines) {
      pages.push([]);
      used = 0;
    }
    pages.at(-1)?.push(sentence);
    used += own;
  }
  return pages;
}

/** A line of a list: a name with its number on the ballot, or the unit that the next names belong to. */
export type Line<T> =
  | { readonly line: 'parent'; readonly parent: string }
  | { readonly line: 'name'; readonly name: T; readonly number: number };

/** Grouped names in pages of at most `size` lines; a parent is said again where its names go on. */
export function listed<T>(
  groups: readonly Group<T>[],
  size: number,
): readonly (readonly Line<T>[])[] {
  const pages: Line<T>[][] = [[]];
  let number = 0;
  for (const { parent, units } of groups) {
    for (const [at, name] of units.entries()) {
      number += 1;
      place(pages, size, at === 0, parent, { line: 'name', name, number });
    }
  }
  return pages;
}

function place<T>(
  pages: Line<T>[][],
  size: number,
  begins: boolean,
  parent: string | null,
  line: Line<T>,
): void {
  const last = pages.at(-1) ?? [];
  const lines = parent !== null && begins ? 2 : 1;
  const fits = last.length === 0 || last.length + lines <= size;
  const page = fits ? last : [];
  if (!fits) {
    pages.push(page);
  }
  if (parent !== null && (begins || page.length === 0)) {
    page.push({ line: 'parent', parent });
  }
  page.push(line);
}
