import { describe, expect, it } from 'vitest';
import type { ContestView, HallView, Ranked, Reveal } from '../protocol';
import { revealOf } from './reveal';
import { ADOPTED_LIST, contest, inSession, panelOutcome, round } from './test-views';

const RANKING: Ranked[] = [1, 2, 3].map((unit) => ({
  unit,
  votes: 4 - unit,
  second: null,
  against: null,
  verdict: unit === 1 ? 'chosen' : 'outvoted',
}));

const OUTCOME = { panels: [panelOutcome({ ranking: RANKING })] };

function published(): ContestView {
  const done = round(1, 'published');
  const whole = done.published && { ...done.published, outcome: OUTCOME };
  return contest(1, { list: ADOPTED_LIST, rounds: [{ ...done, published: whole }] });
}

function shows(reveal: Reveal | null): HallView {
  const { hall } = inSession(published());
  return { ...hall, wall: { ...hall.wall, reveal } };
}

describe('a result is revealed', () => {
  it.each([
    [0, 3],
    [1, 2],
    [2, 1],
    [3, null],
  ])('from the last to the first: after %d steps comes unit %s', (shown, unit) => {
    const hall = shows({ round: 'round1', shown, all: false });
    expect(revealOf(hall, published())).toEqual({ round: 'round1', shown, steps: 4, unit });
  });

  it('and is over with its last step, at a word, or where nothing was held back', () => {
    const over: readonly (Reveal | null)[] = [
      { round: 'round1', shown: 0, all: true },
      { round: 'another', shown: 0, all: false },
      null,
    ];
    expect(over.map((reveal) => revealOf(shows(reveal), published()))).toEqual(
      over.map(() => null),
    );
  });

  it('only once it is published', () => {
    const hall = shows({ round: 'round1', shown: 0, all: false });
    expect(revealOf(hall, contest(1, { rounds: [round(1, 'counted')] }))).toBeNull();
  });
});
