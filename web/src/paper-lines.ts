/** The lines of a paper count under the names that stand on the form. */
import { candidateName } from './meeting';
import type { ContestView, PaperLine, PaperRoundView } from './protocol';
import { paperLineName } from './strings/paper-round';

/** What a line of this round's count is called; with several lists the list is said before it. */
export function lineName(contest: ContestView, round: PaperRoundView, line: PaperLine): string {
  const unit = line.line === 'row' ? candidateName(contest, line.unit) : '';
  return paperLineName(line, unit, titleOf(contest, round, line));
}

function titleOf({ rules }: ContestView, { terms }: PaperRoundView, line: PaperLine): string {
  if (!('panel' in line) || terms.panels.length < 2) {
    return '';
  }
  return rules.panels[terms.panels[line.panel]?.panel ?? -1]?.title ?? '';
}
