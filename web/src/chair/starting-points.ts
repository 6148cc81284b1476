/** Where a meeting starts from: presets of the program, an earlier meeting, or its file. */
import type { Asking, Connection } from '../connection';
import type { PastMeeting, Preset } from '../protocol';
import { operating, refusalSentence } from '../strings';
import { start as words } from '../strings/chair-start';
import { said } from '../strings/language';

/** What the server answered, or the sentence why not; `passedOver` says what it could not read. */
export type Shown<T> =
  | { readonly shown: 'found'; readonly found: T; readonly passedOver: readonly string[] }
  | { readonly shown: 'refused'; readonly sentence: string };

/** All meetings that the server keeps, and the same as one table for a spreadsheet. */
export interface History {
  readonly meetings: readonly PastMeeting[];
  readonly csv: string;
}

export function askPresets(connection: Connection): Promise<Shown<readonly Preset[]>> {
  return presetsOf(connection, { type: 'show_presets' });
}

/** A preset made from an earlier meeting that the server keeps. */
export function askLike(
  connection: Connection,
  meeting: string,
): Promise<Shown<readonly Preset[]>> {
  return presetsOf(connection, { type: 'show_like', meeting });
}

/** The largest file that fits a message to the server as base64, with room for the rest of it. */
const LARGEST_FILE = 6_000_000;

/** A preset made from the file of an earlier meeting. */
export async function askLikeFile(
  connection: Connection,
  file: File,
): Promise<Shown<readonly Preset[]>> {
  if (file.size > LARGEST_FILE) {
    return { shown: 'refused', sentence: words.largeFile };
  }
  const bytes = await file.arrayBuffer().catch(() => undefined);
  if (!bytes) {
    return { shown: 'refused', sentence: words.unreadableFile };
  }
  const bundle = base64Of(new Uint8Array(bytes));
  return presetsOf(connection, { type: 'read_like', bundle });
}

export async function askHistory(connection: Connection): Promise<Shown<History>> {
  const answer = await connection.ask({ type: 'show_history' });
  if (answer.type === 'history') {
    const { meetings, csv, damaged } = answer;
    const passedOver = damaged.map(({ meeting, why }) => words.damaged(meeting, why));
    return { shown: 'found', found: { meetings, csv }, passedOver };
  }
  return refused(answer);
}

async function presetsOf(
  connection: Connection,
  asking: Asking,
): Promise<Shown<readonly Preset[]>> {
  const answer = await connection.ask(asking);
  if (answer.type === 'presets') {
    const passedOver = answer.problems.map((problem) => said(problem.said));
    return { shown: 'found', found: answer.presets, passedOver };
  }
  return refused(answer);
}

function refused(answer: Awaited<ReturnType<Connection['ask']>>): {
  readonly shown: 'refused';
  readonly sentence: string;
} {
  const sentence =
    answer.type === 'refused' ? refusalSentence(answer.refusal) : operating.lostAnswer;
  return { shown: 'refused', sentence };
}

const CHUNK = 8192;

/** Base64 of bytes of any length. */
export function base64Of(bytes: Uint8Array): string {
  const parts: string[] = [];
  for (let at = 0; at < bytes.length; at += CHUNK) {
    parts.push(String.fromCharCode(...bytes.subarray(at, at + CHUNK)));
  }
  return btoa(parts.join(''));
}
