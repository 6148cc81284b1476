/** The facts of a round as a component follows them: read anew when the archive grows or statements come in. */
import { useEffect, useState } from 'preact/hooks';
import type { TaskRunner } from '../election/worker-client';
import type { MeetingId } from '../meeting';
import type { RoundView } from '../protocol';
import { factsOf, type RoundFacts } from './round-facts';

export type Reading =
  | { readonly reading: 'under_way' | 'unavailable' }
  | { readonly reading: 'done'; readonly facts: RoundFacts };

/** What was read of an older archive is not shown beside a newer view. */
export function useFacts(
  id: MeetingId,
  round: RoundView,
  runner: Pick<TaskRunner, 'run'>,
): Reading {
  const { count, published } = round;
  const archive = `${round.id} ${count?.archive} ${published?.archive} ${published?.result}`;
  const [last, setLast] = useState<{ readonly archive: string; readonly reading: Reading }>();
  useEffect(() => {
    let current = true;
    const show = (facts: RoundFacts | undefined) => {
      if (current) {
        setLast((before) => ({ archive, reading: newer(facts, before, archive) }));
      }
    };
    if (count) {
      factsOf(id, round, runner).then(show, () => show(undefined));
    }
    return () => {
      current = false;
    };
  }, [archive, count?.vouched, published?.recounts]);
  return last?.archive === archive ? last.reading : { reading: 'under_way' };
}

/** A look that found nothing does not take away what an earlier one found in the same archive. */
function newer(
  facts: RoundFacts | undefined,
  before: { readonly archive: string; readonly reading: Reading } | undefined,
  archive: string,
): Reading {
  if (facts) {
    return { reading: 'done', facts };
  }
  return before?.archive === archive ? before.reading : { reading: 'unavailable' };
}
