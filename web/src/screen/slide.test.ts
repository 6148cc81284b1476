import { describe, expect, it } from 'vitest';
import { contest, hall, round } from '../audit/testing/views';
import { slideOf, touchedContest } from './slide';

describe('the wall follows the meeting', () => {
  it.each([
    ['preparing', 'idle'],
    ['checking_in', 'join'],
    ['sealed', 'sealed'],
  ] as const)('while %s it shows %s', (phase, kind) => {
    expect(slideOf(hall({ phase }), undefined).kind).toBe(kind);
  });

  it('shows the tellers in session until a list is proposed', () => {
    expect(slideOf(hall({}), undefined).kind).toBe('tellers');
    const contests = [contest({ rounds: [] })];
    expect(slideOf(hall({ contests }), undefined).kind).toBe('list');
  });

  it.each([
    ['sealed', 'voting'],
    ['open', 'voting'],
    ['closed', 'counting'],
    ['counted', 'counting'],
    ['published', 'result'],
    ['annulled', 'stopped'],
    ['not_countable', 'stopped'],
    ['not_decryptable', 'stopped'],
  ] as const)('a round that is %s is shown as %s', (stage, kind) => {
    const contests = [contest({ rounds: [round({ stage })] })];
    expect(slideOf(hall({ contests }), undefined).kind).toBe(kind);
  });

  it('prefers a round under way to a list that changed last', () => {
    const contests = [
      contest({ id: 1, rounds: [round({ stage: 'open' })] }),
      contest({ id: 2, rounds: [] }),
    ];
    expect(slideOf(hall({ contests }), 2)).toMatchObject({ kind: 'voting', contest: { id: 1 } });
  });

  it('otherwise stays with the contest that changed last', () => {
    const before = hall({
      contests: [
        contest({ id: 1, rounds: [round({ stage: 'counted' })] }),
        contest({ id: 2, rounds: [] }),
      ],
    });
    const now = hall({
      contests: [
        contest({ id: 1, rounds: [round({ stage: 'published' })] }),
        contest({ id: 2, rounds: [] }),
      ],
    });
    const touched = touchedContest(before, now, undefined);
    expect(touched).toBe(1);
    expect(slideOf(now, touched)).toMatchObject({ kind: 'result', contest: { id: 1 } });
  });
});
