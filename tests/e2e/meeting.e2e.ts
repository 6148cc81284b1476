/**
 * The whole demo meeting through the pages only, as the people of the room hold it: a chair, a desk, three
 * tellers, nine delegates, the wall and somebody at the public board, each in a browser of their own.
 * The chapters share one meeting and follow each other.
 */

import { afterAll, afterEach, beforeAll } from 'vitest';

import { arrives } from './story/arrival';
import { adoptsTellers } from './story/committee';
import { choosesDistricts } from './story/districts';
import { ends } from './story/end';
import { choosesFirstAndSecond } from './story/first-and-second';
import { adoptsLists } from './story/lists';
import { fillsOffices } from './story/offices';
import { adoptsRules } from './story/opening';
import { prepares } from './story/preparation';
import { Room } from './support/room';

const room = new Room();

beforeAll(() => room.enter());

afterEach(async ({ task }) => {
  if (task.result?.state === 'fail') {
    await room.pictureAll();
  }
});

afterAll(() => room.leave());

prepares(room);
arrives(room);
adoptsTellers(room);
adoptsRules(room);
adoptsLists(room);
choosesFirstAndSecond(room);
choosesDistricts(room);
fillsOffices(room);
ends(room);
