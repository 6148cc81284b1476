/** From the closed box to the counted sums: whose share is in, whose device has found its ballot. */
import type { TaskRunner } from '../election/worker-client';
import type { MeetingId } from '../meeting';
import type { ContestView, HallView, RoundView } from '../protocol';
import { screen as words } from '../strings/vi/screen';
import { RoundLine } from './round-slides';
import { Vouched } from './stated';

interface CountingProps {
  readonly id: MeetingId;
  readonly hall: HallView;
  readonly contest: ContestView;
  readonly round: RoundView;
  readonly runner: TaskRunner;
}

export function CountingSlide({ id, hall, contest, round, runner }: CountingProps) {
  const { count } = round;
  const counted = round.stage === 'counted';
  const shares = counted ? hall.tellers.map(({ slot }) => slot) : (count?.shares ?? []);
  return (
    <main class="slide slide-counting">
      <p class="soft">{contest.rules.title}</p>
      <RoundLine round={round} />
      <h1>{counted ? words.counted : words.closed}</h1>
      <p class="counting-ballots number">{words.ballots(round.ballots)}</p>
      {count && <Vouched id={id} round={round} runner={runner} />}
      <div class="shares" data-testid="shares" data-shares={shares.length}>
        <h2>
          {words.shares}: {shares.length}/{hall.tellers.length}
        </h2>
        <ul class="tellers">
          {hall.tellers.map(({ slot, name, office }) => (
            <li key={slot} class={shares.includes(slot) ? 'teller teller-accepted' : 'teller'}>
              <strong>
                {shares.includes(slot) && '✓ '}
                {name}
              </strong>
              <span>{office}</span>
            </li>
          ))}
        </ul>
        <p class="soft">{words.shareMeaning}</p>
      </div>
    </main>
  );
}
