/** Names of a list by the unit they belong to. */

/** Names that belong together: those of one parent; without a parent, all. */
export interface Group<T> {
  readonly parent: string | null;
  readonly units: readonly T[];
}

/** Groups by parent, each where its first name stands. */
export function grouped<T>(
  units: readonly T[],
  parentOf: (unit: T) => string | null,
): readonly Group<T>[] {
  const groups = new Map<string | null, T[]>();
  for (const unit of units) {
    const parent = parentOf(unit);
    const group = groups.get(parent);
    if (group) {
      group.push(unit);
    } else {
      groups.set(parent, [unit]);
    }
  }
  return [...groups].map(([parent, own]) => ({ parent, units: own }));
}
