/** The long tasks of tellers' pages; a delegate's phone, whose build leaves this file out, never asks for one. */
import { readArchive } from './archive';
import { countBallots } from './count';
import { SigningKey } from './key';
import { demand, refuse } from './outcome';
import { archiveReport, codeOf, minimumOf, trusteesReport } from './report';
import { readCanonical } from './schema';
import { blameText, checkBlame, checkDecryption, decryptionText, makeShare } from './share';
import type { Handlers } from './task';
import { Trustees } from './trustee';
import { verifySteps } from './verdict';

export const TELLER_TASKS: Pick<
  Handlers,
  'check_trustees' | 'count_ballots' | 'make_share' | 'check_share'
> = {
  *check_trustees(input) {
    const trustees = Trustees.read(input.trustees);
    trustees.verify(trustees.jointKey());
    yield 0.5;
    return trusteesReport(trustees);
  },
  *count_ballots({ archive: bytes, part, of }) {
    const archive = readArchive(bytes);
    const place = (index: number) => Math.floor((archive.ballots.length * index) / of);
    return yield* countBallots(archive, { from: place(part), to: place(part + 1) });
  },
  *make_share(input, random) {
    const key = SigningKey.derive('trustee', input.meeting, codeOf('teller_code', input.code));
    const archive = readArchive(input.archive);
    const owner = archive.trustees.ownerOf(key.public) ?? refuse('wrong_owner');
    const verdict = yield* verifySteps(archive, input);
    demand(archive.tally !== undefined, 'wrong_tally');
    demand(verdict.ballots >= minimumOf(archive.election), 'below_minimum');
    const tally = verdict.tally ?? refuse('wrong_tally');
    const { decryption, blame } = makeShare(archive.election, tally, owner, key, random);
    return {
      owner,
      decryption: JSON.stringify(decryption),
      blame: JSON.stringify(blame),
      report: archiveReport(archive, verdict),
    };
  },
  *check_share(input) {
    const archive = readArchive(input.archive);
    const decryption = readCanonical(input.decryption, decryptionText);
    const blame = readCanonical(input.blame, blameText);
    const tally = (yield* verifySteps(archive)).tally ?? refuse('wrong_tally');
    const trustee = archive.trustees.point(input.owner);
    checkDecryption(archive.election, tally, trustee, decryption);
    checkBlame(archive.election, tally, { owner: input.owner, trustee, decryption }, blame);
    return { owner: input.owner };
  },
};
