import { useEffect, useState } from 'preact/hooks';
import { type Meeting, meetingIdOf, openMeeting, roundsOf } from '../meeting';
import type { HallView, RehearsalView } from '../protocol';
import { phaseNames } from '../strings';
import { rehearsal as words } from '../strings/chair-start';
import { Progress } from '../ui/progress';

/** Where the rehearsal stands, as everybody who watches it sees it. */
export function RehearsalStanding({ rehearsal }: { readonly rehearsal: RehearsalView }) {
  const hall = useWatched(rehearsal.chair)?.hall.value;
  return (
    <div class="rehearsal-standing" data-testid="rehearsal-standing">
      {hall ? <Standing hall={hall} /> : <p>{words.connecting}</p>}
      {rehearsal.stage === 'held' && <p>{words.heldText}</p>}
      {rehearsal.stage === 'broken' && <p>{words.brokenText}</p>}
    </div>
  );
}

function Standing({ hall }: { readonly hall: HallView }) {
  const now = hall.agenda.find((line) => line.now);
  const inSession = hall.phase === 'in_session' && now !== undefined;
  const [present, seats] = [hall.present, hall.seats.length];
  const open = roundsOf(hall).find(({ round }) => round.stage === 'open');
  return (
    <>
      <p>{words.now(inSession ? now.title : phaseNames[hall.phase])}</p>
      {open ? (
        <Progress
          label={words.ballots(open.contest.rules.title, open.round.ballots, open.round.voters)}
          done={open.round.ballots / Math.max(1, open.round.voters)}
        />
      ) : (
        <p>{words.present(present, seats)}</p>
      )}
    </>
  );
}

/** The meeting that an address names, watched for as long as it is shown. */
function useWatched(address: string): Meeting | undefined {
  const [meeting, setMeeting] = useState<Meeting | undefined>(undefined);
  useEffect(() => {
    const id = meetingIdOf(address.replace(/#.*$/, ''));
    const opened = id === undefined ? undefined : openMeeting(id);
    setMeeting(opened);
    return () => opened?.connection.end();
  }, [address]);
  return meeting;
}
