/** Looking a ballot up in the list of a round. */

/** The trackers that contain what was typed, as `wanted` reads it; nothing typed finds all. */
export function find(trackers: readonly string[], typed: string): readonly string[] {
  const wanted = read(typed);
  return trackers.filter((tracker) => tracker.toLowerCase().includes(wanted));
}

/** What a look into the list says to who looks for one ballot. */
export type LookUp =
  | { readonly look: 'nothing_typed' | 'missing' }
  | { readonly look: 'found'; readonly tracker: string }
  /** More than one fits, or too little is typed to be sure of the one. */
  | { readonly look: 'unsure'; readonly count: number };

/** So much of a tracker is no accident. */
const ENOUGH = 6;

export function lookUp(trackers: readonly string[], typed: string): LookUp {
  const wanted = read(typed);
  if (wanted === '') {
    return { look: 'nothing_typed' };
  }
  const found = find(trackers, typed);
  const [only] = found;
  if (only === undefined) {
    return { look: 'missing' };
  }
  return found.length === 1 && wanted.length >= ENOUGH
    ? { look: 'found', tracker: only }
    : { look: 'unsure', count: found.length };
}

/** Case, spaces, dashes between groups and the dots where a phone cuts a tracker short do not matter. */
function read(typed: string): string {
  return typed.replace(/[\s.…\u2010-\u2015-]/g, '').toLowerCase();
}
