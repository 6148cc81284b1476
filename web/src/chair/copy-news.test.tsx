// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import type { CopyStanding } from '../protocol';
import { openTestPage } from './test-page';
import { chairView, inSession } from './test-views';

const FOLDER = '/media/usb/phieukin';
const SINCE = '2026-12-20T02:05:00Z';
const LOST: CopyStanding = { copy: 'lost', since: SINCE, why: 'Input/output error' };

function withCopy(standing: CopyStanding) {
  return { ...inSession(), copies: [{ folder: FOLDER, standing }] };
}

describe('a copy for a spare machine', () => {
  it('that is kept is a quiet line with its folder', async () => {
    const page = await openTestPage({ view: withCopy({ copy: 'kept' }) });
    expect(page.text('copy-kept')).toContain(FOLDER);
    expect(page.find('copy-lost')).toBeNull();
  });

  it('that is lost is said in red with since when, and goes into the log by one press', async () => {
    const page = await openTestPage({ view: withCopy(LOST) });
    expect(page.text('copy-lost')).toContain('09:05');
    await page.press('note-lost');
    expect(page.acts).toEqual([{ act: 'note_copy', news: 'lost', at: SINCE }]);
  });

  it('that is lost and noted asks for nothing more', async () => {
    const copy_noted = { news: 'lost', at: SINCE } as const;
    const page = await openTestPage({ view: { ...withCopy(LOST), copy_noted } });
    expect(page.find('note-lost')).toBeNull();
    expect(page.find('copy-noted')).not.toBeNull();
  });

  it('that another machine took over says to switch this one off', async () => {
    const page = await openTestPage({ view: withCopy({ copy: 'taken_over' }) });
    expect(page.text('copy-taken-over')).toContain('tắt hẳn');
  });
});

describe('a machine that has taken over', () => {
  const moved = { at: SINCE, addresses: ['http://192.168.1.20:8080'] };

  it('at the same address says that phones come back by themselves, and notes it', async () => {
    const view = chairView({}, { moved, addresses: moved.addresses });
    const page = await openTestPage({ view });
    expect(page.text('copy-moved')).toContain('tự nối lại');
    await page.press('note-taken_over');
    expect(page.acts).toEqual([{ act: 'note_copy', news: 'taken_over', at: SINCE }]);
  });

  it('that was reached by https says to compare the new fingerprint', async () => {
    const addresses = ['https://192.168.1.20:8080'];
    const view = chairView({}, { moved: { at: SINCE, addresses }, addresses });
    const page = await openTestPage({ view });
    expect(page.text('copy-moved')).toContain('vân tay');
  });

  it('at another address names the old one and what to do', async () => {
    const view = chairView({}, { moved, addresses: ['http://192.168.1.77:8080'] });
    const page = await openTestPage({ view });
    expect(page.text('copy-moved')).toContain('http://192.168.1.20:8080');
    expect(page.text('copy-moved')).toContain('quét');
  });
});
