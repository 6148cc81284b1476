/** The numbers of this teller, line by line: to be compared with the sheet, and to be found where two counts differ. */
import { lineName } from '../paper-lines';
import type { ContestView, PaperRoundView } from '../protocol';
import { formatCount } from '../strings';
import { fieldsOf, isDiffering, marksOf, numberOf, type Typed } from './paper-count';
import { Differs, markName } from './paper-form';

interface OwnCountProps {
  readonly contest: ContestView;
  readonly round: PaperRoundView;
  readonly typed: Typed;
}

export function OwnCount({ contest, round, typed }: OwnCountProps) {
  const { terms, differing } = round;
  return (
    <table class="paper-own" data-testid="own-count">
      <tbody>
        {fieldsOf(terms).map((field) => {
          const { key, line, mark } = field;
          const panel = 'panel' in line ? terms.panels[line.panel] : undefined;
          const two = mark !== null && panel !== undefined && marksOf(panel).length > 1;
          return (
            <tr key={key} data-differs={isDiffering(line, differing)}>
              <th scope="row">
                {lineName(contest, round, line)}
                {two && ` · ${markName(mark, panel)}`} <Differs line={line} round={round} />
              </th>
              <td class="number">{formatCount(numberOf(typed, key) ?? 0)}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
