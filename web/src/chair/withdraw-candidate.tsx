import { candidateName } from '../meeting';
import type { ContestView } from '../protocol';
import { chair as common } from '../strings/chair';
import { withdrawal as words } from '../strings/chair-contest';
import { AskingButton } from '../ui/act-button';
import { stillStanding } from './contest-stage';
import { Fold } from './fold';

/** Between two rounds a candidate may step back; why is written down. */
export function WithdrawCandidate({ contest }: { readonly contest: ContestView }) {
  const standing = stillStanding(contest);
  if (standing.length === 0) {
    return null;
  }
  return (
    <Fold summary={words.heading} testId="withdraw">
      <p class="soft">{words.intro}</p>
      <ul class="rows">
        {standing.map((unit) => (
          <li key={unit} class="row">
            <span>{candidateName(contest, unit)}</span>
            <AskingButton
              label={words.withdraw}
              title={words.title(candidateName(contest, unit))}
              kind="danger"
              reason={common.reason}
              act={(reason) => ({ act: 'withdraw_candidate', contest: contest.id, unit, reason })}
              testId={`withdraw-${unit}`}
            >
              <p>{words.text}</p>
            </AskingButton>
          </li>
        ))}
      </ul>
    </Fold>
  );
}
