/** Files that the server makes from the log, from within components: asked for, saved, or the sentence why not. */
import { createContext } from 'preact';
import { useContext, useState } from 'preact/hooks';
import type { ActAnswer } from '../act';
import type { Connection } from '../connection';
import type { WantedFile } from '../protocol';
import { refusalOf } from '../ui/acting';
import { saveFile } from './save-file';

/** How the making of a file ended; a made one is with the browser. */
export type Made =
  | { readonly outcome: 'made'; readonly name: string }
  | Exclude<ActAnswer, { outcome: 'done' }>;

/** Asks for a file and saves it. */
export type Make = (file: WantedFile) => Promise<Made>;

export const Making = createContext<Make>(() => Promise.resolve({ outcome: 'lost' }));

export function makeOver(connection: Connection): Make {
  return async (file) => {
    const answer = await connection.ask({ type: 'make_file', file });
    if (answer.type === 'file') {
      const { name, media, bytes } = answer;
      saveFile(name, new Blob([bytesOf(bytes)], { type: media }));
      return { outcome: 'made', name };
    }
    return answer.type === 'refused'
      ? { outcome: 'refused', refusal: answer.refusal }
      : { outcome: 'lost' };
  };
}

/** One place of the page that has files made. */
export interface Maker {
  /** What is being made. */
  readonly making: WantedFile | undefined;
  /** The name of the file made last. */
  readonly made: string | undefined;
  readonly refused: string | undefined;
  readonly run: (file: WantedFile) => Promise<void>;
}

export function useMaking(): Maker {
  const make = useContext(Making);
  const [making, setMaking] = useState<WantedFile>();
  const [ended, setEnded] = useState<Made | { readonly outcome: 'failed' }>();
  async function run(file: WantedFile): Promise<void> {
    setMaking(file);
    setEnded(undefined);
    try {
      setEnded(await make(file));
    } catch {
      setEnded({ outcome: 'failed' });
    } finally {
      setMaking(undefined);
    }
  }
  return {
    making,
    made: ended?.outcome === 'made' ? ended.name : undefined,
    refused: ended && ended.outcome !== 'made' ? refusalOf(ended) : undefined,
    run,
  };
}

function bytesOf(base64: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
}
