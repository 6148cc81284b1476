import { describe, expect, it } from 'vitest';
import { contest, panelOutcome, terms } from '../audit/testing/views';
import { courseLines } from './contest-course';

const nameOf = (unit: number) => `Đơn vị ${unit}`;
const [tie] = panelOutcome().ties;

describe('how a contest goes on', () => {
  it('says nothing while its first round is held', () => {
    expect(courseLines(contest({}), nameOf)).toEqual([]);
  });

  it('names the run-off that comes and who stands in it', () => {
    const next_round = { ...terms({ candidates: [2, 3] }), kind: { kind: 'run_off', number: 1 } };
    expect(courseLines(contest({ next_round: next_round as never }), nameOf)).toEqual([
      'Tiếp theo: bầu lại giữa những tên bằng phiếu: Đơn vị 2, Đơn vị 3.',
    ]);
  });

  it('leaves what is tied still to the meeting, never to a lot', () => {
    const pending = tie ? ({ pending: 'still_tied', tie, run_offs: 1 } as const) : null;
    const [line] = courseLines(contest({ pending }), nameOf);
    expect(line).toContain('Đơn vị 2, Đơn vị 3 cùng được 4 phiếu');
    expect(line).toContain('Hội nghị biểu quyết');
    expect(line).toContain('không bốc thăm');
  });

  it('says what is short, left open, reported and decided', () => {
    const lines = courseLines(
      contest({
        short: true,
        vacant: 1,
        reported: tie ? [tie] : [],
        settled: true,
        decision: { decision: 'dropped' },
      }),
      nameOf,
    );
    expect(lines).toHaveLength(4);
    expect(lines.at(-1)).toContain('dừng nội dung này');
  });
});
