/** The guides name what is on the pages by the words that are there, and say the same in both languages. */
import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { sources } from './testing/uses';

type Lang = 'vi' | 'en';

const LANGS: readonly Lang[] = ['vi', 'en'];
const DOCS = resolve(import.meta.dirname, '../../../docs');
const FILES = guidesIn('vi');

/** Bold because it matters, not because it is on a page. */
const EMPHASES: Readonly<Record<Lang, readonly string[]>> = {
  vi: [
    'Đã kiểm xong thì không hủy được nữa.',
    'Ba điều nhớ.',
    'chỉ hiện một lần',
    'không bấm',
    'đậm',
  ],
  en: [
    'A result that was counted cannot be cancelled.',
    'Three things to remember.',
    'once only',
    'do not press',
    'bold',
  ],
};

it('the guides are the same in both languages', () => {
  expect(guidesIn('en')).toEqual(FILES);
});

describe.each(FILES)('%s', (file) => {
  it('has the same pictures, headings, items and rows in both languages', () => {
    expect(shapeOf(read('en', file))).toEqual(shapeOf(read('vi', file)));
  });
});

describe.each(LANGS)('in %s', (lang) => {
  it('what a guide sets in bold is on a page', () => {
    const { texts, sentences } = wordsOf(lang);
    const known = (phrase: string) =>
      EMPHASES[lang].includes(phrase) ||
      texts.has(phrase) ||
      sentences.some((sentence) => sentence.test(phrase));
    const missing = FILES.flatMap((file) =>
      boldOf(read(lang, file))
        .filter((phrase) => !known(phrase))
        .map((phrase) => `${file}: ${phrase}`),
    );
    expect(missing).toEqual([]);
  });

  it('no emphasis is on the list in vain', () => {
    const bold = new Set(FILES.flatMap((file) => boldOf(read(lang, file))));
    expect(EMPHASES[lang].filter((phrase) => !bold.has(phrase))).toEqual([]);
  });
});

function guidesIn(lang: Lang): readonly string[] {
  return readdirSync(`${DOCS}/${lang}/guides`).sort();
}

function read(lang: Lang, file: string): string {
  return readFileSync(`${DOCS}/${lang}/guides/${file}`, 'utf8');
}

/** What a translation must have as many of, and in the same order. */
function shapeOf(guide: string): readonly string[] {
  return guide.split('\n').flatMap((line) => {
    const picture = /\]\((\.\.[^)]+)\)/.exec(line)?.[1];
    return picture ?? /^(#+|-|\d+\.|\|)(?= )/.exec(line)?.[1] ?? [];
  });
}

/** Bold phrases, without those that open an item of a list and are its heading: `- **Slip lost**: …`. */
function boldOf(guide: string): readonly string[] {
  const text = guide.replace(/^(-|\d+\.) \*\*[^*]+\*\*(?=:)/gm, '');
  return [...text.matchAll(/\*\*([^*]+)\*\*/g)].map(([, phrase]) => phrase ?? '');
}

/** The texts of a language, and its sentences that are asked something, as patterns. */
function wordsOf(lang: Lang) {
  const source = sources(`${import.meta.dirname}/${lang}`)
    .map(({ text }) => text)
    .join('\n');
  const texts = [...source.matchAll(/'([^'\n]+)'|"([^"\n]+)"/g)].map(
    ([, one, other]) => one ?? other,
  );
  const templates = [...source.matchAll(/`([^`]+)`/g)].map(([, text]) => text ?? '');
  return { texts: new Set(texts), sentences: templates.filter(saysSomething).map(pattern) };
}

/** Whether words are left without what is asked: `${role}: ${unit}` says nothing and would fit anything. */
function saysSomething(template: string): boolean {
  return /\p{L}{3}/u.test(template.replace(/\$\{[^}]*\}/g, ''));
}

function pattern(template: string): RegExp {
  const fixed = template
    .split(/\$\{[^}]*\}/)
    .map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`^${fixed.join('.+')}$`, 'u');
}
