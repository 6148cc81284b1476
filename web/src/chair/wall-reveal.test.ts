import { describe, expect, it } from 'vitest';
import { contest, hall, published, round } from '../audit/testing/views';
import type { HallView, Reveal, RoundStage } from '../protocol';
import { stepBack } from './wall-reveal';

const ROUND = round({ stage: 'published', published: published({}) });
const LINES = 4;

function shown(reveal: Reveal | null, stage: RoundStage = 'published'): HallView {
  const contests = [contest({ rounds: [{ ...ROUND, stage }] }), contest({ id: 2, rounds: [] })];
  return hall({ contests, wall: { ...hall({}).wall, reveal } });
}

function back(lines: number, all = false) {
  return stepBack(shown({ round: ROUND.id, shown: lines, all }));
}

describe('what is revealed can be taken back', () => {
  it('the marks first, then line by line, down to nothing', () => {
    const order = { order: 'reveal', round: ROUND.id, all: false };
    expect(back(LINES, true)).toEqual({ ...order, shown: LINES });
    expect(back(LINES)).toEqual({ ...order, shown: LINES - 1 });
    expect(back(1)).toEqual({ ...order, shown: 0 });
    expect(back(0)).toBeUndefined();
  });

  it('more lines than there are count as all lines', () => {
    expect(back(LINES + 7)).toMatchObject({ shown: LINES - 1 });
  });

  it('only where the chair reveals step by step', () => {
    expect(stepBack(shown(null))).toBeUndefined();
    expect(stepBack(shown({ round: 'another', shown: 2, all: false }))).toBeUndefined();
    expect(stepBack(shown({ round: ROUND.id, shown: 0, all: true }, 'counted'))).toBeUndefined();
  });
});
