/**
 * The language of the page. Words are read through {@link translated}: whatever draws one follows the language, so a
 * switch needs no reload. Vietnamese is in the page; English is fetched when somebody asks for it.
 */
import { signal } from '@preact/signals';

export type Language = 'vi' | 'en';

export const LANGUAGES: readonly Language[] = ['vi', 'en'];

/** The language in use; {@link speak} changes it. */
export const language = signal<Language>('vi');

/** The same words with other sentences: a text for a text, a sentence for what is asked. */
export type Translation<W> = W extends string
  ? string
  : W extends (...asked: infer A) => infer R
    ? (...asked: A) => Translation<R>
    : W extends readonly (infer E)[]
      ? readonly Translation<E>[]
      : W extends object
        ? { readonly [K in keyof W]: Translation<W[K]> }
        : W;

const loads: (() => Promise<void>)[] = [];
let wanted: Language = 'vi';

/**
 * Changes the language once its words are here. A page whose words cannot be fetched keeps the language it has, and the
 * promise fails; of two wishes at once the later is followed.
 */
export async function speak(wish: Language): Promise<void> {
  wanted = wish;
  try {
    if (wish !== 'vi') {
      await Promise.all(loads.map((load) => load()));
    }
  } catch (failure) {
    wanted = language.peek();
    throw failure;
  }
  language.value = wanted;
}

/** The English words of one file: nothing until they are asked for and here. */
export type English<W> = () => Translation<W> | undefined;

/** Fetches the English words of one file when somebody asks for English. */
export function fetched<W>(fetchEnglish: () => Promise<Translation<W>>): English<W> {
  const english = signal<Translation<W>>();
  const load = async () => {
    english.value ??= await fetchEnglish();
  };
  loads.push(load);
  if (wanted === 'en') {
    // A part of the page that came after the switch; it stays Vietnamese where its English does not come.
    load().catch(() => undefined);
  }
  return () => (language.value === 'en' ? english.value : undefined);
}

/**
 * One table or sentence of a file, in whatever language is in use when it is read. What no page reads of a file is then
 * left out of the build, unlike with {@link translated}.
 */
/* @__NO_SIDE_EFFECTS__ */
export function spoken<W extends object, K extends keyof W & string>(
  english: English<W>,
  name: K,
  vi: W[K],
): Translation<W[K]> {
  return following(vi, () => Reflect.get(english() ?? { [name]: vi }, name)) as Translation<W[K]>;
}

/** The words of one file, in whatever language is in use when they are read. */
export function translated<W extends object>(
  vi: W,
  fetchEnglish: () => Promise<Translation<W>>,
): Translation<W> {
  const english = fetched<W>(fetchEnglish);
  const names = Object.keys(vi) as (keyof W & string)[];
  const entries = names.map((name) => [name, spoken(english, name, vi[name])]);
  return Object.fromEntries(entries) as Translation<W>;
}

/** Stands for `words` and reads them anew at every use. */
function following(words: unknown, current: () => unknown): unknown {
  if (typeof words === 'function') {
    return (...asked: unknown[]) => (current() as (...asked: unknown[]) => unknown)(...asked);
  }
  return new Proxy(words as object, {
    get: (_, key) => Reflect.get(current() as object, key),
    has: (_, key) => Reflect.has(current() as object, key),
  });
}

/** A sentence that the server gives in both languages. */
export function said(sentence: Readonly<Record<Language, string>>): string {
  return sentence[language.value];
}
