import { afterEach, describe, expect, it, vi } from 'vitest';
import type { ActAnswer } from '../act';
import { contest, hall } from '../audit/testing/views';
import type { TaskRunner } from '../election/worker-client';
import type { Memory } from './memory';
import { RoundWork, type Sharer } from './round-work';
import { ASKED, code, LOG, made, runner, serve, statements } from './testing/closed-round';

const HALL = hall({ meeting: ASKED.meeting });

/** A teller's page as far as the round needs it, with a worker that may fail and an answer from the server. */
class Page {
  readonly noted: Partial<Memory>[] = [];
  failing = false;
  memory: Memory = ASKED.memory;
  answer = (): Promise<ActAnswer> => Promise.resolve({ outcome: 'done' });

  readonly work = new RoundWork(
    this.#sharer(),
    { contest: contest({}), round: ASKED.round },
    ASKED.count,
    ASKED.own.slot,
  );

  get status(): string {
    return this.work.work.value.status;
  }

  get trouble(): string | undefined {
    const work = this.work.work.value;
    return work.status === 'checked' ? work.trouble?.kind : undefined;
  }

  get statements(): number | undefined {
    const work = this.work.work.value;
    return work.status === 'checked' ? work.gathered.evidence.statements : undefined;
  }

  #sharer(): Sharer {
    const run: TaskRunner['run'] = (kind, input, progress) =>
      this.failing
        ? Promise.reject(new Error('the worker fell over'))
        : runner.run(kind, input, progress);
    return {
      id: ASKED.id,
      runner: { run },
      publicKey: () => ASKED.own.publicKey,
      remembered: () => this.memory,
      note: (change) => this.noted.push(change),
      noteShare: () => undefined,
      secret: (meeting) => ({ meeting, code: code.canonical() }),
      act: () => this.answer(),
    };
  }
}

afterEach(() => vi.unstubAllGlobals());

describe('a closed round', () => {
  it('is unavailable while the worker fails, and may be asked again', async () => {
    serve();
    const page = new Page();
    page.failing = true;
    await page.work.check(HALL);
    expect(page.status).toBe('unavailable');
    page.failing = false;
    await page.work.check(HALL);
    expect(page.status).toBe('checked');
  });

  it('teaches the log and the committee when nothing fails', async () => {
    serve();
    const page = new Page();
    await page.work.check(HALL);
    expect(page.noted).toEqual([
      {
        seen: { height: 16, head: LOG.head },
        committeeCode: made.trustees.committeeCode(),
      },
    ]);
  });

  it('teaches nothing of the committee when something fails', async () => {
    serve({ 'roll.json': '[]' });
    const page = new Page();
    await page.work.check(HALL);
    expect(page.noted).toEqual([{ seen: { height: 16, head: LOG.head } }]);
  });

  it('keeps what a later check has found, however late earlier statements come', async () => {
    serve({ 'statements.json': statements(1) });
    const page = new Page();
    await page.work.check(HALL);
    let late: (response: Response) => void = () => undefined;
    vi.stubGlobal('fetch', () => new Promise<Response>((resolve) => (late = resolve)));
    const early = page.work.refreshStatements(HALL);
    serve({ 'statements.json': statements(3) });
    await page.work.check(HALL);
    late(new Response(statements(1)));
    await early;
    expect(page.statements).toBe(3);
  });
});

describe('a share', () => {
  async function checked(): Promise<Page> {
    serve();
    const page = new Page();
    await page.work.check(HALL);
    return page;
  }

  it('that cannot be made leaves the round as it was, and says so', async () => {
    const page = await checked();
    page.failing = true;
    await page.work.share(HALL, '');
    expect(page.trouble).toBe('failed');
  });

  it('that cannot be sent leaves the round as it was, and says so', async () => {
    const page = await checked();
    page.answer = () => Promise.reject(new Error('no socket'));
    await page.work.share(HALL, '');
    expect(page.trouble).toBe('failed');
  });
});
