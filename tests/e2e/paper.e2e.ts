/**
 * Plan B in a small meeting: a round that goes to paper before it begins and is given up, a round on the phones that is
 * moved to paper with ballots in its box, two tellers whose counts differ and then agree.
 */

import { afterAll, afterEach, beforeAll } from 'vitest';

import {
  annulsPaper,
  countsOnPaper,
  endsOnPaper,
  gathersForPaper,
  movesToPaper,
} from './story/paper';
import { printsPapers } from './story/papers';
import { HERE } from './support/machine';
import { Room } from './support/room';

const room = new Room();

beforeAll(() => room.enter(HERE));

afterEach(async ({ task }) => {
  if (task.result?.state === 'fail') {
    await room.pictureAll();
  }
});

afterAll(() => room.leave());

gathersForPaper(room);
annulsPaper(room);
movesToPaper(room);
countsOnPaper(room);
printsPapers(room);
endsOnPaper(room);
