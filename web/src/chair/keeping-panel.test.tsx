// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import type { Day, KeepingStage, KeepingView } from '../protocol';
import { openTestPage } from './test-page';
import { chairView } from './test-views';
import { isOver } from './time-of-keeping';

const LONG_AGO: Day = { year: 2015, month: 7, day: 5 };
const FAR_AHEAD: Day = { year: 2999, month: 7, day: 5 };

function sealed(stage: KeepingStage, until: Day = LONG_AGO, reason: string | null = null) {
  const keeping: KeepingView = { head: 'f'.repeat(64), stage, until, reason };
  return chairView({ phase: 'sealed', keeping });
}

describe('the ballots of a sealed meeting', () => {
  it('are kept until the day, and nobody is offered their destruction before', async () => {
    const page = await openTestPage({ view: sealed('kept', FAR_AHEAD) });
    expect(page.text('keeping-kept')).toContain('05/07/2999');
    expect(page.find('propose-destruction')).toBeNull();
  });

  it('may be proposed for destruction from then on, with a reason and after the consequence', async () => {
    const page = await openTestPage({ view: sealed('kept') });
    expect(page.primaries()).toBe(1);
    await page.press('propose-destruction');
    expect(page.text('propose-destruction-dialog')).toContain('không lấy lại được');
    await page.press('propose-destruction-confirm');
    expect(page.acts).toEqual([]);
    await page.type('propose-destruction-reason', 'Hết thời hạn lưu');
    await page.press('propose-destruction-confirm');
    expect(page.acts).toEqual([{ act: 'propose_destruction', reason: 'Hết thời hạn lưu' }]);
  });

  it('wait for a teller once proposed, and the chair can take it back', async () => {
    const page = await openTestPage({ view: sealed('proposed', LONG_AGO, 'Hết hạn') });
    expect(page.text('keeping-proposed')).toContain('Hết hạn');
    expect(page.find('propose-destruction')).toBeNull();
    await page.press('withdraw-destruction');
    expect(page.acts).toEqual([{ act: 'withdraw_destruction' }]);
  });

  it('are said to be gone once destroyed', async () => {
    const page = await openTestPage({ view: sealed('destroyed') });
    expect(page.text('keeping-destroyed')).toContain('đã hủy');
    expect(page.find('withdraw-destruction')).toBeNull();
  });
});

it('a sealed page without a key says how the ballots stand and asks for the key, and acts on nothing', async () => {
  const page = await openTestPage({ hall: sealed('proposed', LONG_AGO, 'Hết hạn').hall });
  expect(page.find('keeping-proposed')).not.toBeNull();
  expect(page.find('withdraw-destruction')).toBeNull();
  expect(page.find('panel-papers')).toBeNull();
  expect(page.find('sealed-gate')?.querySelector('[data-testid="gate"]')).not.toBeNull();
  expect(page.primaries()).toBe(1);
});

it('the day begins at midnight where the meeting is', () => {
  const day: Day = { year: 2027, month: 5, day: 23 };
  expect(isOver(day, Date.parse('2027-05-22T16:59:59Z'))).toBe(false);
  expect(isOver(day, Date.parse('2027-05-22T17:00:00Z'))).toBe(true);
});
