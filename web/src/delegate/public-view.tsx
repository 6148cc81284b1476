import type { HallView } from '../protocol';
import { common, roundStageNames } from '../strings';
import { delegate } from '../strings/delegate';
import { quorumSentence } from '../strings/motions';
import { Section } from '../ui/page';
import { HeldForWall, PublishedResult } from './result';
import { seenRounds } from './seen-round';
import { heldForWall } from './wall';

/** What everybody may see, for a phone without a token. */
export function PublicView({ hall }: { readonly hall: HallView }) {
  return (
    <Section heading={delegate.meetingHeading} testId="public-view">
      <p>{delegate.watchOnly}</p>
      <p>{quorumSentence(hall.quorum)}</p>
      {seenRounds(hall).map((round) => (
        <div key={round.id} class="public-round">
          <h3>{round.rules.title}</h3>
          <p class="soft">
            {common.round(round.number)} · {roundStageNames[round.stage]}
          </p>
          {heldForWall(hall, round.id) ? (
            <HeldForWall />
          ) : (
            <>
              {round.published && <p class="soft">{delegate.unverified}</p>}
              <PublishedResult round={round} />
            </>
          )}
        </div>
      ))}
    </Section>
  );
}
