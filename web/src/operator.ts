/**
 * A page that operates the meeting, the chair's or a desk's: its key from the link, its session, its
 * signed acts. The key stays in the tab until the meeting is sealed.
 */
import { computed, effect, type ReadonlySignal, signal } from '@preact/signals';
import { type ActAnswer, performAct } from './act';
import type { Code } from './election/code';
import { SigningKey } from './election/key';
import { type Meeting, type MeetingId, openMeeting } from './meeting';
import {
  claimOf,
  Keep,
  keepSecret,
  onNewLink,
  secretOf,
  tabStorage,
  takeFragment,
} from './session';
import type { Perform } from './ui/acting';

export interface Operator {
  readonly meeting: Meeting;
  /** Whether this tab has a key, right or wrong. */
  readonly hasKey: ReadonlySignal<boolean>;
  /** The link or the tab brought a key that cannot be one: cut off, or mistyped. */
  readonly keyIsBroken: ReadonlySignal<boolean>;
  readonly perform: Perform;
  /** Takes a typed key and proves it. */
  readonly enter: (code: Code) => void;
}

export function openOperator(id: MeetingId, role: 'chair' | 'desk'): Operator {
  const keep = new Keep(id, role, tabStorage());
  const code = signal<Code | undefined>(undefined);
  const keyIsBroken = signal(false);
  const take = (fromLink: string | undefined) => {
    const read = secretOf(keep, 'teller_code', fromLink);
    keyIsBroken.value = read?.ok === false;
    code.value = read?.ok ? read.value : code.value;
  };
  take(takeFragment(location, history).key);
  const meeting = openMeeting(id, (uuid) => code.value && claimOf(role, code.value)(uuid));
  const uuid = computed(() => meeting.hall.value?.meeting);
  const key = computed(() =>
    code.value && uuid.value ? SigningKey.derive('session', uuid.value, code.value) : undefined,
  );
  effect(() => {
    if (meeting.hall.value?.phase === 'sealed') {
      keep.wipe();
    }
  });
  onNewLink(({ key: fromLink }) => {
    if (fromLink !== undefined) {
      take(fromLink);
      meeting.connection.restart();
    }
  });
  return {
    meeting,
    hasKey: computed(() => code.value !== undefined),
    keyIsBroken,
    perform: (act, attachment): Promise<ActAnswer> => {
      const hall = meeting.hall.value;
      return hall && key.value
        ? performAct(meeting.connection, hall, key.value, act, attachment ?? null)
        : Promise.resolve({ outcome: 'lost' });
    },
    enter: (typed) => {
      keepSecret(keep, typed);
      keyIsBroken.value = false;
      code.value = typed;
      meeting.connection.restart();
    },
  };
}
