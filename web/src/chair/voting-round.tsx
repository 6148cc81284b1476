import { MINIMUM_BALLOTS } from '../election/floor';
import type { ChairView, ContestView, RoundView } from '../protocol';
import { chair as common } from '../strings/chair';
import { round as words } from '../strings/chair-contest';
import { consequences } from '../strings/chair-now';
import { roundKindName } from '../strings/outcome';
import { ActButton, AskingButton } from '../ui/act-button';
import { Fold } from './fold';
import { MoveToPaper } from './move-to-paper';
import { RoundClock } from './round-clock';

interface RoundProps {
  readonly view: ChairView;
  readonly contest: ContestView;
  readonly round: RoundView;
  readonly current: boolean;
}

/** A sealed roll: opening is one press away. */
export function OpenRound({ view, contest, round, current }: RoundProps) {
  return (
    <div class="form" data-testid="open-round">
      <RoundHeading round={round} />
      <p>{words.sealText(round.voters)}</p>
      <p class="soft">{words.openText}</p>
      <ActButton
        act={{ act: 'open_round', contest: contest.id }}
        kind={current ? 'primary' : 'secondary'}
        testId="open-round-button"
      >
        {words.open}
      </ActButton>
      <Annul contest={contest} ballots={round.ballots} />
      <MoveToPaper view={view} contest={contest} interrupted={round} />
    </div>
  );
}

/** An open round: nothing but how many ballots there are. */
export function VotingRound({ view, contest, round, current }: RoundProps) {
  const waiting = round.voters - round.ballots;
  return (
    <div class="form" data-testid="voting-round">
      <RoundHeading round={round} />
      <p class="turnout" aria-live="polite">
        <span class="big-number" data-testid="turnout">
          {round.ballots}/{round.voters}
        </span>
        <span>{words.turnout}</span>
      </p>
      <p class={waiting === 0 ? 'good' : 'soft'} data-testid="not-voted">
        {words.notVoted(waiting)}
      </p>
      <AskingButton
        label={words.close}
        title={words.closeTitle}
        kind={current ? 'primary' : 'secondary'}
        act={() => ({ act: 'close_round', contest: contest.id })}
        testId="close-round"
      >
        <p class={waiting === 0 ? 'good' : 'warn'} data-testid="close-consequence">
          {consequences.close(waiting)}
        </p>
        {round.ballots < MINIMUM_BALLOTS && (
          <p class="warn" data-testid="close-too-few">
            {words.closeTooFew(round.ballots, MINIMUM_BALLOTS)}
          </p>
        )}
      </AskingButton>
      <RoundClock hall={view.hall} round={round} />
      <Annul contest={contest} ballots={round.ballots} />
      <MoveToPaper view={view} contest={contest} interrupted={round} />
    </div>
  );
}

/** Gives a round up before its first share: out of the way of the hand, and asked twice. */
export function Annul(props: { readonly contest: ContestView; readonly ballots: number }) {
  const { contest, ballots } = props;
  return (
    <Fold summary={words.annul} testId="annul">
      <AskingButton
        label={words.annul}
        title={words.annulTitle}
        kind="danger"
        reason={common.reason}
        act={(reason) => ({ act: 'annul_round', contest: contest.id, reason })}
        testId="annul-round"
      >
        <p>{consequences.annul(ballots)}</p>
      </AskingButton>
    </Fold>
  );
}

/** Which round, and why it is held. */
export function RoundHeading({ round }: { readonly round: Pick<RoundView, 'number' | 'terms'> }) {
  return (
    <h3>
      {words.heading(round.number)} · {roundKindName(round.terms.kind)}
    </h3>
  );
}
