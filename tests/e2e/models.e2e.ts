/**
 * The ballots that the demo meeting does not use, on real phones: a first and a second column, a list adopted
 * name by name, Đồng ý / Không đồng ý for one name, two lists on one ballot. Four delegates, two tellers, and
 * a deputy who acts for the chair from the second ballot on.
 */

import { afterAll, afterEach, beforeAll } from 'vitest';

import { choosesByColumns } from './story/columns';
import { agreesOnTheHead } from './story/one-name';
import { choosesOnTwoLists } from './story/panels';
import { endsSmall } from './story/small-end';
import { gathersSmall } from './story/small-meeting';
import { Room } from './support/room';

const room = new Room();

beforeAll(() => room.enter());

afterEach(async ({ task }) => {
  if (task.result?.state === 'fail') {
    await room.pictureAll();
  }
});

afterAll(() => room.leave());

gathersSmall(room);
choosesByColumns(room);
choosesOnTwoLists(room);
agreesOnTheHead(room);
endsSmall(room);
