/** Slips on sheets of A4: two beside each other, four rows. */

const ON_A_SHEET = 8;

export function sheetsOf<T>(slips: readonly T[]): readonly (readonly T[])[] {
  return Array.from({ length: Math.ceil(slips.length / ON_A_SHEET) }, (_, at) =>
    slips.slice(at * ON_A_SHEET, (at + 1) * ON_A_SHEET),
  );
}
