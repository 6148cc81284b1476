/** A round on paper for tests: nine present, four names, two of them may be marked. */
import type { PaperRoundView } from '../../protocol';
import { panelOutcome, terms } from './views';

export function paperRound(change: Partial<PaperRoundView> = {}): PaperRoundView {
  return {
    number: 1,
    terms: terms(),
    reason: 'Wi-Fi hỏng',
    convocation: { convened: 10, present: 9 },
    stage: 'open',
    entered: [],
    differing: [],
    published: null,
    annulled: null,
    ...change,
  };
}

/** Published with the outcome of the other views; the count says the same. */
export function publishedOnPaper(change: Partial<PaperRoundView> = {}): PaperRoundView {
  const rows = [6, 4, 4, 2].map((votes) => ({ votes, second: null, against: null }));
  return paperRound({
    stage: 'published',
    entered: [1, 2],
    published: {
      outcome: { panels: [panelOutcome()] },
      because: [],
      count: { issued: 9, exchanged: 2, returned: 9, panels: [{ blank: 1, spoiled: 0, rows }] },
    },
    ...change,
  });
}
