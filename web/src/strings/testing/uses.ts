/**
 * Which words the sources read, found by reading the sources: an imported table under its alias, followed by the names of
 * its words. A table that is used as a whole (indexed, listed, handed on) counts as read in all its words.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const SRC = resolve(import.meta.dirname, '../..');
const STRINGS = join(SRC, 'strings');

/** A word by its path: `['delegate', 'phaseHints', 'sealed']`. */
export type Path = readonly string[];

interface Source {
  readonly path: string;
  readonly text: string;
}

/** All sources of the pages, without tests. */
export function sources(folder = SRC): readonly Source[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name) && !/\.test\.tsx?$|(^|\/)testing\//.test(name))
    .map((name) => join(folder, name))
    .map((path) => ({ path, text: readFileSync(path, 'utf8') }));
}

/** The paths that are read of what `file` of the words exports. */
export function readOf(file: string, exported: readonly string[]): readonly Path[] {
  const own = sources(join(STRINGS, 'vi')).flatMap((source) =>
    source.path.endsWith(`/${file}.ts`)
      ? exported.flatMap((name) => uses(source.text, name, name))
      : usesOfImports(source, new RegExp(`from '\\./${file}'`), exported),
  );
  const outside = sources()
    .filter(({ path }) => !path.startsWith(STRINGS))
    .flatMap((source) => usesOfImports(source, new RegExp(`/strings(/${file})?'`), exported));
  const within = sources(STRINGS)
    .filter(({ path }) => !/strings\/(vi|en)\//.test(path))
    .flatMap((source) => usesOfImports(source, new RegExp(`from '\\./${file}'`), exported));
  return [...own, ...outside, ...within];
}

function usesOfImports(source: Source, from: RegExp, exported: readonly string[]) {
  return importsOf(source.text, from)
    .filter(({ name }) => exported.includes(name))
    .flatMap(({ name, alias }) => uses(source.text, name, alias));
}

interface Import {
  readonly name: string;
  readonly alias: string;
}

/** `import { a, b as c } from '…'`, where the address is one of those wanted. */
function importsOf(text: string, from: RegExp): readonly Import[] {
  const statements = text.matchAll(/^import \{([^}]*)\} (from '[^']*');/gm);
  return [...statements]
    .filter(([, , address]) => from.test(address ?? ''))
    .flatMap(([, names]) => (names ?? '').split(','))
    .map((name) => name.trim().split(' as '))
    .filter(([name]) => name !== '')
    .map(([name = '', alias = name]) => ({ name, alias }));
}

/** What follows each use of `alias`; its own declaration and import are none. */
function uses(text: string, name: string, alias: string): readonly Path[] {
  const body = text.replace(/^import [^;]*;/gm, '').replace(/^export (const|function) \w+/gm, '');
  const found = body.matchAll(
    new RegExp(`(?<![\\w'"-]|(?<!\\.\\.)\\.)${alias}((?:\\??\\.\\w+)*)(?![\\w:.'"-])`, 'g'),
  );
  return [...found].map(([, after]) => [name, ...(after ?? '').split(/\??\./).filter(Boolean)]);
}
