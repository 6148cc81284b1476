/**
 * A server built to cheat, and a dishonest desk, before the real pages: six delegates, two tellers, somebody at the
 * board. What each page then shows is what the person before it reads (docs/threat-model.md, section 1).
 */

import { afterAll, afterEach, beforeAll } from 'vitest';
import { cheatsAtTheBallot } from './story/cheats-ballot';
import { cheatsAtTheBox } from './story/cheats-box';
import { cheatsAtTheResult } from './story/cheats-result';
import { HERE } from './support/machine';
import { noticed } from './support/noticed';
import { Room } from './support/room';

const room = new Room();

beforeAll(() => room.enter(HERE));

afterEach(async ({ task }) => {
  if (task.result?.state === 'fail') {
    await room.pictureAll();
  }
});

afterAll(async () => {
  process.stdout.write(`cheats noticed on real pages: ${noticed.length}\n`);
  await room.leave();
});

cheatsAtTheBallot(room);
cheatsAtTheBox(room);
cheatsAtTheResult(room);
