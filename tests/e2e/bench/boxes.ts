/** Boxes of ballots for the measurements: of one question and 12 candidates, closed or with their result. */

import { Code } from '../../../web/src/election/code';
import { SigningKey } from '../../../web/src/election/key';
import { inMessage } from '../../../web/src/election/message';
import type { SignedMessage } from '../../../web/src/election/task';
import { seededRandom } from '../../../web/src/election/testing/random';
import {
  closedArchive,
  finishedArchive,
  MEETING,
  makeRound,
} from '../../../web/src/election/testing/round';
import { questionOf } from './sealing';

const random = seededRandom('boxes');

export function boxOf(ballots: number) {
  const code = Code.fresh('teller_code', random);
  const { question, markings } = questionOf(12);
  const round = makeRound({
    questions: [question],
    markings: Array.from({ length: ballots }, () => markings),
    tellers: [SigningKey.derive('trustee', MEETING, code), SigningKey.random(random)],
  });
  return {
    closed: closedArchive(round).bytes(),
    finished: finishedArchive(round).bytes(),
    secret: { meeting: MEETING, code: code.canonical() },
    files: { election: round.election.raw, trustees: round.trustees.raw, roll: round.roll.raw },
    credential: round.delegates[0]?.public.toString() ?? '',
    signed: signedOf(round),
  };
}

/** What a teller's page checks of signatures: a statement of each voter, and two acts of one of three desks for each. */
function signedOf({ election, delegates }: ReturnType<typeof makeRound>): SignedMessage[] {
  const desks = [1, 2, 3].map(() => SigningKey.random(random));
  const signed = (key: SigningKey, message: string) => ({
    publicKey: key.public.toString(),
    message,
    signature: key.sign(message, random),
  });
  return delegates.flatMap((delegate, at) => {
    const desk = desks[at % desks.length] ?? delegate;
    return [
      signed(delegate, inMessage(election.fingerprint, 'a'.repeat(64), 'b'.repeat(64))),
      signed(desk, `check in ${at}`),
      signed(desk, `issue ${at}`),
    ];
  });
}
