/** The contests as they are typed while the meeting is prepared. */
import type { ContestRules } from '../protocol';

export interface RulesDraft extends Omit<ContestRules, 'places' | 'max_picks'> {
  readonly places: string;
  readonly max_picks: string;
}

/** One more contest: one place, one name, from the members. */
export const BLANK_RULES: RulesDraft = {
  title: '',
  list: 'members',
  places: '1',
  ranked: false,
  max_picks: '1',
};

export function draftOf(rules: ContestRules): RulesDraft {
  return { ...rules, places: String(rules.places), max_picks: String(rules.max_picks) };
}

/** The rules of all contests, or nothing while one of them cannot be read; what they must obey, the server says. */
export function readRules(drafts: readonly RulesDraft[]): ContestRules[] | undefined {
  const read = drafts.map(readOne);
  const good = read.filter((rules) => rules !== undefined);
  return good.length === drafts.length && good.length > 0 ? good : undefined;
}

function readOne(draft: RulesDraft): ContestRules | undefined {
  const [places, maxPicks] = [count(draft.places), count(draft.max_picks)];
  return places === undefined || maxPicks === undefined
    ? undefined
    : { ...draft, title: draft.title.trim(), places, max_picks: maxPicks };
}

function count(text: string): number | undefined {
  return /^\d{1,3}$/.test(text.trim()) ? Number(text) : undefined;
}
