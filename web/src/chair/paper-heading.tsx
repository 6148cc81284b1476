import type { PaperRoundView } from '../protocol';
import { paper as words } from '../strings/paper-round';
import { RoundHeading } from './voting-round';

/** Which round, that it is on paper, and why. */
export function PaperHeading({ round }: { readonly round: PaperRoundView }) {
  return (
    <>
      <RoundHeading round={round} />
      <p>
        <strong class="paper-mark">{words.mark}</strong> {words.reason(round.reason)}
      </p>
    </>
  );
}
