import { candidateName } from '../meeting';
import type { HallView } from '../protocol';
import { newestOnPaper } from '../rounds';
import { delegate } from '../strings/delegate';
import { Section } from '../ui/page';
import { ResultPanels } from '../ui/result-panels';

/** Contests whose newest round is on paper: where the ballot is, or what came of it. The phone has no part in them. */
export function OnPaper({ hall }: { readonly hall: HallView }) {
  return hall.contests.map((contest) => {
    const { stage, published } = newestOnPaper(contest) ?? {};
    return (
      (stage === 'open' || published) && (
        <Section heading={contest.rules.title} testId="on-paper">
          <p>{published ? delegate.paperResult : delegate.onPaper}</p>
          {published && (
            <ResultPanels
              outcome={published.outcome}
              rules={contest.rules}
              nameOf={(unit) => candidateName(contest, unit)}
            />
          )}
        </Section>
      )
    );
  });
}
