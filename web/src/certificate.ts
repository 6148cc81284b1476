/** A certificate's fingerprint as people compare it: in groups of four. */
export function inGroups(fingerprint: string): string {
  return (fingerprint.match(/.{1,4}/g) ?? []).join(' ');
}
