/**
 * The public log of a meeting, read by a page that trusts nobody: a chain of lines, each naming the
 * digest of the line before it. Deciding every act again is left to `phieukin verify`.
 */
import { hexDigest } from '../election/hash';

/** Something that happened; the fields depend on its kind. */
export interface LogEvent {
  readonly event: string;
  readonly [field: string]: unknown;
}

/** An act as it was signed. */
export interface LogAct {
  readonly act: string;
  readonly head: string;
  readonly key: string;
  readonly signature: { readonly challenge: string; readonly response: string };
}

export interface LogLine {
  readonly height: number;
  /** SHA-256 of this line in hex: the log head while it is the newest. */
  readonly digest: string;
  readonly act: LogAct | null;
  readonly events: readonly LogEvent[];
}

/** A chain that holds, or the number of the first line that breaks it. */
export type LogReading =
  | { readonly ok: true; readonly lines: readonly LogLine[] }
  | { readonly ok: false; readonly line: number };

export function readLog(text: string): LogReading {
  const lines: LogLine[] = [];
  for (const [height, raw] of text.trimEnd().split('\n').entries()) {
    const line = readLine(raw, height, lines.at(-1)?.digest ?? null);
    if (!line) {
      return { ok: false, line: height };
    }
    lines.push(line);
  }
  return { ok: true, lines };
}

function readLine(raw: string, height: number, previous: string | null): LogLine | undefined {
  const entry = looseJson(raw);
  if (!isRecord(entry) || entry.height !== height || entry.previous !== previous) {
    return undefined;
  }
  const { act, events } = entry;
  if (!Array.isArray(events) || !events.every(isEvent) || !(act === null || isAct(act))) {
    return undefined;
  }
  return { height, digest: hexDigest(raw), act, events };
}

/** The value a text writes; `undefined` when it writes none. */
export function looseJson(raw: string): unknown {
  try {
    return JSON.parse(raw);
  } catch {
    return undefined;
  }
}

function isEvent(value: unknown): value is LogEvent {
  return isRecord(value) && typeof value.event === 'string';
}

function isAct(value: unknown): value is LogAct {
  return (
    isRecord(value) &&
    [value.act, value.head, value.key].every((part) => typeof part === 'string') &&
    isSignature(value.signature)
  );
}

export function isSignature(
  value: unknown,
): value is { readonly challenge: string; readonly response: string } {
  return (
    isRecord(value) && typeof value.challenge === 'string' && typeof value.response === 'string'
  );
}

export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
