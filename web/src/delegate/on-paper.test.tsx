// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { expect, it } from 'vitest';
import { paperRound, publishedOnPaper } from '../audit/testing/paper';
import { contest, hall, round } from '../audit/testing/views';
import type { ContestView } from '../protocol';
import { OnPaper } from './on-paper';

function shown(...contests: readonly ContestView[]): HTMLElement {
  const root = document.createElement('div');
  act(() => render(<OnPaper hall={hall({ contests: [...contests] })} />, root));
  return root;
}

it('a phone says that the ballot is on paper while it is, and shows what came of it', () => {
  const open = contest({ rounds: [], paper_rounds: [paperRound()] });
  expect(shown(open).textContent).toContain('nhận phiếu ở bàn điểm danh');
  const published = shown(contest({ rounds: [], paper_rounds: [publishedOnPaper()] }));
  expect(published.querySelector('[data-testid="result"]')).not.toBeNull();
  expect(published.textContent).not.toContain('nhận phiếu ở bàn điểm danh');
});

it('it says nothing of rounds that count no more, nor once another is on the phones', () => {
  const annulled = contest({ rounds: [], paper_rounds: [paperRound({ stage: 'annulled' })] });
  const over = contest({ rounds: [round({ number: 2 })], paper_rounds: [publishedOnPaper()] });
  expect(shown(annulled, over).textContent).toBe('');
});
