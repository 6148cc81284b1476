import { MINIMUM_BALLOTS } from '../election/floor';
import type { ContestView, RoundView } from '../protocol';
import { chair as common } from '../strings/vi/chair';
import { round as words } from '../strings/vi/chair-contest';
import { roundKindName } from '../strings/vi/outcome';
import { ActButton, AskingButton } from '../ui/act-button';
import { Buttons } from '../ui/button';

interface RoundProps {
  readonly contest: ContestView;
  readonly round: RoundView;
  readonly current: boolean;
}

/** A sealed roll: opening is one press away. */
export function OpenRound({ contest, round, current }: RoundProps) {
  return (
    <div class="form" data-testid="open-round">
      <RoundHeading round={round} />
      <p>{words.sealText(round.voters)}</p>
      <p class="soft">{words.openText}</p>
      <Buttons>
        <AnnulButton contest={contest} />
        <ActButton
          act={{ act: 'open_round', contest: contest.id }}
          kind={current ? 'primary' : 'secondary'}
          testId="open-round-button"
        >
          {words.open}
        </ActButton>
      </Buttons>
    </div>
  );
}

/** An open round: nothing but how many ballots there are. */
export function VotingRound({ contest, round, current }: RoundProps) {
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
      <Buttons>
        <AnnulButton contest={contest} />
        <AskingButton
          label={words.close}
          title={words.closeTitle}
          kind={current ? 'primary' : 'secondary'}
          act={() => ({ act: 'close_round', contest: contest.id })}
          testId="close-round"
        >
          <p>{words.closeText}</p>
          <p class={waiting === 0 ? 'good' : 'warn'} data-testid="close-consequence">
            {waiting === 0 ? words.notVoted(0) : words.closeLose(waiting)}
          </p>
          {round.ballots < MINIMUM_BALLOTS && (
            <p class="warn" data-testid="close-too-few">
              {words.closeTooFew(round.ballots, MINIMUM_BALLOTS)}
            </p>
          )}
        </AskingButton>
      </Buttons>
    </div>
  );
}

/** Gives a round up before its first share. */
export function AnnulButton({ contest }: { readonly contest: ContestView }) {
  return (
    <AskingButton
      label={words.annul}
      title={words.annulTitle}
      kind="danger"
      reason={common.reason}
      act={(reason) => ({ act: 'annul_round', contest: contest.id, reason })}
      testId="annul-round"
    >
      <p>{words.annulText}</p>
    </AskingButton>
  );
}

/** Which round, and why it is held. */
export function RoundHeading({ round }: { readonly round: RoundView }) {
  return (
    <h3>
      {words.heading(round.number)} · {roundKindName(round.terms.kind)}
    </h3>
  );
}
