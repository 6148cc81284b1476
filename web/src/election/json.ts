/**
 * A strict JSON reader. Unlike `JSON.parse` it refuses lone surrogates, numbers without a finite value and
 * deep nesting, as the Rust twin does: both must see the same text alike. A field written twice keeps its last value.
 */
import { refuse } from './outcome';

/** A JSON value. */
export type Json = string | boolean | null | number | readonly Json[] | ReadonlyMap<string, Json>;

/** Nesting that the Rust twin's reader allows. */
const DEPTH_LIMIT = 127;

const NUMBER = /-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?/y;
const SPACE = /[ \t\n\r]*/y;

/** Reads the one JSON value that `text` is, or refuses with `malformed_json`. */
export function readJson(text: string): Json {
  const reader = new Reader(text);
  const value = reader.value(0);
  reader.end();
  return value;
}

/** The compact text of `value`, fields in the order they were found. */
export function writeJson(value: Json): string {
  if (value instanceof Map) {
    const fields = [...value].map(([name, inner]) => `${JSON.stringify(name)}:${writeJson(inner)}`);
    return `{${fields.join(',')}}`;
  }
  return Array.isArray(value) ? `[${value.map(writeJson).join(',')}]` : JSON.stringify(value);
}

class Reader {
  readonly #text: string;
  #at = 0;

  constructor(text: string) {
    this.#text = text;
  }

  value(depth: number): Json {
    this.match(SPACE);
    switch (this.#text[this.#at]) {
      case '"':
        return this.string();
      case '[':
        return this.array(depth + 1);
      case '{':
        return this.object(depth + 1);
      case 't':
        return this.word('true', true);
      case 'f':
        return this.word('false', false);
      case 'n':
        return this.word('null', null);
      default:
        return this.number();
    }
  }

  end(): void {
    this.match(SPACE);
    if (this.#at < this.#text.length) {
      refuse('malformed_json');
    }
  }

  private array(depth: number): Json[] {
    const items: Json[] = [];
    this.list('[', ']', depth, () => items.push(this.value(depth)));
    return items;
  }

  private object(depth: number): ReadonlyMap<string, Json> {
    const fields = new Map<string, Json>();
    this.list('{', '}', depth, () => {
      this.match(SPACE);
      const name = this.string();
      this.take(':');
      fields.set(name, this.value(depth));
    });
    return fields;
  }

  private list(open: string, close: string, depth: number, item: () => void): void {
    if (depth > DEPTH_LIMIT) {
      refuse('malformed_json');
    }
    this.take(open);
    if (this.taken(close)) {
      return;
    }
    do {
      item();
    } while (this.taken(','));
    this.take(close);
  }

  private string(): string {
    const start = this.#at;
    if (this.#text[start] !== '"') {
      refuse('malformed_json');
    }
    let end = start + 1;
    while (end < this.#text.length && this.#text[end] !== '"') {
      end += this.#text[end] === '\\' ? 2 : 1;
    }
    this.#at = end + 1;
    return unescaped(this.#text.slice(start, end + 1));
  }

  private number(): number {
    const written = this.match(NUMBER) ?? refuse('malformed_json');
    return Number.isFinite(Number(written)) ? Number(written) : refuse('malformed_json');
  }

  private word<T>(word: string, value: T): T {
    if (!this.#text.startsWith(word, this.#at)) {
      refuse('malformed_json');
    }
    this.#at += word.length;
    return value;
  }

  private take(character: string): void {
    if (!this.taken(character)) {
      refuse('malformed_json');
    }
  }

  private taken(character: string): boolean {
    this.match(SPACE);
    if (this.#text[this.#at] !== character) {
      return false;
    }
    this.#at += 1;
    return true;
  }

  private match(pattern: RegExp): string | undefined {
    pattern.lastIndex = this.#at;
    const found = pattern.exec(this.#text)?.[0];
    this.#at += found?.length ?? 0;
    return found;
  }
}

/** What a string literal says; `JSON.parse` checks its escapes and control characters. */
function unescaped(literal: string): string {
  let text: unknown;
  try {
    text = JSON.parse(literal);
  } catch {
    refuse('malformed_json');
  }
  return typeof text === 'string' && isWellFormed(text) ? text : refuse('malformed_json');
}

/** No half of a surrogate pair stands alone; `String.isWellFormed` is too young for some phones. */
function isWellFormed(text: string): boolean {
  return !/[\ud800-\udfff]/u.test(text);
}
