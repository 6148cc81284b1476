/**
 * What stands in the hall beside the phones: the wall as the chair directs it, the machine that delegates share, a
 * result that is revealed step by step; and the rehearsal that a chair runs before all this.
 */

import { afterAll, afterEach, beforeAll, describe, it } from 'vitest';

import { gathersHall, opensBallot } from './story/hall';
import { rehearses } from './story/rehearsal';
import { revealsStepByStep } from './story/reveal';
import { votesAtStation } from './story/station';
import { announcesTime, asksOfWall } from './story/wall';
import { HERE } from './support/machine';
import { Room } from './support/room';

inRoom('the hall', (room) => {
  gathersHall(room);
  asksOfWall(room);
  opensBallot(room);
  announcesTime(room);
  votesAtStation(room);
  revealsStepByStep(room);
});

inRoom('the evening before', rehearses);

/** A story in a room of its own; in the end no page may have failed, and nothing may be wrong with any. */
function inRoom(name: string, story: (room: Room) => void): void {
  describe(name, () => {
    const room = new Room();

    beforeAll(() => room.enter(HERE));

    afterEach(async ({ task }) => {
      if (task.result?.state === 'fail') {
        await room.pictureAll();
      }
    });

    afterAll(() => room.leave());

    story(room);

    it('no page failed, and nothing was found wrong with any', () => {
      room.endsWell();
    });
  });
}
