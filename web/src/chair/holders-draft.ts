/** Earlier holders of the offices while they are typed. */
import type { ClusterRole, PastHolder } from '../protocol';
import { readCount } from './typed';

export interface HolderDraft {
  readonly year: string;
  readonly role: ClusterRole;
  readonly unit: string;
}

export function holderDraft({ year, role, unit }: PastHolder): HolderDraft {
  return { year: String(year), role, unit };
}

/** The holders, or nothing while a line is incomplete; lines with nothing in them are none. */
export function readHolders(drafts: readonly HolderDraft[]): readonly PastHolder[] | undefined {
  const typed = drafts.filter(({ year, unit }) => year.trim() !== '' || unit.trim() !== '');
  const read = typed.map(readHolder).filter((holder) => holder !== undefined);
  return read.length === typed.length ? read : undefined;
}

function readHolder({ year, role, unit }: HolderDraft): PastHolder | undefined {
  const [ofYear, name] = [readCount(year), unit.trim()];
  return ofYear === undefined || name === '' ? undefined : { year: ofYear, role, unit: name };
}
