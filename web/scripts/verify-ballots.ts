/**
 * Verifies ballots with the pages' own code, for tests that compare it with the server's.
 *
 *   npm run build:node
 *   node ../target/node/verify-ballots.mjs < lines
 *
 * The first line: [{"election": "<raw JSON>", "roll": "<raw JSON>"}, …]; each further line {"round": 0, "ballot": "…"}
 * is answered by one line: `accepted`, or the flaw.
 */
import { createInterface } from 'node:readline';
import { AcceptedBallot } from '../src/election/ballot';
import { outcome } from '../src/election/outcome';
import { type Election, readElection } from '../src/election/parameters';
import { Roll } from '../src/election/roll';

interface Round {
  readonly election: Election;
  readonly roll: Roll;
}

interface Asked {
  readonly round: number;
  readonly ballot: string;
}

function readRounds(line: string): readonly Round[] {
  const rounds: readonly { readonly election: string; readonly roll: string }[] = JSON.parse(line);
  return rounds.map(({ election, roll }) => ({
    election: readElection(election),
    roll: Roll.read(roll),
  }));
}

function verdict(rounds: readonly Round[], line: string): string {
  const asked: Asked = JSON.parse(line);
  const round = rounds[asked.round];
  if (round === undefined) {
    throw new Error(`there is no round ${asked.round}`);
  }
  const verified = outcome(() => AcceptedBallot.verify(round.election, round.roll, asked.ballot));
  return verified.ok ? 'accepted' : verified.flaw;
}

let rounds: readonly Round[] | undefined;
for await (const line of createInterface({ input: process.stdin })) {
  if (rounds === undefined) {
    rounds = readRounds(line);
  } else {
    process.stdout.write(`${verdict(rounds, line)}\n`);
  }
}
