// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { expect, it } from 'vitest';
import { publishedOnPaper } from '../audit/testing/paper';
import { contest, hall, round } from '../audit/testing/views';
import { TaskRunner } from '../election/worker-client';
import { BoardPage } from './board-page';

it('the board marks a round on paper, shows its count and offers no file of it', () => {
  const contests = [
    contest({
      rounds: [round({ stage: 'annulled' })],
      paper_rounds: [publishedOnPaper({ number: 2 })],
    }),
  ];
  const root = document.createElement('div');
  const runner = Object.create(TaskRunner.prototype) as TaskRunner;
  act(() => {
    render(<BoardPage id="c0ffee00" hall={hall({ contests })} link="live" runner={runner} />, root);
  });
  const rounds = root.querySelectorAll(
    '[data-testid^="board-paper-"], [data-testid^="board-round-"]',
  );
  expect([...rounds].map((one) => one.getAttribute('data-testid'))).toEqual([
    'board-paper-1-2',
    'board-round-RoundOneRoundOneRound1',
  ]);
  const paper = rounds[0];
  expect(paper?.textContent).toContain('Phiếu giấy');
  expect(paper?.querySelector('[data-testid="paper-count"]')?.textContent).toContain('2');
  expect(paper?.querySelector('a')).toBeNull();
});
