import type { ChairView, ContestView, RoundView } from '../protocol';
import { missingSentence } from '../strings/contest-stage';
import { paper as words } from '../strings/paper-round';
import { AskingButton } from '../ui/act-button';
import { Fold } from './fold';
import { missingForPaper } from './missing';

interface MoveToPaperProps {
  readonly view: ChairView;
  readonly contest: ContestView;
  /** The round on the phones that is given up for it. */
  readonly interrupted?: RoundView;
}

/** Plan B, out of the way of the hand: the next round, or the one under way, is held on paper. */
export function MoveToPaper({ view, contest, interrupted }: MoveToPaperProps) {
  return (
    <Fold summary={interrupted ? words.move : words.moveInstead} testId="to-paper">
      <AskToMove
        view={view}
        contest={contest}
        kind="secondary"
        {...(interrupted && { interrupted })}
      />
    </Fold>
  );
}

/** The question with its consequences in numbers, and what it still waits for. */
export function AskToMove(props: MoveToPaperProps & { readonly kind: 'primary' | 'secondary' }) {
  const { view, contest, interrupted, kind } = props;
  const missing = missingForPaper(view, contest);
  const tellers = view.hall.tellers.filter((teller) => teller.key === 'accepted').length;
  return (
    <div class="form">
      {missing.length > 0 && (
        <ul class="soft" data-testid="paper-missing">
          {missing.map((one) => (
            <li key={one.missing}>{missingSentence(one)}</li>
          ))}
        </ul>
      )}
      <AskingButton
        label={words.move}
        title={words.moveTitle}
        kind={interrupted ? 'danger' : kind}
        disabled={missing.length > 0}
        reason={words.moveReason}
        act={(reason) => ({ act: 'move_to_paper', contest: contest.id, reason })}
        testId="move-to-paper"
      >
        {interrupted && (
          <p class="warn" data-testid="never-opened">
            {words.neverOpened(interrupted.ballots)}
          </p>
        )}
        <p>{words.voters(view.hall.present)}</p>
        <p>{words.counters(tellers)}</p>
      </AskingButton>
    </div>
  );
}
