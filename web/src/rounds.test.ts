import { describe, expect, it } from 'vitest';
import { paperRound } from './audit/testing/paper';
import { contest, round } from './audit/testing/views';
import {
  heldRounds,
  isUnderWay,
  isVoting,
  newestOnPaper,
  newestOnPhones,
  newestRound,
} from './rounds';

const BEFORE = contest({ rounds: [] });
const ON_PHONES = contest({
  rounds: [round({ number: 1 }), round({ number: 3, id: 'third' })],
  paper_rounds: [paperRound({ number: 2, stage: 'annulled' })],
});
const ON_PAPER = contest({
  rounds: [round({ number: 1, stage: 'annulled' })],
  paper_rounds: [paperRound({ number: 2 })],
});

describe('rounds on phones and on paper', () => {
  it('are one row, in the order of their numbers', () => {
    expect(heldRounds(ON_PHONES).map(({ on, round: { number } }) => [on, number])).toEqual([
      ['phones', 1],
      ['paper', 2],
      ['phones', 3],
    ]);
  });

  it('have one newest, of either kind', () => {
    expect(newestRound(BEFORE)).toBeUndefined();
    expect(newestRound(ON_PHONES)).toMatchObject({ on: 'phones', round: { id: 'third' } });
    expect(newestRound(ON_PAPER)).toMatchObject({ on: 'paper', round: { number: 2 } });
    expect(newestRound(contest({ rounds: [], paper_rounds: [paperRound()] }))?.on).toBe('paper');
  });

  it('an older round of one kind is not the newest for standing last among its own', () => {
    expect(newestOnPhones(ON_PAPER)).toBeUndefined();
    expect(newestOnPaper(ON_PHONES)).toBeUndefined();
    expect(newestOnPaper(ON_PAPER)?.number).toBe(2);
  });

  it('a round on paper is under way until it is published or annulled, and uses no roll', () => {
    const under = (stage: 'open' | 'counted' | 'published' | 'annulled') =>
      isUnderWay(contest({ rounds: [], paper_rounds: [paperRound({ stage })] }));
    expect([under('open'), under('counted')]).toEqual([true, true]);
    expect([under('published'), under('annulled')]).toEqual([false, false]);
    expect(isVoting(ON_PAPER)).toBe(false);
    expect(isVoting(ON_PHONES)).toBe(true);
  });
});
