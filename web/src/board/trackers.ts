/** Looking a ballot up in the list of a round. */

/** The trackers that contain what was typed; spaces and case do not matter, nothing typed finds all. */
export function find(trackers: readonly string[], typed: string): readonly string[] {
  const wanted = typed.replace(/\s/g, '').toLowerCase();
  return trackers.filter((tracker) => tracker.toLowerCase().includes(wanted));
}
