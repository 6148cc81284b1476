/**
 * Spare credentials of a round: listed in its rules, good for nothing until one replaces a lost credential.
 * The twin of the Rust module `election::spares` (docs/cryptography.md §8).
 */
import { demand } from './outcome';
import type { Election } from './parameters';
import type { Roll } from './roll';

/** A spare took the place of a lost credential while the round was open. */
export interface Replacement {
  readonly lost: string;
  readonly spare: string;
}

/** Every spare of the rules is on the roll. */
export function checkSpares(election: Election, roll: Roll): void {
  for (const spare of sparesOf(election)) {
    demand(roll.contains(spare), 'wrong_spares');
  }
}

/** The spares that the rules list, sorted. */
export function sparesOf(election: Election): readonly string[] {
  return election.rules?.spares ?? [];
}

/**
 * Refuses a ballot of a replaced credential or of a spare that replaces none; before that a replacement of what may
 * not vote, or by what is no unused spare.
 */
export function checkReplacements(
  { election, roll }: { readonly election: Election; readonly roll: Roll },
  replacements: readonly Replacement[],
  voted: Iterable<string>,
): void {
  const unused = new Set(sparesOf(election));
  const replaced = new Set<string>();
  for (const { lost, spare } of replacements) {
    const live = roll.contains(lost) && !unused.has(lost) && !replaced.has(lost);
    demand(live && unused.delete(spare), 'wrong_spares');
    replaced.add(lost);
  }
  for (const credential of voted) {
    demand(!replaced.has(credential), 'replaced_credential');
    demand(!unused.has(credential), 'unused_spare');
  }
}
