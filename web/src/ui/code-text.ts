/** How codes and digests look on screen. */

/** Groups of `size` characters that an eye can follow; the last may be shorter. */
export function inGroups(text: string, size: number): readonly string[] {
  const characters = [...text];
  return Array.from({ length: Math.ceil(characters.length / size) }, (_, index) =>
    characters.slice(index * size, (index + 1) * size).join(''),
  );
}
