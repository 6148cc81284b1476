import { openMotion, sameMatter } from '../motions';
import type { ChairView, ContestView, RoundView } from '../protocol';
import { round as words } from '../strings/vi/chair-contest';
import { Buttons } from '../ui/button';
import { MotionCard } from './motion-card';
import { AnnulButton, RoundHeading } from './voting-round';

interface CountingRoundProps {
  readonly view: ChairView;
  readonly contest: ContestView;
  readonly round: RoundView;
}

/** A closed box: whose shares are in; what they open is shown to nobody before all are. */
export function CountingRound({ view, contest, round }: CountingRoundProps) {
  const { hall } = view;
  const giveUp = { matter: 'give_up', contest: contest.id } as const;
  const open = openMotion(hall);
  const shares = round.count?.shares ?? [];
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
      {shares.length === 0 && (
        <Buttons>
          <AnnulButton contest={contest} />
        </Buttons>
      )}
      <details
        class="alternative"
        data-testid="give-up"
        open={open !== undefined && sameMatter(open.matter, giveUp)}
      >
        <summary>{words.giveUp}</summary>
        <p>{words.giveUpText}</p>
        <MotionCard
          view={view}
          matter={giveUp}
          words={{ title: words.giveUpTitle, put: words.putGiveUp }}
          current={false}
          testId="give-up-motion"
        />
      </details>
    </div>
  );
}
