/**
 * Seals ballots for tests that cross the two implementations.
 *
 *   npm run build:node
 *   node ../target/node/seal-ballots.mjs < request.json > sealed.json
 *
 * Request: {"election": "<raw election JSON>", "meeting": "<uuid>",
 *           "ballots": [{"token": "<ballot token>", "markings": [[0,1,0]]}, …]}
 *       or {"draft": {"meeting": "<uuid>", "tokens": n}}, which makes tokens and their credentials.
 * Answer:  {"ballots": [{"credential": "…", "raw": "…", "tracker": "…"}, …]}
 *       or {"tokens": [{"token": "…", "credential": "…"}, …]}
 * A ballot that the election does not admit ends the program with code 1 and the flaw on stderr.
 */
import { readFileSync } from 'node:fs';
import { Code } from '../src/election/code';
import { SigningKey } from '../src/election/key';
import { outcome } from '../src/election/outcome';
import { type Election, readElection } from '../src/election/parameters';
import { browserRandom } from '../src/election/random';
import { type Markings, sealBallot } from '../src/election/seal';

interface BallotRequest {
  readonly token: string;
  readonly markings: Markings;
}

type Request =
  | {
      readonly election: string;
      readonly meeting: string;
      readonly ballots: readonly BallotRequest[];
    }
  | { readonly draft: { readonly meeting: string; readonly tokens: number } };

function credentialOf(meeting: string, token: string): SigningKey {
  const code = Code.parse('ballot_token', token);
  if (!code.ok) {
    throw new Error(`bad token: ${code.flaw.code}`);
  }
  return SigningKey.derive('credential', meeting, code.value);
}

function seal(election: Election, meeting: string, ballot: BallotRequest) {
  const key = credentialOf(meeting, ballot.token);
  const { raw, tracker } = sealBallot(election, key, ballot.markings, browserRandom);
  return { credential: key.public.toString(), raw, tracker };
}

function answer(request: Request) {
  if ('draft' in request) {
    const { meeting, tokens } = request.draft;
    return {
      tokens: Array.from({ length: tokens }, () => {
        const token = Code.fresh('ballot_token', browserRandom).reveal();
        return { token, credential: credentialOf(meeting, token).public.toString() };
      }),
    };
  }
  const election = readElection(request.election);
  return { ballots: request.ballots.map((ballot) => seal(election, request.meeting, ballot)) };
}

const answered = outcome(() => answer(JSON.parse(readFileSync(0, 'utf8'))));
if (answered.ok) {
  process.stdout.write(`${JSON.stringify(answered.value)}\n`);
} else {
  process.stderr.write(`${answered.flaw}\n`);
  process.exitCode = 1;
}
