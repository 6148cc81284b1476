import type { ContestView, HallView, RoundView } from '../protocol';
import { chair as common } from '../strings/vi/chair';
import { round as words } from '../strings/vi/chair-contest';
import { AskingButton } from '../ui/act-button';
import { Buttons } from '../ui/button';
import { AnnulButton } from './voting-round';

interface CountingRoundProps {
  readonly hall: HallView;
  readonly contest: ContestView;
  readonly round: RoundView;
}

/** A closed box: whose shares are in; what they open is shown to nobody before all are. */
export function CountingRound({ hall, contest, round }: CountingRoundProps) {
  const shares = round.count?.shares ?? [];
  return (
    <div class="form" data-testid="counting-round">
      <h3>{words.heading(round.number)}</h3>
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
      <Buttons>
        {shares.length === 0 && <AnnulButton contest={contest} />}
        <AskingButton
          label={words.giveUp}
          title={words.giveUpTitle}
          kind="danger"
          reason={common.reason}
          act={(reason) => ({ act: 'give_up_decryption', contest: contest.id, reason })}
          testId="give-up"
        >
          <p>{words.giveUpText}</p>
        </AskingButton>
      </Buttons>
    </div>
  );
}
