/** From the closed box to the counted sums: each teller's seal opens when the share is there. */
import type { TaskRunner } from '../election/worker-client';
import type { MeetingId } from '../meeting';
import type { ContestView, HallView, RoundView } from '../protocol';
import { formatCount } from '../strings';
import { timeOfDay } from '../strings/format';
import { screen as words } from '../strings/screen';
import './counting-slide.css';
import { Seal } from './seal';
import { Vouched } from './stated';
import { RoundLine } from './voting-slide';

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
    <main class={counted ? 'slide slide-counting slide-counted' : 'slide slide-counting'}>
      <header>
        <p class="soft">{contest.rules.title}</p>
        <RoundLine round={round} />
        <h1 aria-live="polite">{counted ? words.counted : words.closed}</h1>
        <p class="counting-ballots">
          {words.ballots(round.ballots)}
          {count?.counted_at && (
            <span data-testid="counted-since"> · {words.since(timeOfDay(count.counted_at))}</span>
          )}
        </p>
      </header>
      <section class="shares" data-testid="shares" data-shares={shares.length}>
        <h2>
          {words.shares}
          <strong class="shares-count number" aria-live="polite">
            {formatCount(shares.length)}/{formatCount(hall.tellers.length)}
          </strong>
        </h2>
        <ul class="seals" style={{ '--tellers': hall.tellers.length }}>
          {hall.tellers.map(({ slot, name, office }) => (
            <SealOf
              key={slot}
              name={name}
              office={office}
              open={shares.includes(slot)}
              states={[words.shareGiven, words.shareWaits]}
            />
          ))}
        </ul>
        <p class="soft">{words.shareMeaning}</p>
      </section>
      {count && <Vouched id={id} round={round} runner={runner} />}
    </main>
  );
}

/** A teller's part in the count. */
interface SealOfProps {
  readonly name: string;
  readonly office: string;
  readonly open: boolean;
  /** What is said of it once it is there, and before. */
  readonly states: readonly [string, string];
}

export function SealOf({ name, office, open, states }: SealOfProps) {
  return (
    <li class={open ? 'seal seal-open' : 'seal'}>
      <Seal />
      <strong>{name}</strong>
      <span class="soft">{office}</span>
      <span class="seal-state">{open ? states[0] : states[1]}</span>
    </li>
  );
}
