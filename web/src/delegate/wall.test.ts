import { afterEach, describe, expect, it, vi } from 'vitest';
import { contest, hall, round } from '../audit/testing/views';
import type { HallView, WallView } from '../protocol';
import { endOfRound, heldForWall } from './wall';

function withWall(wall: Partial<WallView>): HallView {
  const view = hall({ contests: [contest({ rounds: [round({ id: 'one' })] })] });
  return { ...view, wall: { ...view.wall, ...wall } };
}

describe('a result is held back', () => {
  const reveal = { round: 'one', shown: 2, all: false };

  it('while the screen reveals it, and only that one', () => {
    const view = withWall({ reveal });
    expect(heldForWall(view, 'one')).toBe(true);
    expect(heldForWall(view, 'two')).toBe(false);
  });

  it('no longer than the meeting stays with that round', () => {
    const view = withWall({ reveal });
    expect(heldForWall({ ...view, phase: 'sealed' }, 'one')).toBe(false);
    const rounds = [round({ id: 'one' }), round({ id: 'two' })];
    expect(heldForWall({ ...view, contests: [contest({ rounds })] }, 'one')).toBe(false);
  });

  it('no longer than until everything is shown', () => {
    expect(heldForWall(withWall({ reveal: { ...reveal, all: true } }), 'one')).toBe(false);
  });

  it('never where nothing is revealed step by step', () => {
    expect(heldForWall(withWall({ reveal: null }), 'one')).toBe(false);
  });
});

describe('the end of a round', () => {
  const clock = { round: 'one', ends_at: 1_180, now: 1_000 };

  afterEach(() => vi.useRealTimers());

  it('is told by this device, whatever time it thinks it is', () => {
    vi.useFakeTimers({ now: 5_000 });
    expect(endOfRound(withWall({ clock }), 'one')).toBe(185_000);
  });

  it('does not move while the same view is looked at again', () => {
    vi.useFakeTimers({ now: 0 });
    const view = withWall({ clock });
    const end = endOfRound(view, 'one');
    vi.setSystemTime(60_000);
    expect(endOfRound(view, 'one')).toBe(end);
  });

  it('is none for another round, and without a clock', () => {
    expect(endOfRound(withWall({ clock }), 'two')).toBe(undefined);
    expect(endOfRound(withWall({ clock: null }), 'one')).toBe(undefined);
  });
});
