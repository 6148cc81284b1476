/** Turns the guides of `docs/{vi,en}/guides` into pages under `/help/`: read inside the pages, by themselves, or printed. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { Marked } from 'marked';
import type { Plugin } from 'vite';

const DOCS = resolve(import.meta.dirname, '../../docs');
const STYLE = resolve(import.meta.dirname, 'guide.css');

/** The guide that says which guide is for whom: first among its sisters. */
const INDEX = 'index';

/** A guide as the reader gets it. */
interface Guide {
  readonly lang: string;
  readonly name: string;
  readonly title: string;
  readonly body: string;
}

export function guides(): Plugin {
  return {
    name: 'guides',
    applyToEnvironment: ({ name }) => name === 'client',
    generateBundle() {
      const all = ['vi', 'en'].flatMap(guidesIn);
      for (const guide of all) {
        const sisters = all.filter(({ lang }) => lang === guide.lang);
        const source = page(guide, sisters);
        this.emitFile({ type: 'asset', fileName: `help/${guide.lang}/${guide.name}.html`, source });
      }
      this.emitFile({ type: 'asset', fileName: 'help/guide.css', source: readFileSync(STYLE) });
      for (const image of imagesOf(all)) {
        const source = readFileSync(resolve(DOCS, 'images', image));
        this.emitFile({ type: 'asset', fileName: `help/images/${image}`, source });
      }
    },
  };
}

function guidesIn(lang: string): readonly Guide[] {
  const folder = resolve(DOCS, lang, 'guides');
  return readdirSync(folder)
    .filter((file) => file.endsWith('.md'))
    .map((file) => basename(file, '.md'))
    .sort(
      (one, other) => Number(other === INDEX) - Number(one === INDEX) || one.localeCompare(other),
    )
    .map((name) => readGuide(lang, name, readFileSync(resolve(folder, `${name}.md`), 'utf8')));
}

function readGuide(lang: string, name: string, markdown: string): Guide {
  const title = /^# (.+)$/m.exec(markdown)?.[1];
  if (title === undefined) {
    throw new Error(`docs/${lang}/guides/${name}.md has no title`);
  }
  return { lang, name, title, body: new Marked({ async: false }).parse(markdown) as string };
}

/**
 * Links to a guide's neighbour and to the pictures, as they stand in the file, lead to where they are served; a table
 * that is wider than the screen can be scrolled by keyboard.
 */
function served(body: string): string {
  return body
    .replaceAll('<table>', '<table tabindex="0">')
    .replaceAll('src="../../images/', 'src="/help/images/')
    .replaceAll(/href="([a-z-]+)\.md(#[^"]*)?"/g, 'href="$1.html$2"');
}

function imagesOf(all: readonly Guide[]): readonly string[] {
  const named = all.flatMap(({ body }) =>
    [...body.matchAll(/src="\.\.\/\.\.\/images\/([^"]+)"/g)].map(([, image]) => image ?? ''),
  );
  const missing = named.find((image) => !existsSync(resolve(DOCS, 'images', image)));
  if (missing !== undefined) {
    throw new Error(`docs/images/${missing} is in a guide and not in the folder`);
  }
  return [...new Set(named)];
}

function page(guide: Guide, sisters: readonly Guide[]): string {
  const links = sisters
    .map(({ name, title }) => `<li><a href="${name}.html">${title}</a></li>`)
    .join('');
  return `<!doctype html>
<html lang="${guide.lang}">
<head>
<meta charset="utf-8" />
<meta name="viewport" content="width=device-width, initial-scale=1" />
<title>${guide.title} · Phiếu Kín</title>
<link rel="icon" href="data:," />
<link rel="stylesheet" href="/help/guide.css" />
</head>
<body class="guide-${guide.name}">
<main>${served(guide.body)}</main>
<nav aria-label="Phiếu Kín"><ul>${links}</ul></nav>
</body>
</html>
`;
}
