/** What devices have stated of a round, counted on the wall's own machine; before that as the server says. */
import { comparedDigests, type RoundFacts } from '../audit/round-facts';
import { type Reading, useFacts } from '../audit/use-facts';
import type { TaskRunner } from '../election/worker-client';
import type { MeetingId } from '../meeting';
import type { PublishedView, RoundView } from '../protocol';
import { screen as words } from '../strings/screen';
import { inGroups } from '../ui/code-text';
import './result-slide.css';

interface StatedProps {
  readonly id: MeetingId;
  readonly round: RoundView;
  readonly runner: TaskRunner;
}

/** Whose device has found its ballot in the closed box. */
export function Vouched({ id, round, runner }: StatedProps) {
  const reading = useFacts(id, round, runner);
  const { count, source } = counted(reading, ({ statedIn }) => statedIn, round.count?.vouched ?? 0);
  return (
    <>
      <p class="vouched" data-testid="vouched" data-source={source}>
        {source === 'server' && words.byServer} {words.vouched(count, round.ballots)}
      </p>
      <DigestAlarm reading={reading} round={round} />
    </>
  );
}

/** Whose own recount agrees, and of which archive. */
export function Recounted(
  props: StatedProps & {
    readonly published: PublishedView;
    /** Whether there is room for the archive's digest. */
    readonly digest: boolean;
  },
) {
  const { id, round, runner, published, digest } = props;
  const reading = useFacts(id, round, runner);
  const { count, source } = counted(
    reading,
    ({ statedRecount }) => statedRecount,
    published.recounts,
  );
  return (
    <div class="stated">
      <p class="recounts" data-testid="recounts" data-source={source}>
        {source === 'server' && words.byServer} {words.recounts(count, round.ballots)}
      </p>
      {digest && (
        <p class="result-digest">
          {words.archive}{' '}
          <strong class="code">
            {inGroups(digestOf(reading) ?? published.archive, 4).join(' ')}
          </strong>
        </p>
      )}
      <DigestAlarm reading={reading} round={round} />
    </div>
  );
}

function DigestAlarm({ reading, round }: { readonly reading: Reading; readonly round: RoundView }) {
  const differs =
    reading.reading === 'done' &&
    comparedDigests(reading.facts, round).some(({ agrees }) => !agrees);
  return differs ? (
    <p class="stated-differs" role="alert" data-testid="digests-differ">
      {words.digestsDiffer}
    </p>
  ) : null;
}

interface Counted {
  readonly count: number;
  readonly source: 'screen' | 'server';
}

function counted(reading: Reading, own: (facts: RoundFacts) => number, announced: number): Counted {
  return reading.reading === 'done'
    ? { count: own(reading.facts), source: 'screen' }
    : { count: announced, source: 'server' };
}

function digestOf(reading: Reading): string | undefined {
  return reading.reading === 'done' ? reading.facts.digests.archive : undefined;
}
