/** Fetches the three documents of a round and judges them (`setup.ts`). */
import type { TaskRunner } from '../election';
import { fetchText, roundFile } from '../files';
import type { MeetingId } from '../meeting';
import type { Setup } from './round-facts';
import { judgeElection, judgeSetup, type SetupClaim } from './setup';

/** What came of it, and the committee's code where the round is accepted. */
export interface SetupRead {
  readonly setup: Setup;
  readonly code?: string;
}

export async function readSetup(
  id: MeetingId,
  runner: TaskRunner,
  claim: SetupClaim,
): Promise<SetupRead> {
  const [election, trustees, roll] = await Promise.all(
    (['election.json', 'trustees.json', 'roll.json'] as const).map((file) =>
      fetchText(roundFile(id, claim.seen.id, file)),
    ),
  );
  if (election === undefined || trustees === undefined || roll === undefined) {
    return { setup: { status: 'unreachable' } };
  }
  const judged = judgeElection(election, claim);
  if (typeof judged === 'string') {
    return { setup: { status: 'refused', why: judged } };
  }
  const report = await runner.run('check_round', { election, trustees, roll });
  if (!report.ok) {
    return { setup: { status: 'refused', why: 'flawed' } };
  }
  const verdict = judgeSetup(judged, report.value, claim);
  if (!verdict.ok) {
    const { why, code } = verdict;
    return { setup: { status: 'refused', why, ...(code ? { code } : {}) } };
  }
  const { onRoll, code } = verdict;
  return { setup: { status: 'read', election: judged, onRoll }, code };
}
