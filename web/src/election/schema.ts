/**
 * Schema checks over read JSON, in the one order both implementations keep (docs of the Rust module
 * `election::ballot`, step 3): kind, unknown fields, missing fields, then the values as listed.
 */
import { type Json, readJson } from './json';
import { demand, refuse } from './outcome';

/** Reads one JSON value as a `T`, or refuses. */
export type Read<T> = (value: Json) => T;

/** An object that has every required field and none that is not listed. */
export interface Fields {
  read<T>(name: string, read: Read<T>): T;
  readOptional<T>(name: string, read: Read<T>): T | undefined;
}

export function fieldsOf(
  value: Json,
  required: readonly string[],
  optional: readonly string[] = [],
): Fields {
  demand(isFields(value), 'wrong_type');
  for (const name of value.keys()) {
    demand(required.includes(name) || optional.includes(name), 'unknown_field');
  }
  for (const name of required) {
    demand(value.has(name), 'missing_field');
  }
  return {
    read: (name, read) => read(value.get(name) ?? null),
    readOptional: (name, read) => {
      const inner = value.get(name);
      return inner === undefined ? undefined : read(inner);
    },
  };
}

export function isFields(value: Json): value is ReadonlyMap<string, Json> {
  return value instanceof Map;
}

export function arrayOf<T>(read: Read<T>): Read<T[]> {
  return (value) => (Array.isArray(value) ? value.map(read) : refuse('wrong_type'));
}

export function string(value: Json): string {
  return typeof value === 'string' ? value : refuse('wrong_type');
}

export function boolean(value: Json): boolean {
  return typeof value === 'boolean' ? value : refuse('wrong_type');
}

/** Reads a document strictly: its schema, then its one canonical text (`JSON.stringify` of what was read). */
export function readCanonical<T>(raw: string, read: Read<T>): T {
  const value = read(readJson(raw));
  demand(JSON.stringify(value) === raw, 'not_canonical');
  return value;
}

/** An integer from 0 to 2^53 − 1; how it was written is left to the canonical check. */
export function integer(value: Json): number {
  demand(typeof value === 'number' && Number.isSafeInteger(value) && value >= 0, 'wrong_type');
  return value;
}
