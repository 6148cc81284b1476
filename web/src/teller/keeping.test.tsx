// @vitest-environment happy-dom
import { render } from 'preact';
import { expect, it } from 'vitest';
import type { ActAnswer } from '../act';
import { hall } from '../audit/testing/views';
import type { Act, KeepingStage } from '../protocol';
import { Keeping } from './keeping';
import type { Teller } from './teller';

const DONE: ActAnswer = { outcome: 'done' };

function open(stage: KeepingStage, unlocked: boolean) {
  const acts: Act[] = [];
  const teller = {
    act: (_hall: unknown, act: Act) => {
      acts.push(act);
      return Promise.resolve(DONE);
    },
  } as unknown as Teller;
  const until = { year: 2015, month: 7, day: 5 };
  const keeping = { head: 'f'.repeat(64), stage, until, reason: 'Hết thời hạn lưu' };
  const root = document.createElement('div');
  document.body.replaceChildren(root);
  render(
    <Keeping
      teller={teller}
      hall={hall({ phase: 'sealed', keeping })}
      keeping={keeping}
      unlocked={unlocked}
    />,
    root,
  );
  const find = (testId: string) => root.querySelector<HTMLElement>(`[data-testid="${testId}"]`);
  const press = async (testId: string) => {
    find(testId)?.click();
    await new Promise((resolve) => setTimeout(resolve));
  };
  return { acts, find, press, root };
}

it('a proposed destruction is confirmed by whoever holds a code, after its consequence', async () => {
  const page = open('proposed', true);
  expect(page.find('keeping-proposed')?.textContent).toContain('Hết thời hạn lưu');
  await page.press('confirm-destruction');
  expect(page.find('confirm-destruction-dialog')?.textContent).toContain('không lấy lại được');
  expect(page.acts).toEqual([]);
  await page.press('confirm-destruction-confirm');
  expect(page.acts).toEqual([{ act: 'confirm_destruction' }]);
});

it('without a code the page asks for it and has nothing to press', () => {
  const page = open('proposed', false);
  expect(page.find('keeping-unlock')).not.toBeNull();
  expect(page.find('confirm-destruction')).toBeNull();
});

it('kept and destroyed ballots take nobody’s word', () => {
  for (const stage of ['kept', 'destroyed'] as const) {
    const page = open(stage, true);
    expect(page.root.querySelector('button')).toBeNull();
  }
});
