/** A word that nobody reads is translated and kept in step for nothing. */
import { expect, it } from 'vitest';
import { type Path, readOf, sources } from './testing/uses';

const FILES = import.meta.glob<Record<string, unknown>>('./vi/*.ts', { eager: true });

it.each(Object.keys(FILES))('every word of %s is read by a page', (path) => {
  const file = path.replace(/^\.\/vi\/|\.ts$/g, '');
  const module = FILES[path] ?? {};
  const read = readOf(file, Object.keys(module));
  const tables = new Set(tablesOf(path));
  const wanted = Object.entries(module).flatMap(([name, words]) =>
    tables.has(name) ? [[name]] : leaves([name], words),
  );
  expect(wanted.filter((word) => !read.some((use) => covers(use, word)))).toEqual([]);
});

/** Tables whose keys come from elsewhere: their type says which, and that none is missing or too many. */
function tablesOf(path: string): readonly string[] {
  const source = sources(import.meta.dirname).find((one) => one.path.endsWith(path.slice(1)));
  return [...(source?.text ?? '').matchAll(/^export const (\w+):/gm)].map(([, name = '']) => name);
}

function leaves(path: Path, words: unknown): readonly Path[] {
  return typeof words === 'object' && words !== null && !Array.isArray(words)
    ? Object.entries(words).flatMap(([name, inner]) => leaves([...path, name], inner))
    : [path];
}

/** A use of a table reads all in it; `.length` or a call's own member after a word reads the word. */
function covers(use: Path, word: Path): boolean {
  const common = Math.min(use.length, word.length);
  return use.slice(0, common).every((name, at) => name === word[at]);
}
