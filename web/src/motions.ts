/** Motions of the public view: which one is before the room, and what came of those that were. */
import type { HallView, HandCount, Matter, Motion } from './protocol';

/** A motion whose hands were counted. */
export interface Counted {
  readonly motion: Motion;
  readonly count: HandCount;
}

/** The motion that the room is asked now; the server lets no second one beside it. */
export function openMotion(hall: HallView): Motion | undefined {
  return hall.motions.find((motion) => motion.state.state === 'open');
}

/** The newest count of hands about `matter`. */
export function lastCount(hall: HallView, matter: Matter): HandCount | undefined {
  const same = countedMotions(hall).filter(({ motion }) => sameMatter(motion.matter, matter));
  return same.at(-1)?.count;
}

/** All counted motions, oldest first. */
export function countedMotions(hall: HallView): readonly Counted[] {
  return hall.motions.flatMap((motion) =>
    motion.state.state === 'counted' ? [{ motion, count: motion.state }] : [],
  );
}

/** Whether two matters are one. */
export function sameMatter(one: Matter, other: Matter): boolean {
  return matterKey(one) === matterKey(other);
}

/** The contest that a matter is about. */
export function contestOf(matter: Matter): number | undefined {
  switch (matter.matter) {
    case 'list':
    case 'candidate':
    case 'resolve':
    case 'give_up':
    case 'result':
      return matter.contest;
    case 'tellers':
    case 'rules':
    case 'presidium':
    case 'office':
    case 'other':
      return undefined;
  }
}

/** A matter in one word: the same for the same matter, another for every other. */
export function matterKey(matter: Matter): string {
  switch (matter.matter) {
    case 'tellers':
    case 'rules':
    case 'presidium':
      return matter.matter;
    case 'list':
    case 'give_up':
    case 'result':
      return `${matter.matter}-${matter.contest}`;
    case 'candidate':
      return `candidate-${matter.contest}-${matter.unit}`;
    case 'resolve':
      return `resolve-${matter.contest}-${matter.resolution}`;
    case 'office':
      return `office-${matter.role}-${matter.unit}`;
    case 'other':
      return `other-${matter.text}`;
  }
}
