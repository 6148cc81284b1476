/** The words of papers and screen while they are typed: lists one a line, days as text. */
import type { Deadline, DeadlineYear, Wording } from '../protocol';
import { readCount, readLines } from './typed';

export interface DeadlineDraft {
  readonly what: string;
  readonly day: string;
  readonly month: string;
  readonly year: DeadlineYear;
}

export interface WordingDraft {
  readonly superior: string;
  readonly legal_bases: string;
  readonly addressees: string;
  readonly awards: string;
  readonly banner: string;
  readonly deadlines: readonly DeadlineDraft[];
}

export const BLANK_DEADLINE: DeadlineDraft = { what: '', day: '', month: '', year: 'same' };

export function wordingDraft(wording: Wording): WordingDraft {
  return {
    superior: wording.superior,
    legal_bases: wording.legal_bases.join('\n'),
    addressees: wording.addressees.join('\n'),
    awards: wording.awards.join('\n'),
    banner: wording.banner.join('\n'),
    deadlines: wording.deadlines.map((deadline) => ({
      ...deadline,
      day: String(deadline.day),
      month: String(deadline.month),
    })),
  };
}

/** The wording, or nothing while a day cannot be read; deadlines without words are left out. */
export function readWording(draft: WordingDraft): Wording | undefined {
  const deadlines = draft.deadlines.filter(({ what }) => what.trim() !== '').map(readDeadline);
  const read = deadlines.filter((one) => one !== undefined);
  if (read.length !== deadlines.length) {
    return undefined;
  }
  return {
    superior: draft.superior.trim(),
    legal_bases: readLines(draft.legal_bases),
    addressees: readLines(draft.addressees),
    awards: readLines(draft.awards),
    banner: readLines(draft.banner),
    deadlines: read,
  };
}

function readDeadline({ what, day, month, year }: DeadlineDraft): Deadline | undefined {
  const [late, ofMonth] = [readCount(day), readCount(month)];
  return late === undefined || ofMonth === undefined
    ? undefined
    : { what: what.trim(), day: late, month: ofMonth, year };
}
