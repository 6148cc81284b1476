import { useState } from 'preact/hooks';
import { grouped } from '../grouped';
import { openMotion } from '../motions';
import type { CandidateView, ContestView } from '../protocol';
import { list as words } from '../strings/chair-contest';
import { Button } from '../ui/button';
import type { ContestPanelProps } from './contest-panel';
import { ItemVote } from './item-vote';
import { MotionCard } from './motion-card';
import { ProposeList } from './propose-list';

/** The list of candidates: proposed from the eligible, then voted on whole or name by name. */
export function CandidateList({ view, contest, current }: ContestPanelProps) {
  const [changing, setChanging] = useState(false);
  const { hall } = view;
  if (contest.list.stage !== 'proposed' || changing) {
    const done = () => setChanging(false);
    return <ProposeList view={view} contest={contest} current={current} onDone={done} />;
  }
  return (
    <>
      {hall.rules.list_vote === 'whole' ? (
        <>
          <BallotList contest={contest} />
          <MotionCard
            view={view}
            matter={{ matter: 'list', contest: contest.id }}
            words={{ title: words.adoptHeading, put: words.put }}
            current={current}
            testId="list"
          />
        </>
      ) : (
        <ItemVote view={view} contest={contest} current={current} />
      )}
      {!openMotion(hall) && (
        <div>
          <Button kind="quiet" testId="list-change" onClick={() => setChanging(true)}>
            {words.change}
          </Button>
        </div>
      )}
    </>
  );
}

/** The names in the order of the ballot, list by list. */
export function BallotList({ contest }: { readonly contest: ContestView }) {
  return (
    <div data-testid="ballot-list">
      {contest.rules.panels.map((panel, at) => (
        <div key={at}>
          {panel.title && <h3>{panel.title}</h3>}
          <Names names={contest.list.candidates.filter(({ list }) => list === panel.list)} />
        </div>
      ))}
    </div>
  );
}

/** Names, each parent's together. */
export function Names({ names }: { readonly names: readonly CandidateView[] }) {
  return (
    <>
      {grouped(names, ({ parent }) => parent).map(({ parent, units }) => (
        <div key={parent ?? ''} class="name-group">
          {parent && <p class="soft">{parent}</p>}
          <ol
            class="ballot-list"
            start={names.findIndex(({ unit }) => unit === units[0]?.unit) + 1}
          >
            {units.map(({ unit, name }) => (
              <li key={unit}>{name}</li>
            ))}
          </ol>
        </div>
      ))}
    </>
  );
}
