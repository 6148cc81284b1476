import { candidateName, roundsOf } from '../meeting';
import type { HallView } from '../protocol';
import { common, roundStageNames } from '../strings';
import { delegate } from '../strings/vi/delegate';
import { Section } from '../ui/page';
import { PublishedResult } from './result';

/** What everybody may see, for a phone without a token. */
export function PublicView({ hall }: { readonly hall: HallView }) {
  return (
    <Section heading={delegate.meetingHeading} testId="public-view">
      <p>{delegate.watchOnly}</p>
      <p>{delegate.present(hall.present, hall.seats.length)}</p>
      {roundsOf(hall).map(({ contest, round }) => (
        <div key={round.id} class="public-round">
          <h3>{contest.rules.title}</h3>
          <p class="soft">
            {common.round(round.number)} · {roundStageNames[round.stage]}
          </p>
          {round.published && <p class="soft">{delegate.unverified}</p>}
          <PublishedResult round={round} nameOf={(unit) => candidateName(contest, unit)} />
        </div>
      ))}
    </Section>
  );
}
