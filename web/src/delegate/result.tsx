import { ownOutcome } from '../audit/recount';
import { delegate } from '../strings/delegate';
import { Button } from '../ui/button';
import { Notice } from '../ui/notice';
import { Because, ResultPanels } from '../ui/result-panels';
import { MineNotice } from './in-box';
import { partsOf } from './paper-parts';
import type { RoundDriver } from './round-driver';
import type { Facts } from './round-facts';
import type { Standing } from './round-state';
import type { SeenRound } from './seen-round';

interface ResultProps {
  readonly driver: RoundDriver;
  readonly facts: Facts;
  readonly standing: Extract<Standing, { kind: 'result' }>;
}

/** The published result, after this phone's own recount gave the same; it says how much of the box was gone through. */
export function Result({ driver, facts, standing }: ResultProps) {
  const { view } = facts;
  const { published, ballots } = view;
  const own = ownOutcome(standing.counts, view);
  if (!published || !own) {
    return null;
  }
  return (
    <>
      <Notice kind="good" testId="recount-holds">
        <p>{delegate.recountHolds(standing.checked, ballots, standing.mine.ballot !== 'none')}</p>
        {standing.checked < ballots && (
          <Button kind="quiet" testId="recount-all" onClick={() => driver.recountAll()}>
            {delegate.recountAll(ballots)}
          </Button>
        )}
      </Notice>
      {facts.stated.recount === 'taken' && <p data-testid="said-recount">{delegate.saidRecount}</p>}
      <ResultPanels outcome={own} rules={view.rules} nameOf={nameOnBallot(facts)} />
      <Because clauses={published.because} />
      <p class="soft">{delegate.figuresByServer}</p>
      <p class="soft">{delegate.recounts(published.recounts, ballots)}</p>
      <MineNotice mine={standing.mine} />
    </>
  );
}

/** The screen reveals the result step by step; the phone does not run ahead of it. */
export function HeldForWall() {
  return (
    <Notice kind="info" testId="held-for-wall">
      <p>{delegate.heldForWall}</p>
    </Notice>
  );
}

/** The names as they stood on the ballot: from the election's own bytes, not from the view. */
function nameOnBallot({ setup, view }: Facts): (unit: number) => string {
  const parts = setup.status === 'read' ? (partsOf(setup.election) ?? []) : [];
  const names = new Map(
    view.terms.panels.flatMap(({ candidates }, at) =>
      candidates.map((unit, row) => [unit, parts[at]?.rows[row]?.name ?? ''] as const),
    ),
  );
  return (unit) => names.get(unit) ?? '';
}

/** Votes and figures of a round as the server published them. */
export function PublishedResult({ round }: { readonly round: SeenRound }) {
  const { published, rules, names } = round;
  return (
    published && (
      <>
        <ResultPanels
          outcome={published.outcome}
          rules={rules}
          nameOf={(unit) => names[unit] ?? ''}
        />
        <Because clauses={published.because} />
      </>
    )
  );
}
