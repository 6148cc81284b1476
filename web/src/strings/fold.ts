/** Words as somebody in a hurry types them, for searching. */

/** Lower case without marks; "đ", which no decomposition touches, becomes "d". */
export function fold(text: string): string {
  const bare = text.normalize('NFD').replace(/\p{M}/gu, '');
  return bare
    .toLowerCase()
    .replaceAll('đ', 'd')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
