/** The two languages say the same things: no word missing, none empty, none left in the other language. */
import { describe, expect, it } from 'vitest';
import { sources } from './testing/uses';

type Module = Readonly<Record<string, unknown>>;

const VIETNAMESE = import.meta.glob<Module>('./vi/*.ts', { eager: true });
const ENGLISH = import.meta.glob<Module>('./en/*.ts', { eager: true });
const FILES = Object.keys(VIETNAMESE).map((path) => path.slice('./vi/'.length));

/** Names, and words of the sheets, that are the same in every language. */
const NAMES = [
  'Phiếu Kín',
  'Tiếng Việt',
  'Thể lệ',
  'Số đại biểu',
  'Đơn vị',
  'Tập thể',
  'Họ và tên',
  'Trực thuộc',
  'Cụm trưởng',
  'Cụm phó',
  'Không xét',
  'Chưa xét',
  'Bằng khen của Bộ trưởng',
  'Nguyễn Văn A',
];

/** Words that both languages write alike. */
const ALIKE = new Set(['common.product', 'reading.languages.vi', 'reading.languages.en']);

/** Stands for a function of a file. */
const OWN = 'function';

const LETTER = /[À-ýẠ-ỹĂăĐđĨĩŨũƠơƯư]/u;

describe.each(FILES)('%s', (file) => {
  const vi = leaves([], VIETNAMESE[`./vi/${file}`]);
  const en = leaves([], ENGLISH[`./en/${file}`]);

  it('has the same words in both languages', () => {
    expect([...en.keys()].sort()).toEqual([...vi.keys()].sort());
  });

  it('leaves no text empty', () => {
    const empty = [...vi, ...en].filter(([, text]) => text.trim() === '');
    expect(empty).toEqual([]);
  });

  it('leaves no text in the other language', () => {
    const alike = [...vi].filter(([path, text]) => en.get(path) === text);
    const wrong = alike.filter(([path, text]) => !ALIKE.has(path) && hasWords(text));
    expect(wrong).toEqual([]);
  });

  it('has no Vietnamese in its English but names', () => {
    const source = sources(`${import.meta.dirname}/en`).find(({ path }) =>
      path.endsWith(`/${file}`),
    );
    const lines = (source?.text ?? '').split('\n').filter((line) => !/^\s*(\/\/|\/?\*)/.test(line));
    const without = lines.map((line) =>
      NAMES.reduce((text, name) => text.replaceAll(name, ''), line),
    );
    expect(without.filter((line) => LETTER.test(line))).toEqual([]);
  });
});

/** Whether a text is more than what it is asked, put together: `(name, year) => name (year)` is none. */
function hasWords(text: string): boolean {
  const said = text.replace(/^\([^)]*\) =>/, '').replace(/\$\{[^}]*\}/g, '');
  return !text.startsWith(OWN) && /\p{L}/u.test(said);
}

/** Every text by its path; of a sentence that is asked something, how it is made. */
function leaves(path: readonly string[], words: unknown): ReadonlyMap<string, string> {
  if (typeof words === 'object' && words !== null) {
    const inner = Object.entries(words).flatMap(([name, one]) => [...leaves([...path, name], one)]);
    return new Map(inner);
  }
  // A file's own function may put its sentences together alike in both languages; a table's may not.
  const made = typeof words === 'function' && path.length === 1 ? `${OWN} ${path}` : String(words);
  return new Map([[path.join('.'), made]]);
}
