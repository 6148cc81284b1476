/** The ballots that a meeting knows by name, and what choosing one fills in. */
import type { ContestDraft, PanelDraft } from './rules-draft';
import { equals } from './rules-draft';

/** Models A to D for the first and second place, and the others by what they ask. */
export type BallotModel = 'a' | 'b' | 'c' | 'd' | 'list' | 'each' | 'panels';

export const BALLOT_MODELS: readonly BallotModel[] = ['b', 'a', 'c', 'd', 'list', 'each', 'panels'];

/** An office asks for as many units as hold it, from the members. */
export const OFFICE_MODELS: readonly BallotModel[] = ['list', 'each'];

/** Models whose two places are ranked: only where the names come from is left to say. */
export function isFirstAndSecond(model: BallotModel): boolean {
  return ['a', 'b', 'c', 'd'].includes(model);
}

/** Which of them a contest uses. */
export function ballotModelOf({ model, panels }: ContestDraft): BallotModel {
  switch (model) {
    case 'columns':
      return 'a';
    case 'two_rounds':
      return 'd';
    case 'each':
    case 'panels':
      return model;
    case 'list':
      return namedList(panels[0]);
  }
}

function namedList(panel: PanelDraft | undefined): BallotModel {
  if (!panel?.ranked || panel.places !== '2' || panel.alternates !== '0') {
    return 'list';
  }
  switch (panel.max_picks) {
    case '2':
      return 'b';
    case '1':
      return 'c';
    default:
      return 'list';
  }
}

/** Words above the two lists of a ballot with two panels. */
export interface PanelTitles {
  readonly collectives: string;
  readonly individuals: string;
}

/** The contest with another ballot; what the new ballot does not ask is filled in. */
export function withBallotModel(
  contest: ContestDraft,
  model: BallotModel,
  titles: PanelTitles,
): ContestDraft {
  const first = contest.panels[0] ?? equals('members', '1');
  const ranks = (picks: string): readonly PanelDraft[] => [
    { ...equals(first.list, '2'), ranked: true, max_picks: picks, minimum: first.minimum },
  ];
  const single: readonly PanelDraft[] = [{ ...first, title: '' }];
  switch (model) {
    case 'a':
      return { ...contest, model: 'columns', panels: ranks('1') };
    case 'b':
      return { ...contest, model: 'list', panels: ranks('2') };
    case 'c':
      return { ...contest, model: 'list', panels: ranks('1') };
    case 'd':
      return { ...contest, model: 'two_rounds', panels: ranks('1') };
    case 'list':
      return { ...contest, model: 'list', panels: unranked(single) };
    case 'each':
      return { ...contest, model: 'each', panels: unranked(single) };
    case 'panels':
      return {
        ...contest,
        model: 'panels',
        panels: [
          { ...equals('collectives', '1'), title: titles.collectives, minimum: '1' },
          { ...equals('individuals', '1'), title: titles.individuals, minimum: '1' },
        ],
      };
  }
}

/** Not one of the four by accident. */
function unranked(panels: readonly PanelDraft[]): readonly PanelDraft[] {
  return panels.map((panel) => ({ ...panel, ranked: false, max_picks: panel.places }));
}
