/** The public files of a round and of the meeting, by GET; their bytes are judged by who asked. */
import type { MeetingId } from './meeting';

export type RoundFile =
  | 'election.json'
  | 'trustees.json'
  | 'roll.json'
  | 'archive.bel'
  | 'statements.json'
  | 'blame.json';

/** The address of a round's file. */
export function roundFile(meeting: MeetingId, round: string, file: RoundFile): string {
  return `/m/${meeting}/rounds/${encodeURIComponent(round)}/${file}`;
}

/** The bytes at an address; `undefined` when they are not there or the server is out of reach. */
export async function fetchBytes(address: string): Promise<Uint8Array | undefined> {
  try {
    const response = await fetch(address, { cache: 'no-store' });
    return response.ok ? new Uint8Array(await response.arrayBuffer()) : undefined;
  } catch {
    return undefined;
  }
}

/** As `fetchBytes`, for text; the bytes must be UTF-8. */
export async function fetchText(address: string): Promise<string | undefined> {
  const bytes = await fetchBytes(address);
  return bytes && textOf(bytes);
}

function textOf(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
