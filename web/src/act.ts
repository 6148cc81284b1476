/** Acts: signed over their bytes and the log head that this page saw, then sent and answered. */
import type { Connection } from './connection';
import type { SigningKey } from './election/key';
import { actMessage } from './election/message';
import { browserRandom } from './election/random';
import type { Act, Attachment, HallView, Refusal, SignedAct } from './protocol';

/** How an act ended. */
export type ActAnswer =
  | { readonly outcome: 'done' }
  | { readonly outcome: 'refused'; readonly refusal: Refusal }
  /** The link broke before the answer: the latest view tells whether it happened. */
  | { readonly outcome: 'lost' };

/** What an act is signed over; the head of a sealed meeting's view is its digest, not its newest line. */
type Seen = Pick<HallView, 'meeting' | 'head' | 'keeping'>;

/** Signs an act as the log will keep it. */
export function signAct(act: Act, seen: Seen, key: SigningKey): SignedAct {
  const raw = JSON.stringify(act);
  const head = seen.keeping?.head ?? seen.head;
  const signature = key.sign(actMessage(seen.meeting, head, raw), browserRandom);
  return { act: raw, head, key: key.public.toString(), signature };
}

/** Signs, sends, and waits for the answer. */
export async function performAct(
  connection: Connection,
  seen: Seen,
  key: SigningKey,
  act: Act,
  attachment: Attachment | null = null,
): Promise<ActAnswer> {
  const answer = await connection.ask({ type: 'act', act: signAct(act, seen, key), attachment });
  if (answer.type === 'done') {
    return { outcome: 'done' };
  }
  return answer.type === 'refused'
    ? { outcome: 'refused', refusal: answer.refusal }
    : { outcome: 'lost' };
}
