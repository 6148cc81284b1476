import { openMotion, sameMatter } from '../motions';
import type { ChairView, ContestView, RoundView } from '../protocol';
import { round as words } from '../strings/chair-contest';
import { preview } from '../strings/chair-now';
import { Fold } from './fold';
import { MotionCard } from './motion-card';
import { MoveToPaper } from './move-to-paper';
import { NotYet } from './not-yet';
import { sharesMissing } from './task';
import { Annul, RoundHeading } from './voting-round';

interface CountingRoundProps {
  readonly view: ChairView;
  readonly contest: ContestView;
  readonly round: RoundView;
  readonly current: boolean;
}

/** A closed box: whose shares are in; what they open is shown to nobody before all are. */
export function CountingRound({ view, contest, round, current }: CountingRoundProps) {
  const { hall } = view;
  const giveUp = { matter: 'give_up', contest: contest.id } as const;
  const open = openMotion(hall);
  const givingUp = open !== undefined && sameMatter(open.matter, giveUp);
  const shares = round.count?.shares ?? [];
  const waiting = sharesMissing(hall, round);
  return (
    <div class="form" data-testid="counting-round">
      <RoundHeading round={round} />
      <p class="turnout" aria-live="polite">
        <span class="big-number" data-testid="shares">
          {shares.length}/{hall.tellers.length}
        </span>
        <span>{words.shares}</span>
      </p>
      <ul>
        {hall.tellers.map((teller) => (
          <li key={teller.slot}>
            <strong>{teller.name}</strong>{' '}
            {shares.includes(teller.slot) ? (
              <span class="good">{words.shareGiven}</span>
            ) : (
              <span class="soft">{words.shareWaits}</span>
            )}
          </li>
        ))}
      </ul>
      <p class="soft">{words.counting}</p>
      <p data-testid="vouched">{words.vouched(round.count?.vouched ?? 0, round.ballots)}</p>
      {!givingUp && (
        <NotYet label={preview.publish} why={preview.waits(waiting)} primary={current} />
      )}
      {shares.length === 0 && (
        <>
          <Annul contest={contest} ballots={round.ballots} />
          <MoveToPaper view={view} contest={contest} interrupted={round} />
        </>
      )}
      <Fold summary={words.giveUp} open={givingUp} testId="give-up">
        <p>{words.giveUpText}</p>
        <MotionCard
          view={view}
          matter={giveUp}
          words={{ title: words.giveUpTitle, put: words.putGiveUp }}
          current={false}
          testId="give-up-motion"
        />
      </Fold>
    </div>
  );
}
