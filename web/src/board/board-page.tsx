/** The public board: everything to check the meeting with, nothing secret. */
import type { Link } from '../connection';
import type { TaskRunner } from '../election/worker-client';
import type { MeetingId } from '../meeting';
import type { HallView } from '../protocol';
import { hasClosed, heldRounds } from '../rounds';
import { common } from '../strings';
import { board as words } from '../strings/board';
import { Notice } from '../ui/notice';
import { Page } from '../ui/page';
import { BoardPaper } from './board-paper';
import { BoardRound } from './board-round';
import { HallRecord } from './hall-record';
import { HowToCheck } from './how-to-check';
import { MeetingSection } from './meeting-section';
import './board.css';

interface BoardProps {
  readonly id: MeetingId;
  readonly hall: HallView | undefined;
  readonly link: Link;
  readonly runner: Pick<TaskRunner, 'run'>;
}

export function BoardPage({ id, hall, link, runner }: BoardProps) {
  return (
    <Page title={words.page} link={link} rehearsal={hall?.rehearsal ?? false} shape="wide">
      {hall ? <Board id={id} hall={hall} runner={runner} /> : <p>{common.loading}</p>}
    </Page>
  );
}

function Board({ id, hall, runner }: Omit<BoardProps, 'link'> & { readonly hall: HallView }) {
  const rounds = hall.contests
    .flatMap((contest) => heldRounds(contest).map((held) => ({ contest, held })))
    .filter(({ held }) => held.on === 'paper' || hasClosed(held.round.stage))
    .reverse();
  const newest = rounds.find(({ held }) => held.on === 'phones')?.held.round;
  const names = new Map(hall.standings.map(({ unit, name }) => [unit, name]));
  const nameOf = (unit: number) => names.get(unit) ?? '';
  return (
    <div class="board" data-testid="board">
      <div class="board-head">
        <h2>{hall.particulars.title}</h2>
        <p>{words.intro}</p>
        {hall.committee_code && (
          <p>
            {common.committeeCode}: <strong class="code">{hall.committee_code}</strong>
          </p>
        )}
      </div>
      <div class="board-rounds">
        {rounds.length === 0 && <Notice kind="info">{words.nothing}</Notice>}
        {rounds.map(({ contest, held }) =>
          held.on === 'paper' ? (
            <BoardPaper
              key={`${contest.id}-${held.round.number}`}
              contest={contest}
              round={held.round}
              nameOf={nameOf}
            />
          ) : (
            <BoardRound
              key={held.round.id}
              id={id}
              of={{ contest, round: held.round }}
              nameOf={nameOf}
              runner={runner}
              newest={held.round === newest}
              destroyed={hall.keeping?.stage === 'destroyed'}
            />
          ),
        )}
        <HallRecord hall={hall} />
      </div>
      <div class="board-side">
        <HowToCheck hall={hall} />
        <MeetingSection id={id} hall={hall} />
      </div>
    </div>
  );
}
