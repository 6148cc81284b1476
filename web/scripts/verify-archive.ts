/**
 * Verifies archives with the pages' own code.
 *
 *   npm run build:node
 *   node ../target/node/verify-archive.mjs round.bel [more.bel …]
 *
 * One line of JSON an archive: {"file":"…","ok":true,"stage":"finished","ballots":3,"digest":"…",
 * "last_event":"…","result":[[…]]} or {"file":"…","ok":false,"flaw":"…"}. Exit code 0 only if all hold.
 */
import { readFileSync } from 'node:fs';
import { outcome } from '../src/election/outcome';
import { finish } from '../src/election/progress';
import { browserRandom } from '../src/election/random';
import { taskSteps } from '../src/election/task';

for (const file of process.argv.slice(2)) {
  const archive = new Uint8Array(readFileSync(file));
  const verdict = outcome(() => finish(taskSteps('verify_archive', { archive }, browserRandom)));
  if (verdict.ok) {
    const { stage, ballots, digest, lastEvent, committeeCode, result } = verdict.value;
    const line = {
      file,
      ok: true,
      stage,
      ballots,
      digest,
      last_event: lastEvent,
      committee_code: committeeCode,
      ...(result ? { result: result.counts } : {}),
    };
    process.stdout.write(`${JSON.stringify(line)}\n`);
  } else {
    process.stdout.write(`${JSON.stringify({ file, ok: false, flaw: verdict.flaw })}\n`);
    process.exitCode = 1;
  }
}
